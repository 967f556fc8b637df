package io.journeykit.insight;

import io.journeykit.vocabulary.Owner;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Who has to move next, and since when.
 *
 * @param name of the partner, where one is known
 * @param since on the patient's clocks
 */
public record NextMove(Owner owner, Optional<String> name, ZonedDateTime since) {

    /** As said to the patient: {@code you have had the ball since Mon 2 Mar 12:30}. */
    public String text(Instant present) {
        String who = owner == Owner.PATIENT ? "you have" : name.orElse(owner.phrase()) + " has";
        return who + " had the ball since " + LocalClock.of(since, present).say(since.toInstant());
    }

    @Override
    public String toString() {
        return "the ball is with " + owner.phrase();
    }
}
