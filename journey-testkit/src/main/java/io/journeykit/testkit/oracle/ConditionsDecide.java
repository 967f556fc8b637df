package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.StepEvent;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Truth;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Law 19: what is no known value is unknown and never a no, so a step that reads it neither ends nor begins by it. */
final class ConditionsDecide implements Law {

    private static final Clause NO = new Clause(
            19, "ruled-out-only-by-a-no", "A step is ruled out by its condition only where that is known to be false.");
    private static final Clause YES =
            new Clause(19, "begun-only-by-a-yes", "A step begins only where its condition is known to be true.");

    @Override
    public List<Clause> clauses() {
        return List.of(NO, YES);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        books.agendas()
                .forEach(agenda -> books.judged(agenda).forEach(state -> {
                    for (Event event : state.events()) {
                        if (event instanceof StepEvent step && (isRuledOut(step) || isBegun(step))) {
                            books.template(step.step())
                                    .filter(plan -> !(plan.when() instanceof Condition.Always))
                                    .ifPresent(plan -> new Judged(books, state, step, plan).judge(verdicts));
                        }
                    }
                }));
    }

    private static boolean isRuledOut(StepEvent event) {
        return event instanceof StepEvent.Ended ended
                && ended.outcome() == Outcome.NOT_NEEDED
                && ended.because().why() == Why.CONDITION_FALSE;
    }

    private static boolean isBegun(StepEvent event) {
        return event instanceof StepEvent.Moved moved && moved.from().isEmpty();
    }

    /** A condition was judged. */
    private record Judged(Books books, State state, StepEvent event, StepTemplate plan) {

        void judge(Verdicts verdicts) {
            Optional<Truth> truth = truth();
            boolean begun = isBegun(event);
            Clause clause = begun ? YES : NO;
            truth.ifPresent(one -> verdicts.met(clause));
            truth.filter(one -> one != (begun ? Truth.TRUE : Truth.FALSE))
                    .ifPresent(one -> verdicts.broken(new Finding(
                            clause,
                            state.at(),
                            state.after().id(),
                            Optional.of(event.step()),
                            begun ? "it began" : "it was ruled out",
                            "its condition is " + one + " as far as anything is known")));
        }

        /** What the condition comes to; absent where it is not plain which of what it reads was known when it was judged. */
        private Optional<Truth> truth() {
            Condition when = plan.when();
            Set<FactName> reads = Kleene.reads(when);
            JourneyId journey = event.step().journey();
            boolean merged = state.after().journey(journey).isPresent()
                    && state.before().journey(journey).isEmpty()
                    && state.events().stream().noneMatch(JourneyEvent.Begun.class::isInstance);
            List<Event> changes = state.events().stream()
                    .filter(one -> JourneyFacts.told(one)
                            .filter(fact -> reads.contains(fact.name()))
                            .isPresent())
                    .toList();
            boolean elsewhere = changes.stream()
                    .anyMatch(one -> one instanceof JourneyEvent.FactRecorded recorded
                            && !recorded.journey().equals(journey));
            if (merged || JourneyFacts.cameWithARecord(state) || elsewhere || changes.size() > 1) {
                return Optional.empty();
            }
            return isLater(changes)
                    ? state.before()
                            .journey(journey)
                            .flatMap(was -> JourneyFacts.judge(books, state.before(), was)
                                    .judge(when))
                    : JourneyFacts.judge(books, state, journey).judge(when);
        }

        /** Whether what it reads changed only after it was judged. */
        private boolean isLater(List<Event> changes) {
            return !changes.isEmpty()
                    && state.events().indexOf(changes.get(0)) > state.events().indexOf(event);
        }
    }
}
