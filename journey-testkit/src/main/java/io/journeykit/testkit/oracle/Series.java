package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Step;
import io.journeykit.template.Due;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The dates of a repeated step, as its author wrote them. */
final class Series {

    private Series() {}

    /** What the first date may be; none while it is unknown. */
    static List<Instant> firsts(AuthoredStep step) {
        Optional<Due> due = step.says().due();
        return due.isEmpty()
                ? List.of(step.entered())
                : Points.of(step, due.get().from()).stream()
                        .map(point ->
                                SpansMoveDates.at(step.days(), point, due.get().target()))
                        .toList();
    }

    /** The date of an occurrence, counted from the first; empty where the series has no such, or only life tells. */
    static Optional<Instant> date(AuthoredStep step, Instant first, int number) {
        Repetition repeat = step.says().repeat();
        Days days = step.days();
        if (repeat instanceof Repetition.Every every) {
            return Optional.of(days.plus(first, every.interval(), number - 1));
        }
        if (repeat instanceof Repetition.At at) {
            return Optional.of(at.offsets())
                    .filter(offsets -> number <= offsets.size())
                    .map(offsets -> days.plus(first, offsets.get(number - 1), 1));
        }
        // A start that is asked for beside the rule is a date of its own, which shifts the numbers.
        return repeat instanceof Repetition.Recurs recurs
                        && recurs.rule() instanceof Rule.Plain plain
                        && !plain.withStart()
                ? new RuleDates(plain.rule(), days.wallOf(first)).number(number).map(days::at)
                : Optional.empty();
    }

    /** How many occurrences there may be. */
    static OptionalInt most(Repetition repeat) {
        if (repeat instanceof Repetition.Every every) {
            return OptionalInt.of(every.atMost());
        }
        if (repeat instanceof Repetition.At at) {
            return OptionalInt.of(at.offsets().size());
        }
        if (repeat instanceof Repetition.Course course) {
            return OptionalInt.of(course.visits());
        }
        return repeat instanceof Repetition.Recurs recurs
                ? OptionalInt.of(Math.min(recurs.atMost(), count(recurs.rule()).orElse(recurs.atMost())))
                : OptionalInt.empty();
    }

    private static OptionalInt count(Rule rule) {
        if (rule instanceof Rule.Plain plain) {
            return plain.withStart()
                    ? OptionalInt.empty()
                    : plain.rule().extent().count();
        }
        return rule instanceof Rule.Quota quota ? quota.quota().extent().count() : OptionalInt.empty();
    }

    /** Another occurrence of the same step. */
    static Optional<Step> find(AuthoredStep step, int number) {
        return step.journey().steps().of(step.step().id()).stream()
                .filter(one -> one.ref().occurrence() == number)
                .findFirst();
    }
}
