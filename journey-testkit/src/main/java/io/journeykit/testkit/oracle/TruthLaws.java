package io.journeykit.testkit.oracle;

import java.util.List;

/** Laws 18 to 21: what is told, and what becomes of it. */
final class TruthLaws {

    private TruthLaws() {}

    static List<Law> all() {
        return List.of();
    }
}
