package io.journeykit.testkit.oracle;

import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.condition.Truth;
import io.journeykit.lifecycle.Transition;
import io.journeykit.spi.Port;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Law 19 of guards: a signal of which nobody can say where it leads is a person's, with what would settle it. */
final class UnknownGuardIsShown implements Law {

    private static final Clause SHOWN = new Clause(
            19,
            "unknown-guard-is-shown",
            "A signal whose move cannot be judged, since facts are missing, is shown at once, and the facts are named.");

    @Override
    public List<Clause> clauses() {
        return List.of(SHOWN);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        if (books.world().templates().stream()
                .allMatch(template -> template.machines().isEmpty())) {
            return;
        }
        for (Telling telling : books.inputs().signals()) {
            State state = telling.led().orElseThrow();
            Signal signal = telling.signal().orElseThrow();
            MeantStep.one(books, state.before(), signal)
                    .filter(step -> isInTime(books, state))
                    .ifPresent(step -> new Guarded(books, state, signal, step).judge(verdicts));
        }
    }

    private static boolean isInTime(Books books, State state) {
        Instant late = state.at().plus(Books.AT_ONCE);
        return late.isBefore(books.until()) && !books.wasDown(Port.WORKLIST, state.at(), late);
    }

    /** A signal was told to a step. */
    private record Guarded(Books books, State state, Signal signal, StepRef step) {

        void judge(Verdicts verdicts) {
            Set<FactName> missing = missing();
            if (missing.isEmpty() || !stays() || JourneyFacts.cameWithARecord(state)) {
                return;
            }
            verdicts.met(SHOWN);
            if (subjects().noneMatch(words -> missing.stream().allMatch(fact -> words.contains(fact.value())))) {
                verdicts.broken(new Finding(
                        SHOWN,
                        state.at(),
                        state.after().id(),
                        Optional.of(step),
                        signal + " moved nothing, and nobody was shown what is missing",
                        "where it leads depends on " + missing));
            }
        }

        /** Whether it stands where it stood; what moved by a guess is judged as a guess. */
        private boolean stays() {
            Optional<Step> before = state.before().step(step);
            return before.filter(one -> one.isActive()
                                    && !one.isHeld()
                                    && one.extras().leader().isEmpty())
                            .isPresent()
                    && before.map(Step::state)
                            .equals(state.after()
                                    .step(step)
                                    .filter(Step::isActive)
                                    .map(Step::state));
        }

        /** The facts without which it cannot be judged; none where it can, or where another move is open to it. */
        private Set<FactName> missing() {
            Set<FactName> missing = new LinkedHashSet<>();
            Kleene kleene = JourneyFacts.judge(books, state, step.journey());
            for (Transition move : moves()) {
                Optional<Truth> holds = kleene.judge(move.guard().when());
                if (move.guard().limit().isPresent() || holds.isEmpty() || holds.get() == Truth.TRUE) {
                    return Set.of();
                }
                if (holds.get() == Truth.UNKNOWN) {
                    missing.addAll(kleene.missing(move.guard().when()));
                }
            }
            return missing;
        }

        private List<Transition> moves() {
            Optional<JourneyTemplate> template = books.template(step.journey());
            String stood = state.before().step(step).map(Step::state).orElse("");
            return books.template(step)
                    .flatMap(plan -> Machines.of(template.orElseThrow(), plan))
                    .map(machine -> machine.transitions().stream()
                            .filter(move ->
                                    move.from().equals(stood) && move.on().equals(signal.name()))
                            .toList())
                    .orElse(List.of());
        }

        /** What people read of the work and the incidents that came at once, and of those that are open. */
        private Stream<String> subjects() {
            Instant late = state.at().plus(Books.AT_ONCE);
            Stream<String> work = books.work().all().stream()
                    .filter(item -> item.agenda().equals(state.after().id()) && item.isAt(late))
                    .map(item -> item.body());
            Stream<String> raised = state.events().stream()
                    .filter(NoticeEvent.IncidentRaised.class::isInstance)
                    .map(event -> Readable.of(((NoticeEvent.IncidentRaised) event).incident()));
            Stream<String> open = books.at(state.after().id(), late).desk().incidents().stream()
                    .map(Readable::of);
            return Stream.of(work, raised, open).flatMap(words -> words);
        }
    }
}
