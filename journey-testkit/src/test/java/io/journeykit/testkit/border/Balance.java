package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.function.Function;

/** A host of which one decision is weighed, while nothing else happens. */
final class Balance implements AutoCloseable {

    static final AgendaId SALLY = AgendaId.of("sally");

    final Sight sight = new Sight();
    final Scales scales = new Scales();
    final LeapingClock clock = new LeapingClock();
    final Journeys door;

    Balance(Function<Delivery, Reply> answers, JourneyTemplate... templates) {
        door = Journeys.embedded()
                .templates(templates)
                .store(scales)
                .clock(clock)
                .adapters(new Desk(sight, answers))
                .start();
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public void close() {
        door.close();
    }
}
