package io.journeykit.fhir.listening;

import java.util.Locale;

/**
 * Something that came and could not be told to anybody, for a person to look at.
 *
 * @param what which resource, such as {@code Task/12 version 3}; never what it holds
 */
public record Undelivered(String what, Reason reason) {

    /** Why nobody was told. */
    public enum Reason {
        /** What came is no FHIR, or not what its address says. */
        UNREADABLE,
        /** A type that nothing here translates. */
        UNKNOWN_TYPE,
        /** It has no id, so a second arrival could not be told from the first. */
        WITHOUT_ID,
        /** Nobody here is known by what it says of its subject. */
        UNKNOWN_PERSON,
        /** It belongs to no step, and no translation was given for its code. */
        UNLINKED,
        /** A notification named it, but it cannot be read any more. */
        GONE,
        /** A later version was heard first, and the server keeps no history to tell what was between. */
        SUPERSEDED,
        /** Notifications before this one were lost; poll, and nothing is missed. */
        EARLIER_LOST,
        /** Its translation failed. */
        UNTRANSLATABLE,
        /** The same version was told before, and said something else then. */
        TOLD_OTHERWISE
    }

    /** {@code Task/12 version 3: unknown person}. */
    @Override
    public String toString() {
        return what + ": " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
