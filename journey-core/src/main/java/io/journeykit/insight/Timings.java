package io.journeykit.insight;

import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import io.journeykit.template.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the visit of a step must lie to others, whichever of the two says so. */
final class Timings {

    private Timings() {}

    static List<Clause> of(StepInView subject) {
        List<Clause> clauses = new ArrayList<>();
        subject.plan()
                .map(StepTemplate::timings)
                .orElse(List.of())
                .forEach(timing -> clauses.add(own(subject, timing)));
        subject.template().stream()
                .flatMap(template -> template.steps().stream())
                .filter(other -> !other.id().equals(subject.step().id()))
                .forEach(other -> other.timings().stream()
                        .filter(timing -> isAbout(timing, subject))
                        .forEach(timing -> clauses.add(
                                Clause.of(Clause.Kind.TIMING, Titles.of(subject, other.id()) + " " + timing))));
        subject.template().stream()
                .flatMap(template -> template.together().stream())
                .filter(group -> group.steps().contains(subject.step().id()))
                .forEach(group -> clauses.add(Clause.of(Clause.Kind.TIMING, together(subject, group))));
        return clauses;
    }

    private static String together(StepInView subject, Together group) {
        List<String> visits =
                group.steps().stream().map(step -> Titles.of(subject, step)).toList();
        return "visits of " + Phrases.and(visits) + " are " + group.bond();
    }

    private static boolean isAbout(Timing timing, StepInView subject) {
        return timing.point() instanceof Point.OfStep of
                && of.step().equals(subject.step().id());
    }

    private static Clause own(StepInView subject, Timing timing) {
        Optional<Instant> point = ReferencePoints.when(subject, timing.point());
        String known = point.map(
                        at -> "; " + timing.point() + " is " + subject.wall().say(at) + bounds(subject, timing, at))
                .orElse("; " + timing.point() + " is not known yet");
        return Clause.of(Clause.Kind.TIMING, subject.title() + " " + timing + known);
    }

    /** The nearest and the farthest moment that this allows. */
    private static String bounds(StepInView subject, Timing timing, Instant point) {
        boolean after = timing.direction() == Offset.Direction.AFTER;
        String near = bound(subject, point, timing.atLeast().map(span -> new Offset(span, timing.direction())))
                .map(at -> (after ? ", so not before " : ", so not after ") + at)
                .orElse("");
        String far = bound(subject, point, timing.atMost().map(span -> new Offset(span, timing.direction())))
                .map(at -> (near.isEmpty() ? ", so " : " and ") + (after ? "not after " : "not before ") + at)
                .orElse("");
        return near + far;
    }

    private static Optional<String> bound(StepInView subject, Instant point, Optional<Offset> offset) {
        return offset.flatMap(by -> Schedule.counted(subject, point, by))
                .map(at -> subject.wall().say(at));
    }
}
