package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.KeptSignal;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
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
                    + " its provider, or moved, one of which the word was shown and not heard, one that is kept for"
                    + " another journey, or one that a person was shown when she died.");
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
                StepRef step = having.step().get();
                end(books, having, step)
                        .filter(end -> !isShownUnheard(books, having, step, end))
                        .filter(end -> !isKeptForAnother(end.after(), having, step))
                        .filter(end -> !isNamedByADeath(books, having, end))
                        .ifPresent(end -> judge(books, verdicts, having, end));
            }
        }
    }

    /** When its step ended or lost it while it stood, or was just given back. */
    private static Optional<State> end(Books books, Having having, StepRef step) {
        Instant given = having.to()
                .filter(at -> having.givenBack())
                .map(at -> at.plus(Books.AT_ONCE))
                .orElse(Instant.MIN);
        return books.states(having.agenda()).stream()
                .filter(state -> state.at().isAfter(having.from()))
                .filter(state -> ends(state, step) || !having.givenBack() && SlotDemand.isLost(state, step, having))
                .filter(state -> !SlotDemand.isWanted(state.after(), having))
                .filter(state -> !isSaidToBeOver(books, having, step, state))
                .findFirst()
                .filter(state -> having.isAt(state.at()) || !state.at().isAfter(given))
                .filter(state -> state.at().isBefore(books.until()))
                .filter(state -> having.slot().start().isAfter(state.at()));
    }

    /** Whether a person was shown the word of it when it was told, and no step came to have it. */
    private static boolean isShownUnheard(Books books, Having having, StepRef step, State end) {
        List<State> told = books.states(having.agenda()).stream()
                .filter(state -> !state.at().isBefore(having.from()) && state.place() <= end.place())
                .filter(state -> state.commit().input() instanceof Input.SignalReceived received
                        && isOf(received.signal(), having))
                .toList();
        return !told.isEmpty()
                && told.stream()
                        .allMatch(state -> !SlotDemand.isWanted(state.after(), having)
                                && (isKept(state) ? saysSo(state, having) : Shown.by(books, state, Optional.of(step))));
    }

    private static boolean isKept(State told) {
        return told.events().stream().anyMatch(NoticeEvent.SignalKept.class::isInstance);
    }

    /** Whether a person is shown that very word, though it is kept for whoever may hear it yet. */
    private static boolean saysSo(State told, Having having) {
        return told.events().stream()
                .anyMatch(event -> event instanceof NoticeEvent.IncidentRaised raised
                        && told.events().stream()
                                .anyMatch(other -> other instanceof NoticeEvent.SignalKept kept
                                        && isOf(kept.signal(), having)
                                        && raised.incident()
                                                .about()
                                                .equals(Optional.of(
                                                        kept.signal().phrase()))));
    }

    private static boolean isOf(Signal told, Having having) {
        return told.slot().equals(Optional.of(having.slot()));
    }

    /** Whether the word of it is still kept for the same step of another journey, which has not opened. */
    private static boolean isKeptForAnother(Agenda then, Having having, StepRef step) {
        return then.desk().kept().stream()
                        .map(KeptSignal::signal)
                        .anyMatch(told ->
                                isOf(told, having) && told.about().journey().isEmpty())
                && then.journeys().stream()
                        .filter(journey -> !journey.id().equals(step.journey()))
                        .flatMap(journey -> journey.steps().of(step.step()).stream())
                        .anyMatch(other -> other.isOpen() && !other.isActive());
    }

    /** A death is one item, which names the visits that others booked. */
    private static boolean isNamedByADeath(Books books, Having having, State end) {
        return books.states(having.agenda()).stream()
                .takeWhile(state -> state.place() <= end.place())
                .flatMap(state -> state.events().stream())
                .anyMatch(event -> event instanceof NoticeEvent.IncidentRaised raised
                        && raised.incident().code().equals(Incident.DEATH)
                        && raised.incident().about().orElse(null) instanceof Phrase about
                        && about.parts().get("visits") instanceof Part.Several visits
                        && visits.parts().contains(having.slot().said()));
    }

    private static boolean ends(State state, StepRef step) {
        return !isOpen(state.after().step(step))
                && state.events().stream()
                        .anyMatch(event -> event instanceof StepEvent.Ended ended
                                && ended.step().equals(step));
    }

    /** Whether its step lost it by such a word, and not by its end alone. */
    private static boolean isSaidToBeOver(Books books, Having having, StepRef step, State end) {
        return books.states(having.agenda()).stream()
                .filter(state -> !state.at().isBefore(having.from()) && state.place() <= end.place())
                .filter(state -> SlotDemand.isLost(state, step, having))
                .flatMap(state -> state.events().stream())
                .anyMatch(event -> event instanceof NoticeEvent.SignalHeard heard
                        && heard.step().equals(Optional.of(step))
                        && OVER.contains(heard.signal().name()));
    }

    private static boolean isOpen(Optional<Step> step) {
        return step.filter(Step::isOpen).isPresent();
    }

    private static void judge(Books books, Verdicts verdicts, Having having, State end) {
        verdicts.met(SHOWN);
        Instant from = having.to().filter(end.at()::isAfter).orElse(end.at());
        boolean shown = Shown.between(
                books, having.agenda(), having.step(), from, end.at().plus(Books.AT_ONCE));
        if (!shown && !isOpenSince(end.before(), having)) {
            verdicts.broken(new Finding(
                    SHOWN,
                    end.at(),
                    having.agenda(),
                    having.step(),
                    having.slot().id() + ", which others booked, is "
                            + (having.givenBack() ? "called off" : "left to itself"),
                    "whoever booked it is to know that its step has ended"));
        }
    }

    /** Whether a person still looks at that very visit, since its step lost it once before. */
    private static boolean isOpenSince(Agenda then, Having having) {
        return then.desk().incidents().stream()
                .anyMatch(one -> one.step().equals(having.step())
                        && one.about().equals(Optional.of(having.slot().said())));
    }
}
