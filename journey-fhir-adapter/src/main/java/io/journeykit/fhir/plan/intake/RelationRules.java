package io.journeykit.fhir.plan.intake;

import io.journeykit.calendar.Span;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes gates, dates and timings of relations. What lies between two visits is a timing, so that both are planned
 * together; what a visit's date gives a date to is due so long before or after it; all else begins after what it follows.
 */
final class RelationRules {

    /** One relation between two steps. */
    record StepRelation(StepDraft step, Relation relation, StepDraft other) {}

    private final TemplateAssembly assembly;
    private final List<StepRelation> gates = new ArrayList<>();

    RelationRules(TemplateAssembly assembly) {
        this.assembly = assembly;
    }

    /** All of them together, since whether one may be a gate depends on the dates that others give. */
    void relate(List<StepRelation> all) {
        List<StepRelation> rest = new ArrayList<>();
        for (StepRelation each : all) {
            if (!between(each)) {
                rest.add(each);
            }
        }
        rest.stream().filter(each -> !isDatedBy(each)).forEach(this::later);
        gates.forEach(this::gate);
    }

    private void later(StepRelation each) {
        if (each.relation().isBefore()) {
            follow(new StepRelation(each.other(), each.relation().turned(), each.step()));
        } else {
            follow(each);
        }
    }

    /** Two visits: a timing, which is kept by planning them together. */
    private boolean between(StepRelation each) {
        if (!each.step().isBooking() || !each.other().isBooking()) {
            return false;
        }
        timing(each);
        return true;
    }

    private static void timing(StepRelation each) {
        Relation relation = each.relation();
        Point point = new Point.OfStep(StepId.of(each.other().id), relation.other());
        Optional<Span> least = relation.least().filter(span -> !span.isZero());
        Optional<Span> most = relation.together() ? least.or(() -> Optional.of(Span.ZERO)) : relation.most();
        each.step().timings.add(new Timing(relation.own(), relation.direction(), point, least, most));
    }

    /** So long before a visit, and not yet dated: due by the visit's date. */
    private boolean isDatedBy(StepRelation each) {
        Relation relation = each.relation();
        StepDraft step = each.step();
        if (step.isBooking() || step.isDated() || !relation.isBefore() || !relation.hasOffset()) {
            return false;
        }
        return each.other().isBooking() ? beforeVisit(each) : beforeDate(each);
    }

    private boolean beforeVisit(StepRelation each) {
        Relation relation = each.relation();
        Point point = new Point.OfStep(StepId.of(each.other().id), relation.other());
        Span far = relation.most().orElseGet(() -> relation.least().orElse(Span.ZERO));
        Span near = relation.most().isPresent() ? relation.least().orElse(Span.ZERO) : Span.ZERO;
        each.step().due = Optional.of(Due.before(point, far).notAfter(Offset.before(near)));
        return true;
    }

    /** The other one counts from an anchor, so this one counts from it too: so much less. */
    private boolean beforeDate(StepRelation each) {
        Optional<Due> due = each.other().due.filter(at -> at.from() instanceof Point.Anchor);
        Span far =
                each.relation().most().orElseGet(() -> each.relation().least().orElse(Span.ZERO));
        Optional<Offset> target = due.flatMap(at -> Offsets.earlier(at.target(), far));
        Optional<Offset> latest = due.flatMap(at -> Offsets.earlier(
                at.target(),
                each.relation().most().isPresent() ? each.relation().least().orElse(Span.ZERO) : Span.ZERO));
        if (target.isEmpty() || latest.isEmpty()) {
            return false;
        }
        each.step().due = Optional.of(Due.at(due.get().from(), target.get()).notAfter(latest.get()));
        gates.add(new StepRelation(each.other(), each.relation().turned(), each.step()));
        return true;
    }

    /** A step comes after an edge of another, by an offset or at once. */
    private void follow(StepRelation each) {
        StepDraft step = each.step();
        Relation relation = each.relation();
        if (step.isBooking()) {
            timing(each);
            if (relation.other() == Point.Edge.END) {
                gates.add(each);
            }
            return;
        }
        if (relation.hasOffset() || relation.other() == Point.Edge.START) {
            dated(each);
        }
        if (relation.other() == Point.Edge.END) {
            gates.add(each);
        }
    }

    /** Due so long after the other; where the step has a date of its own, a moment of its own that it waits for. */
    private void dated(StepRelation each) {
        StepDraft step = each.step();
        Relation relation = each.relation();
        Point point = new Point.OfStep(StepId.of(each.other().id), relation.other());
        Due due = Due.after(point, relation.least().orElse(Span.ZERO));
        Due window =
                relation.most().map(span -> due.notAfter(Offset.after(span))).orElse(due);
        if (!step.isDated()) {
            step.due = Optional.of(window);
            return;
        }
        StepDraft moment = assembly.add(
                step.id + "-may-begin",
                relation.place(),
                new StepKind.Vendor("moment", new TreeMap<>()),
                "The time for " + step.title);
        moment.due = Optional.of(due);
        step.after.add(Join.ended(moment.id));
        assembly.uses(Moment.MACHINE);
        relation.most()
                .ifPresent(span -> assembly.ledger()
                        .approximated(
                                relation.place().at("offset"),
                                "a step has one window, and it has another already",
                                "no latest time"));
    }

    private void gate(StepRelation each) {
        if (needs(each.other(), each.step())) {
            // The other one waits for this one's date, so this one cannot wait for the other's end.
            if (each.step().isBooking()) {
                return;
            }
            assembly.ledger()
                    .refused(
                            each.relation().place(),
                            "relations-in-circle",
                            "'" + each.step().id + "' and '" + each.other().id + "' wait for each other for ever",
                            "take one of their relations away, or give a visit a date");
            return;
        }
        each.step().after.add(Join.ended(each.other().id));
    }

    /** Whether one waits for another, directly or not. */
    private boolean needs(StepDraft from, StepDraft wanted) {
        Set<String> seen = new HashSet<>();
        Deque<StepDraft> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            StepDraft here = open.pop();
            if (here == wanted) {
                return true;
            }
            if (seen.add(here.id)) {
                waitsFor(here).flatMap(id -> assembly.step(id).stream()).forEach(open::push);
            }
        }
        return false;
    }

    private static Stream<String> waitsFor(StepDraft step) {
        Stream<String> after = step.after.stream()
                .flatMap(join -> join.leaves().stream())
                .map(leaf -> leaf.step().value());
        Stream<String> due = step.due.stream()
                .map(Due::from)
                .filter(Point.OfStep.class::isInstance)
                .map(point -> ((Point.OfStep) point).step().value());
        return Stream.concat(after, due);
    }
}
