package io.journeykit.spi;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.PersonEvent;
import java.util.ArrayList;
import java.util.List;

/** An event of an agenda, under its sequence. */
public record Recorded(long sequence, Event event) {

    static List<Recorded> number(long after, List<Event> events) {
        List<Recorded> numbered = new ArrayList<>(events.size());
        long sequence = after;
        for (Event event : events) {
            sequence++;
            numbered.add(new Recorded(sequence, event));
            // An agenda that takes another in, or comes back out of it, is made of that one's events too.
            if (event instanceof PersonEvent.Absorbed absorbed) {
                sequence += absorbed.absorbed().sequence();
            } else if (event instanceof PersonEvent.Reinstated reinstated) {
                sequence = Math.max(sequence, reinstated.part().sequence());
            }
        }
        return List.copyOf(numbered);
    }

    @Override
    public String toString() {
        return sequence + " " + event.getClass().getSimpleName();
    }
}
