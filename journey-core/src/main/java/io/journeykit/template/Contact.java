package io.journeykit.template;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Priority;
import java.util.Optional;

/**
 * How a step speaks to the person.
 *
 * @param purpose what consent must cover, such as {@code care-coordination}
 * @param usefulFor how long after it falls due the message still helps; absent: until the step's latest time
 * @param digest the name under which messages that are due in the same window go as one; absent: it goes alone
 * @param confidential whether it must not go to an address that others read too
 * @param unsaid what becomes of it where it is too late or may not be said; absent: it is skipped where it is routine and
 *     speaks of no visit, and handed over else
 */
public record Contact(
        String purpose,
        Priority priority,
        Optional<Span> usefulFor,
        Optional<String> digest,
        boolean confidential,
        Optional<Unsaid> unsaid) {

    /** What becomes of something that is too late to be said, or may not be said. */
    public enum Unsaid {
        /** It ends, and nobody is asked. */
        SKIP,
        /** A person says it, or looks where it is too late for that. */
        HAND_OVER,
        /** It ends, and a person is to look. */
        INCIDENT
    }

    public static final Contact ROUTINE = of(Priority.ROUTINE);

    public static final Contact IMPORTANT = of(Priority.IMPORTANT);

    public static final Contact URGENT = of(Priority.URGENT);

    /** One that is skipped or handed over by how much it matters. */
    public Contact(
            String purpose,
            Priority priority,
            Optional<Span> usefulFor,
            Optional<String> digest,
            boolean confidential) {
        this(purpose, priority, usefulFor, digest, confidential, Optional.empty());
    }

    /** One that goes alone, to any address. */
    public Contact(String purpose, Priority priority, Optional<Span> usefulFor) {
        this(purpose, priority, usefulFor, Optional.empty(), false);
    }

    /** For care coordination, as long as its step is open. */
    public static Contact of(Priority priority) {
        return new Contact("care-coordination", priority, Optional.empty());
    }

    /** The same, but it helps for so long only. */
    public Contact usefulFor(Span span) {
        return new Contact(purpose, priority, Optional.of(span), digest, confidential, unsaid);
    }

    /** The same, but as one with others of that name. */
    Contact inDigest(String name) {
        return new Contact(purpose, priority, usefulFor, Optional.of(name), confidential, unsaid);
    }

    /** The same, but to no address that others read too. */
    public Contact inConfidence() {
        return new Contact(purpose, priority, usefulFor, digest, true, unsaid);
    }

    /** The same, but that becomes of it where it cannot be said. */
    Contact whenUnsaid(Unsaid choice) {
        return new Contact(purpose, priority, usefulFor, digest, confidential, Optional.of(choice));
    }
}
