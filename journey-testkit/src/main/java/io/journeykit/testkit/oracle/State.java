package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.spi.Commit;
import java.time.Instant;
import java.util.List;

/** An agenda before and after one input. */
record State(Moment moment, Agenda before, Commit commit) {

    Instant at() {
        return moment.at();
    }

    /** Of the decision, in the chronicle. */
    int place() {
        return moment.place();
    }

    Agenda after() {
        return commit.agenda();
    }

    List<Event> events() {
        return commit.events();
    }
}
