package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Law 18: a date that turns out to be otherwise moves what is counted from it, or is shown. */
final class CorrectedDateReaches implements Law {

    @Override
    public List<Clause> clauses() {
        return List.of(RedatedStep.MOVES, RedatedStep.TAKES_BACK);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Instant last = books.until().minus(Books.AT_ONCE);
        for (Telling telling : books.inputs().all()) {
            if (telling.led().isPresent()
                    && telling.at().isBefore(last)
                    && telling.input() instanceof Input.ReportFacts report) {
                told(books, telling.led().get(), report).forEach(one -> one.judge(verdicts));
            }
        }
        books.agendas().forEach(agenda -> {
            Map<StepRef, Reopened> reopened = new HashMap<>();
            for (State state : books.judged(agenda)) {
                if (state.at().isBefore(last)) {
                    state.events()
                            .forEach(event -> end(books, state, event, reopened).forEach(one -> one.judge(verdicts)));
                }
            }
        });
    }

    private static List<RedatedStep> told(Books books, State state, Input.ReportFacts report) {
        List<RedatedStep> redated = new ArrayList<>();
        Instant effective = report.effective().orElse(state.at());
        for (Journey journey : state.before().journeys()) {
            for (Map.Entry<FactName, Value> fact : report.facts().entrySet()) {
                Optional<Fact> known =
                        Optional.ofNullable(state.before().facts().byName().get(fact.getKey()));
                boolean newest = !effective.isAfter(state.at())
                        && known.filter(one -> one.effective().isAfter(effective))
                                .isEmpty();
                if (newest && journey.isOpen() && isMeant(report, effective, journey, fact.getKey())) {
                    redated.addAll(anchor(books, state, journey, fact));
                }
            }
        }
        return redated;
    }

    /** Whether it is told of this journey, as of a time at which nothing newer was known. */
    private static boolean isMeant(Input.ReportFacts report, Instant effective, Journey journey, FactName name) {
        return report.journey().map(journey.id()::equals).orElse(true)
                && !effective.isBefore(journey.origin().begun())
                && !journey.facts().byName().containsKey(name);
    }

    private static List<RedatedStep> anchor(
            Books books, State state, Journey journey, Map.Entry<FactName, Value> told) {
        Optional<JourneyTemplate> template = books.template(journey.id());
        String anchor = told.getKey().value();
        Optional<Instant> before =
                Optional.ofNullable(journey.origin().anchors().get(anchor));
        Optional<Instant> now = template.flatMap(one -> moment(one, told.getValue()));
        boolean moved = before.isPresent() && now.isPresent() && RedatedStep.isFar(before.get(), now.get());
        return moved
                ? dueFrom(template.get(), journey, Point.anchor(anchor)).stream()
                        .map(step -> new RedatedStep(books, state, step, now.get()))
                        .toList()
                : List.of();
    }

    private static Optional<Instant> moment(JourneyTemplate template, Value value) {
        if (value instanceof Value.Date date) {
            return Optional.of(date.date().atStartOfDay(template.site().zone()).toInstant());
        }
        return value instanceof Value.Moment moment ? Optional.of(moment.moment()) : Optional.empty();
    }

    /** The open steps that are due from a point, the first occurrence of each. */
    private static List<Step> dueFrom(JourneyTemplate template, Journey journey, Point point) {
        List<Step> due = new ArrayList<>();
        for (int i = 0; i < template.steps().size() && i < journey.steps().size(); i++) {
            boolean from = template.steps()
                    .get(i)
                    .due()
                    .filter(one -> one.from().equals(point))
                    .isPresent();
            if (from && journey.steps().get(i).isOpen()) {
                due.add(journey.steps().get(i));
            }
        }
        return due;
    }

    /** A step that had been done, and is to be told anew. */
    private record Reopened(Instant end, List<Step> dueFromIt) {}

    private static List<RedatedStep> end(Books books, State state, Event event, Map<StepRef, Reopened> reopened) {
        if (event instanceof StepEvent.Reopened step && step.step().occurrence() == 1) {
            Optional<Journey> journey = state.before().journey(step.step().journey());
            journey.flatMap(one -> one.steps().find(step.step()))
                    .filter(one -> one.outcome().equals(Optional.of(Outcome.COMPLETED)))
                    .flatMap(one -> one.dates().end())
                    .ifPresent(at ->
                            reopened.put(step.step(), new Reopened(at, dueFromIt(books, journey.get(), step.step()))));
        } else if (event instanceof StepEvent.Ended ended && reopened.containsKey(ended.step())) {
            Reopened former = reopened.remove(ended.step());
            boolean moved = ended.outcome() == Outcome.COMPLETED
                    && RedatedStep.isFar(former.end(), ended.stamp().effective());
            return moved
                    ? former.dueFromIt().stream()
                            .map(step -> new RedatedStep(
                                    books, state, step, ended.stamp().effective()))
                            .toList()
                    : List.of();
        }
        return List.of();
    }

    private static List<Step> dueFromIt(Books books, Journey journey, StepRef step) {
        return books.template(journey.id())
                .map(template ->
                        dueFrom(template, journey, Point.endOf(step.step().value())))
                .orElse(List.of());
    }
}
