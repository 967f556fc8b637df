package io.journeykit.phrase;

import java.util.Locale;

/** An id or a code that has a name for people: in the definitions, in a directory, or among the library's own words. */
public record Name(Kind kind, String id) implements Part {

    /** What it is the name of. */
    public enum Kind {
        PROVIDER,
        PLACE,
        SERVICE,
        /** The address of a place or a provider, by its id. */
        ADDRESS,
        /** The telephone number of a place or a provider, by its id. */
        PHONE,
        /** How a place or a provider is found, by its id. */
        DIRECTIONS,
        /** Whose agenda it is, by tenant and reference. */
        PERSON,
        /** A code of a code system, as {@code system|code}. */
        CODE,
        /** A visit of a plan, by the name that it has there. */
        BOOKING,
        ROLE,
        CHANNEL,
        FACT,
        ANCHOR,
        CLOCK,
        /** A condition under which a journey ends early. */
        EXIT,
        /** A state of a step's machine. */
        STATE,
        SIGNAL,
        OUTCOME,
        OWNER,
        /** A rule of contact, such as {@code quiet-hours}. */
        RULE,
        /** A request's verb or a vendor's act. */
        ACT,
        /** What a person of the staff may instruct. */
        INSTRUCTION,
        /** The key of a text. */
        TEXT,
        TEMPLATE,
        /** A stage of the journey that is spoken of. */
        STAGE,
        /** What only one step may hold at a time. */
        HOLDING;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** As it stands in stored forms: {@code provider}. */
        public String word() {
            return word;
        }
    }

    public static Name channel(String id) {
        return new Name(Kind.CHANNEL, id);
    }

    public static Name fact(String name) {
        return new Name(Kind.FACT, name);
    }

    public static Name signal(String name) {
        return new Name(Kind.SIGNAL, name);
    }

    public static Name state(String name) {
        return new Name(Kind.STATE, name);
    }

    public static Name rule(String code) {
        return new Name(Kind.RULE, code);
    }

    public static Name act(String verb) {
        return new Name(Kind.ACT, verb);
    }

    public static Name clock(String id) {
        return new Name(Kind.CLOCK, id);
    }

    /** {@code provider dr-lee}. */
    @Override
    public String toString() {
        return kind.word() + " " + id;
    }
}
