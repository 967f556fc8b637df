package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Law 20: whoever comes to wait for what was told before hears it, whether or not another heard it at once. */
final class ToldBeforeItWaits implements Law {

    private static final Clause HEARS = new Clause(
            20,
            "told-before-it-waits",
            "A step that comes to wait for a signal that was told before, when its journey had begun or while the signal was"
                    + " kept for whoever comes, and that no step of its journey has heard, hears it, or it is shown.");

    /** As long as signals that come early are kept. */
    private static final Duration KEPT = Duration.ofDays(90);

    @Override
    public List<Clause> clauses() {
        return List.of(HEARS);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Set<AgendaId> untouched = Merges.untouched(books);
        books.agendas().stream()
                .filter(untouched::contains)
                .forEach(agenda -> new Heard(books, told(books, agenda), verdicts).read(agenda));
    }

    /** What was told to an agenda that several steps may wait for. */
    private static List<Early> told(Books books, AgendaId agenda) {
        List<Early> told = new ArrayList<>();
        for (Telling telling : books.inputs().signals()) {
            Signal signal = telling.signal().orElseThrow();
            if (telling.agenda().equals(agenda) && signal.about().journey().isEmpty()) {
                told.add(new Early(signal, telling.led().orElseThrow(), new HashSet<>()));
            }
        }
        return told;
    }

    /** A signal that was told, and the journeys of which a step has heard it. */
    private record Early(Signal signal, State state, Set<JourneyId> heardBy) {

        Instant at() {
            return state.at();
        }

        /** Whether it waits for others since another journey heard it, which another clause looks after. */
        boolean isOfOthers() {
            return !heardBy.isEmpty()
                    && state.after().desk().kept().stream()
                            .anyMatch(kept -> kept.signal().equals(signal));
        }

        /** What one has heard is not meant for a journey that was not there; what nobody has is kept for whoever comes. */
        boolean mayMean(Journey journey) {
            return !journey.origin().begun().isAfter(at()) || heardBy.isEmpty() && isKept();
        }

        private boolean isKept() {
            return state.events().stream()
                    .anyMatch(event -> event instanceof NoticeEvent.SignalKept kept
                            && kept.signal().equals(signal));
        }
    }

    private record Heard(Books books, List<Early> told, Verdicts verdicts) {

        void read(AgendaId agenda) {
            if (told.isEmpty()) {
                return;
            }
            for (State state : books.judged(agenda)) {
                for (Event event : state.events()) {
                    if (event instanceof NoticeEvent.SignalHeard heard
                            && heard.step().isPresent()) {
                        hears(heard.signal(), heard.step().get());
                    } else if (event instanceof StepEvent.Moved moved
                            && moved.from().isEmpty()
                            && moved.on().isEmpty()) {
                        latest(state, moved.step()).ifPresent(early -> judge(state, moved.step(), early));
                    }
                }
            }
        }

        private void hears(Signal signal, StepRef step) {
            told.stream()
                    .filter(early -> early.signal().equals(signal))
                    .forEach(early -> early.heardBy().add(step.journey()));
        }

        /** The last that was told before of what it waits for, unless its journey has heard that. */
        private Optional<Early> latest(State state, StepRef step) {
            Optional<Journey> journey = state.after().journey(step.journey());
            return told.stream()
                    .filter(early -> early.at().isBefore(state.at())
                            && early.at().plus(KEPT).isAfter(state.at())
                            && AllWhoWaitHear.awaits(books.template(step), step, early.signal()))
                    .reduce((first, last) -> last)
                    .filter(early -> !early.heardBy().contains(step.journey())
                            && !early.isOfOthers()
                            && journey.filter(early::mayMean).isPresent());
        }

        private void judge(State state, StepRef step, Early early) {
            verdicts.met(HEARS);
            boolean hears = state.events().stream()
                    .anyMatch(event -> event instanceof NoticeEvent.SignalHeard heard
                            && heard.step().equals(Optional.of(step)));
            boolean waits = state.after().step(step).filter(Step::isActive).isPresent();
            if (waits && !hears && !Seen.is(books, state, early.signal().name())) {
                verdicts.broken(new Finding(
                        HEARS,
                        state.at(),
                        state.after().id(),
                        Optional.of(step),
                        "it waits, and did not hear " + early.signal(),
                        "that was told at " + early.at() + ", and no step of its journey has heard it"));
            }
        }
    }
}
