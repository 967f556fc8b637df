package io.journeykit.policy;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to a service clock.
 *
 * @param at when it happened, which may be long before anybody told
 */
public record ClockMark(Kind kind, Instant at) {

    /** What a mark does to the clock. */
    public enum Kind {
        /** It begins to run. */
        START,
        /** Time does not count from here. */
        PAUSE,
        /** Time counts again. */
        RESUME,
        /** What it measures has come to its end; what it shows now is the result. */
        STOP,
        /** It begins again at zero, running or paused as it was. */
        RESET,
        /** It is as if it had never been started. */
        NULLIFY,
        /** Another period begins, and the former ones stand as they ended. */
        RESTART_AS_NEW;

        private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** As it stands in a template: {@code restart-as-new}. */
        public String word() {
            return word;
        }
    }

    @Override
    public String toString() {
        return kind.word() + " at " + at;
    }
}
