package io.journeykit.template;

/** What becomes of what would already be past when a journey is begun in the middle. */
public enum Entry {
    /** What is past is due at once, but of a series only the current occurrence is; the default. */
    CURRENT,
    /** What is past is due at once, all occurrences of a series too. */
    CATCH_UP,
    /** What is past is not needed. */
    SKIP_PAST,
    /** All dates count from now, as if the anchors were today. */
    RESTART
}
