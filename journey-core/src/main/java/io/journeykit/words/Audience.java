package io.journeykit.words;

import java.util.List;

/** Who reads. */
public enum Audience {
    /** The patient, or who speaks for her: no id, no state of a machine, dates in full. */
    PATIENT(List.of("@patient", "")),
    /** Who coordinates: states and rules are spoken of, dates are brief. */
    CARE_TEAM(List.of("@care-team", "")),
    /** Who wrote the template: as the care team, and what has no name is said by its id. */
    AUTHOR(List.of("@author", "@care-team", ""));

    private final List<String> marks;

    Audience(List<String> marks) {
        this.marks = marks;
    }

    /** What the key of a text for this audience ends with, the most particular first. */
    List<String> marks() {
        return marks;
    }
}
