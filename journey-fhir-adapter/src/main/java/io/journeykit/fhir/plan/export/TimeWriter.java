package io.journeykit.fhir.plan.export;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.recurrence.FhirRepeat;
import io.journeykit.fhir.plan.notation.ImpliedNames;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.PlanDefinition.ActionRelationshipType;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionRelatedActionComponent;
import org.hl7.fhir.r4.model.Range;

/** Writes when a step happens, as relations to other actions and as a timing of its own. */
record TimeWriter(Reach reach) {

    void write(StepTemplate step, PlanDefinitionActionComponent action) {
        if (reach == Reach.STEPS) {
            return;
        }
        if (reach == Reach.ALL) {
            step.timings().forEach(timing -> timing(timing, action));
            step.due().ifPresent(due -> due(due, action));
            repeat(step.repeat(), action);
        }
        Set<String> related = new HashSet<>();
        action.getRelatedAction().stream()
                .filter(one -> one.getRelationship() == ActionRelationshipType.AFTEREND)
                .forEach(one -> related.add(one.getActionId()));
        after(step.after()).stream()
                .filter(related::add)
                .forEach(id ->
                        action.addRelatedAction().setActionId(id).setRelationship(ActionRelationshipType.AFTEREND));
    }

    /** The steps that must all have ended. */
    private static List<String> after(Join join) {
        if (join instanceof Join.Reached leaf && leaf.names().isEmpty() && leaf.every()) {
            return List.of(leaf.step().value());
        }
        return join instanceof Join.All all
                ? all.parts().stream().flatMap(part -> after(part).stream()).toList()
                : List.of();
    }

    private static void timing(Timing timing, PlanDefinitionActionComponent action) {
        relationship(timing.edge(), timing.direction(), timing.point()).ifPresent(type -> {
            PlanDefinitionActionRelatedActionComponent related = related(action, timing.point(), type);
            if (timing.atLeast().isPresent() && timing.atMost().isEmpty()) {
                Amounts.fill(new Duration(), timing.atLeast().get()).ifPresent(related::setOffset);
            } else {
                Amounts.range(timing.atLeast(), timing.atMost()).ifPresent(related::setOffset);
            }
        });
    }

    private static void due(Due due, PlanDefinitionActionComponent action) {
        Point.Edge own = due.target().direction() == Offset.Direction.BEFORE ? Point.Edge.END : Point.Edge.START;
        if (due.from() instanceof Point.Anchor anchor) {
            anchored(due, anchor, action);
            return;
        }
        relationship(own, due.target().direction(), due.from()).ifPresent(type -> {
            PlanDefinitionActionRelatedActionComponent related = related(action, due.from(), type);
            Optional<Span> near = due.latest()
                    .filter(latest -> latest.direction() == due.target().direction())
                    .map(Offset::span)
                    .filter(span -> !span.isZero());
            boolean before = due.target().direction() == Offset.Direction.BEFORE;
            Optional<Span> target = Optional.of(due.target().span());
            Optional<Range> range = near.flatMap(span -> Amounts.range(before ? near : target, before ? target : near));
            range.ifPresent(related::setOffset);
            if (range.isEmpty()) {
                Amounts.fill(new Duration(), due.target().span()).ifPresent(related::setOffset);
            }
        });
    }

    private static void anchored(Due due, Point.Anchor anchor, PlanDefinitionActionComponent action) {
        boolean after = due.target().direction() == Offset.Direction.AFTER;
        boolean begin = due.from().equals(Point.BEGIN);
        Optional<Span> latest = due.latest()
                .filter(offset -> offset.direction() == Offset.Direction.AFTER)
                .map(Offset::span);
        if (begin && after && latest.isPresent()) {
            Amounts.range(Optional.of(due.target().span()), latest).ifPresent(action::setTiming);
        } else if (begin && after) {
            Amounts.fill(new Duration(), due.target().span()).ifPresent(action::setTiming);
        } else if (anchor.name().equals(ImpliedNames.BIRTH) && after) {
            Amounts.fill(new Age(), due.target().span()).ifPresent(action::setTiming);
        }
    }

    private static Optional<ActionRelationshipType> relationship(Point.Edge own, Offset.Direction way, Point point) {
        if (!(point instanceof Point.OfStep of)) {
            return Optional.empty();
        }
        boolean start = of.edge() == Point.Edge.START;
        if (way == Offset.Direction.BEFORE && own == Point.Edge.END) {
            return Optional.of(start ? ActionRelationshipType.BEFORESTART : ActionRelationshipType.BEFOREEND);
        }
        if (way == Offset.Direction.AFTER && own == Point.Edge.START) {
            return Optional.of(start ? ActionRelationshipType.AFTERSTART : ActionRelationshipType.AFTEREND);
        }
        return Optional.empty();
    }

    private static PlanDefinitionActionRelatedActionComponent related(
            PlanDefinitionActionComponent action, Point point, ActionRelationshipType type) {
        return action.addRelatedAction()
                .setActionId(((Point.OfStep) point).step().value())
                .setRelationship(type);
    }

    private static void repeat(Repetition repeat, PlanDefinitionActionComponent action) {
        if (action.hasTiming()) {
            return;
        }
        if (repeat instanceof Repetition.Recurs recurs && recurs.rule() instanceof Rule.Fhir fhir) {
            RepeatWriter.of(fhir.repeat()).ifPresent(action::setTiming);
        } else if (repeat instanceof Repetition.Every every && every.interval() instanceof Span.Calendar) {
            Amounts.fill(new Duration(), every.interval())
                    .flatMap(period -> RepeatWriter.of(FhirRepeat.with()
                            .frequency(1)
                            .count(every.atMost())
                            .period(period.getValue())
                            .periodUnit(period.getCode())
                            .build()))
                    .ifPresent(action::setTiming);
        }
    }
}
