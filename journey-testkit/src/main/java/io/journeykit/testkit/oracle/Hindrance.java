package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.spi.Port;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;

/** What excuses the library from acting at once, and will be over. */
final class Hindrance {

    /** How long after an outage something may still be tried again. */
    private static final Duration AFTERMATH = Duration.ofDays(1);

    private Hindrance() {}

    /**
     * Whether an agenda could not be led at that time: nothing could be stored, she is dead or led elsewhere, or the life
     * cannot be judged so far.
     */
    static boolean toDecide(Books books, AgendaId agenda, Instant at) {
        Agenda then = books.at(agenda, at.plus(Books.AT_ONCE));
        boolean storeWasDown = books.world().script().outages().stream()
                .anyMatch(outage -> outage.port().isEmpty() && isNear(outage.from(), outage.to(), at));
        return storeWasDown
                || then.person().died().isPresent()
                || then.merges().into().isPresent()
                || !books.span().reaches(at.plus(Books.AT_ONCE));
    }

    /** The same, or whether a port could not be reached. */
    static boolean toAsk(Books books, AgendaId agenda, Port port, Instant at) {
        return toDecide(books, agenda, at) || books.wasDown(port, at.minus(AFTERMATH), at.plus(Books.AT_ONCE));
    }

    private static boolean isNear(Instant from, Instant to, Instant at) {
        return !from.isAfter(at.plus(Books.AT_ONCE)) && to.plus(AFTERMATH).isAfter(at);
    }
}
