package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Incident;

/** What somebody who looks at an incident finds named there. */
final class Readable {

    private Readable() {}

    /** What it is about, with the names of all its parts. */
    static String of(Incident incident) {
        return incident.about().map(Object::toString).orElse("");
    }
}
