package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Law 20: what several steps wait for is heard by all of them, or shown, whether it is told early or in time. */
final class AllWhoWaitHear implements Law {

    private static final Clause IN_TIME = new Clause(
            20, "all-who-wait-hear", "Each of several steps that wait for a signal hears it, or it is shown.");
    private static final Clause EARLY = new Clause(
            20,
            "all-who-will-wait-hear",
            "Each of several steps that come to wait for a signal that was kept hears it, or it is shown.");

    @Override
    public List<Clause> clauses() {
        return List.of(IN_TIME, EARLY);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Telling telling : Inputs.of(books).signals()) {
            State state = telling.led().orElseThrow();
            List<StepRef> waiting = waiting(books, state.before(), telling.signal().orElseThrow());
            if (waiting.size() > 1) {
                waiting.forEach(step -> inTime(books, state, telling.signal().orElseThrow(), step, verdicts));
            }
        }
        books.agendas().forEach(agenda -> early(books, agenda, verdicts));
    }

    /** The steps that wait for it now. */
    private static List<StepRef> waiting(Books books, Agenda agenda, Signal signal) {
        List<StepRef> waiting = new ArrayList<>();
        for (Journey journey : agenda.journeys()) {
            Optional<JourneyTemplate> template = books.template(journey.id());
            for (int i = 0; template.isPresent() && i < journey.steps().size(); i++) {
                Step step = journey.steps().get(i);
                if (step.isActive()
                        && step.state().equals("waiting")
                        && !step.isHeld()
                        && awaits(template.get().step(step.id()), step.ref(), signal)) {
                    waiting.add(step.ref());
                }
            }
        }
        return waiting;
    }

    private static boolean awaits(Optional<StepTemplate> plan, StepRef step, Signal signal) {
        if (plan.isEmpty() || !(plan.get().kind() instanceof StepKind.Wait wait)) {
            return false;
        }
        boolean about = signal.about().step().isEmpty()
                || signal.about().step().equals(wait.about())
                || signal.about().step().get().equals(step.step());
        return about
                && plan.get().repeat() instanceof Repetition.Once
                && plan.get().machine().equals(plan.get().kind().machine())
                && wait.signal().equals(signal.name())
                && signal.reference().isEmpty()
                && signal.about().occurrence().isEmpty()
                && signal.about().item().isEmpty()
                && signal.about().journey().map(step.journey()::equals).orElse(true);
    }

    private static void inTime(Books books, State state, Signal signal, StepRef step, Verdicts verdicts) {
        verdicts.met(IN_TIME);
        boolean waits = state.after().step(step).filter(Step::isActive).isPresent();
        if (waits && !hears(state, signal, step)) {
            tell(books, state, IN_TIME, step, verdicts);
        }
    }

    private static boolean hears(State state, Signal signal, StepRef step) {
        return state.events().stream()
                .anyMatch(event -> event instanceof NoticeEvent.SignalHeard heard
                        && heard.step().equals(Optional.of(step))
                        && heard.signal().equals(signal));
    }

    /** A signal that was kept, and which journeys have heard it since. */
    private record Kept(Signal signal, Instant at, Instant until, Set<JourneyId> heardBy) {

        boolean isFor(Books books, StepRef step, Instant now) {
            return at.isBefore(now) && now.isBefore(until) && awaits(books.template(step), step, signal);
        }
    }

    private static void early(Books books, AgendaId agenda, Verdicts verdicts) {
        List<Kept> kept = new ArrayList<>();
        for (State state : Judged.states(books, agenda)) {
            for (Event event : state.events()) {
                if (event instanceof NoticeEvent.SignalKept one) {
                    kept.add(new Kept(one.signal(), state.at(), one.until(), new HashSet<>()));
                } else if (event instanceof StepEvent.Moved moved && moved.from().isEmpty()) {
                    kept.stream()
                            .filter(one -> one.isFor(books, moved.step(), state.at()))
                            .forEach(one -> early(books, state, one, moved.step(), verdicts));
                }
            }
        }
    }

    // In one journey the second may well wait for the next one.
    private static void early(Books books, State state, Kept kept, StepRef step, Verdicts verdicts) {
        if (!kept.heardBy().isEmpty() && !kept.heardBy().contains(step.journey())) {
            verdicts.met(EARLY);
            boolean waits = state.after().step(step).filter(Step::isActive).isPresent();
            if (waits && !hears(state, kept.signal(), step)) {
                tell(books, state, EARLY, step, verdicts);
            }
        }
        if (hears(state, kept.signal(), step)) {
            kept.heardBy().add(step.journey());
        }
    }

    private static void tell(Books books, State state, Clause clause, StepRef step, Verdicts verdicts) {
        if (!Shown.by(books, state.after().id(), Optional.of(step), state.at())) {
            verdicts.broken(new Finding(
                    clause,
                    state.at(),
                    state.after().id(),
                    Optional.of(step),
                    "it did not hear what another step heard",
                    "both wait for it"));
        }
    }
}
