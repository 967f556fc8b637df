package io.journeykit.insight;

import io.journeykit.calendar.Span;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the visit of a step must lie to others, whichever of the two says so. */
final class Timings {

    private Timings() {}

    static List<Clause> of(StepInView subject) {
        List<Phrase> told = new ArrayList<>();
        subject.plan().map(StepTemplate::timings).orElse(List.of()).forEach(timing -> told.add(own(subject, timing)));
        subject.template().stream()
                .flatMap(template -> template.steps().stream())
                .filter(other -> !other.id().equals(subject.step().id()))
                .forEach(other -> other.timings().stream()
                        .filter(timing -> isAbout(timing, subject))
                        .forEach(timing -> told.add(timing.phrase().with("step", Part.of(other.id())))));
        subject.template().stream()
                .flatMap(template -> template.together().stream())
                .filter(group -> group.steps().contains(subject.step().id()))
                .forEach(group -> told.add(group.phrase()));
        return told.stream()
                .map(phrase -> new Clause(Clause.Kind.TIMING, phrase))
                .toList();
    }

    private static boolean isAbout(Timing timing, StepInView subject) {
        return timing.point() instanceof Point.OfStep of
                && of.step().equals(subject.step().id());
    }

    private static Phrase own(StepInView subject, Timing timing) {
        Phrase rule = timing.phrase().with("step", subject.title());
        Optional<Instant> point = ReferencePoints.when(subject, timing.point());
        Phrase known = Phrase.of(point.isPresent() ? "timing.known" : "timing.unknown")
                .with("rule", rule)
                .with("point", timing.point().part());
        if (point.isEmpty()) {
            return known;
        }
        Phrase dated = known.with("at", subject.wall().say(point.get()));
        return reach(subject, timing, point.get())
                .map(reach -> dated.with("reach", reach))
                .orElse(dated);
    }

    /** The nearest and the farthest moment that this allows. */
    private static Optional<Phrase> reach(StepInView subject, Timing timing, Instant point) {
        boolean after = timing.direction() == Offset.Direction.AFTER;
        Optional<Part> near = bound(subject, timing, point, timing.atLeast());
        Optional<Part> far = bound(subject, timing, point, timing.atMost());
        return limits(
                "reach",
                (after ? near : far).map(at -> new Limit("not-before", at)),
                (after ? far : near).map(at -> new Limit("not-after", at)));
    }

    private static Optional<Part> bound(StepInView subject, Timing timing, Instant point, Optional<Span> by) {
        return by.flatMap(span -> Counted.from(subject, point, new Offset(span, timing.direction())))
                .map(at -> subject.wall().say(at));
    }

    /** One side, the other, or both. */
    private static Optional<Phrase> limits(String what, Optional<Limit> one, Optional<Limit> other) {
        if (one.isPresent() && other.isPresent()) {
            return Optional.of(other.get().in(one.get().in(Phrase.of(what + ".both"))));
        }
        return one.or(() -> other).map(limit -> limit.in(Phrase.of(what + "." + limit.name())));
    }

    private record Limit(String name, Part part) {
        Phrase in(Phrase phrase) {
            return phrase.with(name, part);
        }
    }
}
