package io.journeykit.template;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Priority;
import java.util.Optional;

/**
 * How a step speaks to the person.
 *
 * @param purpose what consent must cover, such as {@code care-coordination}
 * @param usefulFor how long after it falls due the message still helps; absent: until the step's latest time
 */
public record Contact(String purpose, Priority priority, Optional<Span> usefulFor) {

    public static final Contact ROUTINE = new Contact("care-coordination", Priority.ROUTINE, Optional.empty());

    public static final Contact IMPORTANT = new Contact("care-coordination", Priority.IMPORTANT, Optional.empty());

    public static final Contact URGENT = new Contact("care-coordination", Priority.URGENT, Optional.empty());
}
