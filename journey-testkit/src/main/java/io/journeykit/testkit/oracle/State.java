package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.spi.Commit;
import java.time.Instant;
import java.util.List;

/** An agenda before and after one input. */
record State(Instant at, Agenda before, Commit commit) {

    Agenda after() {
        return commit.agenda();
    }

    List<Event> events() {
        return commit.events();
    }
}
