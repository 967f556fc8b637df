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
        Set<String> awaited = awaited(books);
        for (Telling telling : books.inputs().signals()) {
            if (!awaited.contains(telling.signal().orElseThrow().name())) {
                continue;
            }
            State state = telling.led().orElseThrow();
            List<StepRef> waiting =
                    waiting(books, state.before(), telling.signal().orElseThrow());
            if (waiting.size() > 1) {
                Signal signal = telling.signal().orElseThrow();
                waiting.forEach(step -> new Waiting(books, state, signal, step).judge(IN_TIME, verdicts));
            }
        }
        if (!awaited.isEmpty()) {
            books.agendas().forEach(agenda -> early(books, agenda, verdicts));
        }
    }

    /** All that any step may wait for. */
    private static Set<String> awaited(Books books) {
        Set<String> awaited = new HashSet<>();
        for (JourneyTemplate template : books.world().templates()) {
            for (StepTemplate step : template.steps()) {
                if (step.kind() instanceof StepKind.Wait wait) {
                    awaited.add(wait.signal());
                }
            }
        }
        return awaited;
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

    static boolean awaits(Optional<StepTemplate> plan, StepRef step, Signal signal) {
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

    /** A step that waits for a signal, or comes to. */
    private record Waiting(Books books, State state, Signal signal, StepRef step) {

        boolean hears() {
            return state.events().stream()
                    .anyMatch(event -> event instanceof NoticeEvent.SignalHeard heard
                            && heard.step().equals(Optional.of(step))
                            && heard.signal().equals(signal));
        }

        /** Now, or since it was told, as long as nobody has settled that. */
        private boolean isShown() {
            return Shown.by(books, state, Optional.of(step)) || Shown.isOpen(state.after(), signal.name());
        }

        void judge(Clause clause, Verdicts verdicts) {
            verdicts.met(clause);
            boolean waits = state.after().step(step).filter(Step::isActive).isPresent();
            if (waits && !hears() && !isShown()) {
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

    /** A signal that was kept, and which journeys have heard it since. */
    private record Kept(Signal signal, Instant at, Instant until, Set<JourneyId> heardBy) {

        boolean isFor(Books books, StepRef step, Instant now) {
            return at.isBefore(now) && now.isBefore(until) && awaits(books.template(step), step, signal);
        }
    }

    private static void early(Books books, AgendaId agenda, Verdicts verdicts) {
        List<Kept> kept = new ArrayList<>();
        for (State state : books.judged(agenda)) {
            for (Event event : state.events()) {
                if (event instanceof NoticeEvent.SignalKept one) {
                    kept.add(new Kept(one.signal(), state.at(), one.until(), new HashSet<>()));
                } else if (event instanceof StepEvent.Moved moved
                        && moved.from().isEmpty()) {
                    kept.stream()
                            .filter(one -> one.isFor(books, moved.step(), state.at()))
                            .forEach(
                                    one -> early(new Waiting(books, state, one.signal(), moved.step()), one, verdicts));
                }
            }
        }
    }

    private static void early(Waiting waiting, Kept kept, Verdicts verdicts) {
        JourneyId journey = waiting.step().journey();
        // In one journey the second may well wait for the next one.
        if (!kept.heardBy().isEmpty() && !kept.heardBy().contains(journey)) {
            waiting.judge(EARLY, verdicts);
        }
        if (waiting.hears()) {
            kept.heardBy().add(journey);
        }
    }
}
