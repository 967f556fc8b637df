package io.journeykit.testkit.oracle;

import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What decisions turned to people for: work that was to be given, and incidents. */
final class Turns {

    private Turns() {}

    /** Whether it asks a person of the staff to look at that step. */
    static boolean toAPerson(Event event, StepRef step) {
        return step(event).filter(step::equals).isPresent();
    }

    /** The step that a person is asked to look at; empty where none is asked, or about no step. */
    static Optional<StepRef> step(Event event) {
        if (event instanceof NoticeEvent.IncidentRaised raised) {
            return raised.incident().step();
        }
        return event instanceof EffectEvent.Requested requested
                        && requested.effect().request() instanceof Request.AssignWork
                ? requested.effect().step()
                : Optional.empty();
    }

    /** Whether anybody was asked to look at that step, from one time to another. */
    static boolean toAPerson(Stream<State> states, StepRef step, Instant from, Instant to) {
        return states.filter(state -> !state.at().isBefore(from) && !state.at().isAfter(to))
                .flatMap(state -> state.events().stream())
                .anyMatch(event -> toAPerson(event, step));
    }
}
