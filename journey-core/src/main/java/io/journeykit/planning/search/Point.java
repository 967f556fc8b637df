package io.journeykit.planning.search;

/** Which point of a visit a lag speaks of. */
public enum Point {
    /** The instant at which the visit starts. */
    START,
    /** The instant at which the visit ends. */
    END
}
