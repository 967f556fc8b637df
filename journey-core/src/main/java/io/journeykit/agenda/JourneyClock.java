package io.journeykit.agenda;

import io.journeykit.policy.ClockMark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service clock of a journey, as far as it has come.
 *
 * @param clock its id in the template
 * @param marks what happened to it, in the order in which it was told
 * @param warned how many warnings of the present period have been given
 * @param next when the next one falls due if nothing happens to it; absent when none does
 */
public record JourneyClock(String clock, List<ClockMark> marks, int warned, Optional<Instant> next) {

    public JourneyClock {
        marks = List.copyOf(marks);
    }

    @Override
    public String toString() {
        return "clock " + clock + " with " + marks.size() + (marks.size() == 1 ? " mark" : " marks");
    }
}
