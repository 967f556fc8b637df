package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Truth;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Law 18: a fact that turns out to have been otherwise reaches what it decided, or is shown. */
final class CorrectionReaches implements Law {

    private static final Clause REOPENS = new Clause(
            18,
            "corrected-fact-reopens",
            "A step that a condition ruled out is open again, or it is shown, once a fact as of before says that it was"
                    + " needed.");
    private static final Clause UNDOES = new Clause(
            18,
            "corrected-fact-undoes",
            "A step that a condition let begin ends, or it is shown, once a fact as of before says that it was not needed.");

    @Override
    public List<Clause> clauses() {
        return List.of(REOPENS, UNDOES);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        books.agendas().forEach(agenda -> {
            Decisions decisions = new Decisions(books, verdicts);
            books.judged(agenda).forEach(decisions::at);
        });
    }

    /** A condition was judged. */
    private record Decided(StepRef step, StepTemplate plan, boolean began, Instant at) {

        /** Whether it would have been judged otherwise, perhaps, had this been told in time. */
        boolean couldRead(Fact fact, State state) {
            return at.isBefore(state.at())
                    && !fact.effective().isAfter(at)
                    && Kleene.reads(plan.when()).contains(fact.name());
        }
    }

    /** The conditions that were judged in one agenda. */
    private static final class Decisions {
        private final Books books;
        private final Verdicts verdicts;
        private final Map<StepRef, Decided> decided = new HashMap<>();

        Decisions(Books books, Verdicts verdicts) {
            this.books = books;
            this.verdicts = verdicts;
        }

        void at(State state) {
            for (Event event : state.events()) {
                if (state.at().plus(Books.AT_ONCE).isBefore(books.until())) {
                    JourneyFacts.told(event).ifPresent(fact -> correct(state, fact));
                }
            }
            state.events().forEach(event -> enter(state, event));
        }

        private void enter(State state, Event event) {
            if (!(event instanceof StepEvent step)) {
                return;
            }
            boolean began =
                    step instanceof StepEvent.Moved moved && moved.from().isEmpty();
            boolean ruledOut = step instanceof StepEvent.Ended ended
                    && ended.outcome() == Outcome.NOT_NEEDED
                    && ended.because().why() == Why.CONDITION_FALSE;
            if (began || ruledOut) {
                books.template(step.step())
                        .filter(plan -> plan.repeat() instanceof Repetition.Once)
                        .filter(plan -> !(plan.when() instanceof Condition.Always))
                        .ifPresent(plan -> decided.put(step.step(), new Decided(step.step(), plan, began, state.at())));
            } else if (step instanceof StepEvent.Reopened || step instanceof StepEvent.Waits) {
                decided.remove(step.step());
            }
        }

        private void correct(State state, Fact fact) {
            for (Decided one : List.copyOf(decided.values())) {
                state.after()
                        .journey(one.step().journey())
                        .filter(journey -> one.couldRead(fact, state) && isNewest(state, journey, fact))
                        .ifPresent(journey -> new Correction(books, state, journey, one).judge(verdicts));
            }
        }
    }

    private static boolean isNewest(State state, Journey journey, Fact fact) {
        return state.before()
                .journey(journey.id())
                .flatMap(was -> JourneyFacts.find(state.before(), was, fact.name()))
                .filter(known -> !known.effective().isBefore(fact.effective()))
                .isEmpty();
    }

    /** A fact as of before a condition was judged. */
    private record Correction(Books books, State state, Journey journey, Decided decided) {

        void judge(Verdicts verdicts) {
            Optional<Truth> before = state.before().journey(journey.id()).flatMap(was -> judged(state.before(), was));
            Optional<Truth> now = judged(state.after(), journey);
            Truth decision = decided.began() ? Truth.TRUE : Truth.FALSE;
            boolean otherwise = now.isPresent() && now.get() != Truth.UNKNOWN && now.get() != decision;
            if (!before.equals(Optional.of(decision)) || !otherwise || !isOpen()) {
                return;
            }
            Clause clause = decided.began() ? UNDOES : REOPENS;
            verdicts.met(clause);
            if (!hasChanged() && !Shown.by(books, state, Optional.of(decided.step()))) {
                verdicts.broken(new Finding(
                        clause,
                        state.at().plus(Books.AT_ONCE),
                        state.after().id(),
                        Optional.of(decided.step()),
                        "it stands as it was decided at " + decided.at(),
                        "had it been told in time, it would have been decided otherwise"));
            }
        }

        private Optional<Truth> judged(Agenda agenda, Journey one) {
            return JourneyFacts.judge(books, agenda, one).judge(decided.plan().when());
        }

        /** Whether there is still something to decide. */
        private boolean isOpen() {
            Optional<Step> before = state.before().step(decided.step());
            boolean gates = Gates.of(journey, decided.plan()) == Truth.TRUE;
            boolean done = before.flatMap(Step::outcome)
                    .filter(end -> end == Outcome.COMPLETED)
                    .isPresent();
            boolean active = before.filter(Step::isActive).isPresent();
            boolean stands = before.filter(
                            step -> step.isHeld() || step.extras().leader().isPresent())
                    .isEmpty();
            return journey.isOpen()
                    && journey.closing().isEmpty()
                    && stands
                    && (decided.began() ? active || done : gates && !active && !done);
        }

        private boolean hasChanged() {
            Optional<Outcome> before = state.before().step(decided.step()).flatMap(Step::outcome);
            Optional<Step> after =
                    books.at(state.after().id(), state.at().plus(Books.AT_ONCE)).step(decided.step());
            boolean same = after.flatMap(Step::outcome).equals(before);
            return after.isEmpty() || !same || decided.began() && !after.get().isActive() && before.isEmpty();
        }
    }
}
