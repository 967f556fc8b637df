package io.journeykit.lifecycle;

/** What a transition does to the visit that is booked. */
public enum VisitChange {
    /** It stands as it stood, if there is one. */
    KEPT,
    /** It does not take place: its slot is no longer the person's, and whoever was told of it is told so. */
    LOST
}
