package io.journeykit.testkit.oracle;

import java.util.List;

/** Laws 25 and 26, as far as lives on virtual time can break them; a net of its own tries the host on real threads. */
final class HostLaws {

    private HostLaws() {}

    static List<Law> all() {
        return List.of(new HostGoesOn(), new BoundedDecision());
    }
}
