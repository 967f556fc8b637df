package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.testkit.oracle.Visits.Having;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Law 4: a visit that others booked is shown when its step ends without it. */
final class OthersAreShown implements Law {

    private static final Clause SHOWN = new Clause(
            4,
            "others-booking-is-shown",
            "A visit that others booked, and that is still ahead when its step ends, is shown within a minute, also where it"
                    + " has just been given back.");

    @Override
    public List<Clause> clauses() {
        return List.of(SHOWN);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Having having : books.visits().all()) {
            if (!having.isOurs()
                    && having.step().isPresent()
                    && !books.visits().merges().concern(having.agenda())) {
                end(books, having, having.step().get()).ifPresent(at -> judge(books, verdicts, having, at));
            }
        }
    }

    /** When its step ended while it stood, or was just given back. */
    private static Optional<Instant> end(Books books, Having having, StepRef step) {
        Instant given = having.to()
                .filter(at -> having.givenBack())
                .map(at -> at.plus(Books.AT_ONCE))
                .orElse(Instant.MIN);
        return books.states(having.agenda()).stream()
                .filter(state -> state.at().isAfter(having.from()))
                .filter(state -> state.events().stream()
                        .anyMatch(event -> event instanceof StepEvent.Ended ended
                                && ended.step().equals(step)))
                .filter(state -> !isOpen(state.after().step(step)))
                .filter(state -> !SlotDemand.isWanted(state.after(), having))
                .map(State::at)
                .findFirst()
                .filter(at -> having.isAt(at) || !at.isAfter(given))
                .filter(at -> at.isBefore(books.until()))
                .filter(having.slot().start()::isAfter);
    }

    private static boolean isOpen(Optional<Step> step) {
        return step.filter(Step::isOpen).isPresent();
    }

    private static void judge(Books books, Verdicts verdicts, Having having, Instant at) {
        verdicts.met(SHOWN);
        Instant from = having.to().filter(at::isAfter).orElse(at);
        if (!Shown.between(books, having.agenda(), having.step(), from, at.plus(Books.AT_ONCE))) {
            verdicts.broken(new Finding(
                    SHOWN,
                    at,
                    having.agenda(),
                    having.step(),
                    having.slot().id() + ", which others booked, is "
                            + (having.givenBack() ? "called off" : "left to itself"),
                    "whoever booked it is to know that its step has ended"));
        }
    }
}
