package io.journeykit.testkit.oracle;

import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.testkit.oracle.Visits.Having;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Law 4: a visit that others booked is shown when its step ends without it. */
final class OthersAreShown implements Law {

    private static final Clause SHOWN = new Clause(
            4,
            "others-booking-is-shown",
            "A visit that others booked, and that is still ahead when its step ends or loses it, is shown within a minute, also"
                    + " where it has just been given back at the end, but not one that was told to be missed, called off by"
                    + " its provider, or moved.");
    /** Then whoever has it knows. */
    private static final Set<String> OVER =
            Set.of(Meaning.NO_SHOW.word(), Meaning.CANCELLED_BY_PARTNER.word(), Meaning.BOOKED.word(), Meaning.MOVED);

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

    /** When its step ended or lost it while it stood, or was just given back. */
    private static Optional<Instant> end(Books books, Having having, StepRef step) {
        Instant given = having.to()
                .filter(at -> having.givenBack())
                .map(at -> at.plus(Books.AT_ONCE))
                .orElse(Instant.MIN);
        return books.states(having.agenda()).stream()
                .filter(state -> state.at().isAfter(having.from()))
                .filter(state -> ends(state, step) || !having.givenBack() && loses(state, step, having))
                .filter(state -> !SlotDemand.isWanted(state.after(), having))
                .filter(state -> !isSaidToBeOver(books, having, step, state))
                .map(State::at)
                .findFirst()
                .filter(at -> having.isAt(at) || !at.isAfter(given))
                .filter(at -> at.isBefore(books.until()))
                .filter(having.slot().start()::isAfter);
    }

    private static boolean ends(State state, StepRef step) {
        return !isOpen(state.after().step(step))
                && state.events().stream()
                        .anyMatch(event -> event instanceof StepEvent.Ended ended
                                && ended.step().equals(step));
    }

    private static boolean loses(State state, StepRef step, Having having) {
        return SlotDemand.isHad(state.before(), step, having) && !SlotDemand.isHad(state.after(), step, having);
    }

    /** Whether its step lost it by such a word, and not by its end alone. */
    private static boolean isSaidToBeOver(Books books, Having having, StepRef step, State end) {
        return books.states(having.agenda()).stream()
                .filter(state -> !state.at().isBefore(having.from()) && state.place() <= end.place())
                .filter(state -> loses(state, step, having))
                .flatMap(state -> state.events().stream())
                .anyMatch(event -> event instanceof NoticeEvent.SignalHeard heard
                        && heard.step().equals(Optional.of(step))
                        && OVER.contains(heard.signal().name()));
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
