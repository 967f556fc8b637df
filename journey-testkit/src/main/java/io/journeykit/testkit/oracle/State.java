package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.spi.Commit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /** Why it asks an adapter for something: one decision may have several causes, and each has its own effects. */
    Optional<Why> why(EffectKey key) {
        return events().stream()
                .filter(event -> event instanceof EffectEvent.Requested asked
                        && asked.key().equals(key))
                .map(event -> event.stamp().because().why())
                .findFirst();
    }
}
