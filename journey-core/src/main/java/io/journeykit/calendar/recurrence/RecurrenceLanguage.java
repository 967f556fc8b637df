package io.journeykit.calendar.recurrence;

/**
 * A language that rules may be written in, such as {@code rfc5545}.
 *
 * <p>Templates hold such rules as texts; they are read when a host puts its definitions together, so that one that cannot be
 * read is refused there and never in the middle of a journey.
 */
public interface RecurrenceLanguage {

    /** As a template names it. */
    String name();

    /**
     * The rule that a text says: a pure function, as every {@link Recurrence} is.
     *
     * @throws IllegalArgumentException if it says none, or one that cannot be relied on, with what to write instead
     */
    Recurrence read(String text);
}
