package io.journeykit.testkit.oracle;

import io.journeykit.agenda.JourneyClock;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.StepEvent;
import io.journeykit.policy.ClockMark;
import io.journeykit.template.ClockTemplate;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Law 22 of service clocks: what never took place moves none. */
final class ClockMovesByWhatTookPlace implements Law {

    private static final Clause TOOK_PLACE = new Clause(
            22,
            "clock-moves-by-what-took-place",
            "A clock that a step starts or stops is not moved by that step's not being needed.");
    private static final Set<ClockMark.Kind> JUDGED = Set.of(ClockMark.Kind.START, ClockMark.Kind.STOP);

    @Override
    public List<Clause> clauses() {
        return List.of(TOOK_PLACE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        DecisionLog.each(books, StepEvent.Ended.class, (state, ended) -> {
            if (ended.outcome() == Outcome.NOT_NEEDED) {
                books.template(ended.step().journey())
                        .ifPresent(template -> template.clocks()
                                .forEach(clock -> judge(new NotNeeded(state, ended, template), clock, verdicts)));
            }
        });
    }

    private static void judge(NotNeeded step, ClockTemplate clock, Verdicts verdicts) {
        for (ClockMark.Kind kind : JUDGED) {
            if (step.isAHandOf(clock, kind)) {
                verdicts.met(TOOK_PLACE);
                step.moved(clock, kind).ifPresent(mark -> verdicts.broken(step.finding(clock, mark)));
            }
        }
    }

    /** A step of which it turned out that it is not needed. */
    private record NotNeeded(State state, StepEvent.Ended ended, JourneyTemplate template) {

        private StepId id() {
            return ended.step().step();
        }

        private JourneyId journey() {
            return ended.step().journey();
        }

        /** Whether its name alone says when the clock is moved, and no other hand may have moved it by what came just now. */
        boolean isAHandOf(ClockTemplate clock, ClockMark.Kind kind) {
            List<ClockTemplate.Hand> hands =
                    clock.hands().stream().filter(hand -> hand.kind() == kind).toList();
            Set<StepId> steps = hands.stream().map(hand -> hand.when().step()).collect(Collectors.toSet());
            return steps.contains(id())
                    && hands.stream().allMatch(hand -> hand.when().names().isEmpty())
                    && state.events().stream()
                            .noneMatch(event -> event instanceof StepEvent.Ended other
                                    && other.outcome() == Outcome.COMPLETED
                                    && other.step().journey().equals(journey())
                                    && steps.contains(other.step().step()));
        }

        /** The mark that came of it. */
        Optional<ClockMark> moved(ClockTemplate clock, ClockMark.Kind kind) {
            int before = state.before()
                    .journey(journey())
                    .flatMap(one -> one.clocks().stream()
                            .filter(it -> it.clock().equals(clock.id()))
                            .findFirst())
                    .map(JourneyClock::marks)
                    .map(List::size)
                    .orElse(0);
            return state.events().stream()
                    .filter(event -> event instanceof JourneyEvent.ClockMarked marked
                            && marked.journey().equals(journey())
                            && marked.clock().clock().equals(clock.id()))
                    .map(event -> ((JourneyEvent.ClockMarked) event).clock().marks())
                    .reduce((first, last) -> last)
                    .flatMap(marks -> marks.stream()
                            .skip(before)
                            .filter(mark -> mark.kind() == kind)
                            .findFirst());
        }

        Finding finding(ClockTemplate clock, ClockMark mark) {
            return new Finding(
                    TOOK_PLACE,
                    state.at(),
                    state.after().id(),
                    Optional.of(ended.step()),
                    clock.id() + " has its " + mark,
                    "the step was not needed, so nothing took place");
        }
    }
}
