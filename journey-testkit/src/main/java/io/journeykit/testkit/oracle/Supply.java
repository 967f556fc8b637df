package io.journeykit.testkit.oracle;

import io.journeykit.planning.Slot;
import io.journeykit.testkit.oracle.Visits.As;
import io.journeykit.testkit.oracle.Visits.Having;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.util.Optional;

/** Whether a slot can be had of its provider, as the provider's own book stands. */
final class Supply {

    /** So long the providers of a world hold a slot. */
    private static final Duration HELD_FOR = Duration.ofHours(1);

    private Supply() {}

    /** Whether somebody could have it at a time, since it is free or hers. */
    static boolean has(Books books, Slot slot, AgendaId whose, Moment moment) {
        boolean there = books.world()
                .cast()
                .party(slot.provider())
                .flatMap(party -> party.openings().stream()
                        .filter(one -> one.slot().id().equals(slot.id()))
                        .findFirst())
                .filter(opening -> opening.isThereAt(moment.at()))
                .isPresent();
        return there
                && !books.visits().isCalledOff(slot.id(), moment.at())
                && takenByOther(books, slot, whose, moment).isEmpty();
    }

    /** Who else has it then, by what the library or a person did. */
    static Optional<Having> takenByOther(Books books, Slot slot, AgendaId whose, Moment moment) {
        return books.visits().ofSlot(slot.id()).stream()
                .filter(one -> one.isAt(moment) && !one.agenda().equals(whose))
                .filter(one -> one.as() != As.HELD || one.from().plus(HELD_FOR).isAfter(moment.at()))
                .findFirst();
    }
}
