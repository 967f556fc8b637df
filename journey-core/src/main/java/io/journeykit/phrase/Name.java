package io.journeykit.phrase;

import java.util.Locale;

/** An id or a code that has a name for people: in the definitions, in a directory, or among the library's own words. */
public record Name(Kind kind, String id) implements Part {

    /** What it is the name of. */
    public enum Kind {
        PROVIDER,
        PLACE,
        SERVICE,
        ROLE,
        CHANNEL,
        FACT,
        ANCHOR,
        CLOCK,
        MILESTONE,
        /** A state of a step's machine. */
        STATE,
        SIGNAL,
        OUTCOME,
        OWNER,
        /** A rule of contact, such as {@code quiet-hours}. */
        RULE,
        /** A request's verb or a vendor's act. */
        ACT,
        /** The key of a text. */
        TEXT,
        TEMPLATE,
        /** What only one step may hold at a time. */
        HOLDING
    }

    /** {@code provider dr-lee}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + id;
    }
}
