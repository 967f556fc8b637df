package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.lifecycle.Counters;
import io.journeykit.planning.Slot;
import io.journeykit.planning.search.SpanLimits;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the visits of one series lie apart: of a course as far as it says, of any other at least half of the time that
 * its author has between the two.
 *
 * @param others its other visits that are not planned together with this one
 */
record SeriesSpacing(LiveStep step, List<Other> others) {

    /**
     * Another visit, which stands or has been, or is being booked.
     *
     * @param start when it will have started, once what she said yes to is booked
     */
    record Other(Step visit, Instant start) {}

    static SeriesSpacing of(LiveStep step, List<LiveStep> seekers) {
        Repetition repeat = step.plan().template().repeat();
        if (!isSeries(repeat)) {
            return new SeriesSpacing(step, List.of());
        }
        List<Other> others = new ArrayList<>();
        for (int i = step.first(step.id()); i >= 0; i = step.next(step.id(), i)) {
            LiveStep other = step.at(i);
            if (i != step.index() && !seekers.contains(other)) {
                start(other).ifPresent(start -> others.add(new Other(other.entry(), start)));
            }
        }
        return new SeriesSpacing(step, others);
    }

    private static Optional<Instant> start(LiveStep other) {
        boolean been = other.outcome().equals(Optional.of(Outcome.COMPLETED));
        return PromisedVisit.pending(other)
                .map(Slot::start)
                .or(() -> other.dates().start().filter(start -> been || other.isOpen()));
    }

    /** Whether a visit then is far enough from all others. */
    boolean allows(Slot slot) {
        return others.stream().allMatch(other -> isApart(other.visit(), other.start(), slot.start()));
    }

    /**
     * Whether its own visit, which stands, lies as a course has it: not too near to any other, and not too far from the one
     * before. Where two do not, it is the later of them that is to move.
     */
    boolean keeps() {
        Instant start = step.dates().start().orElseThrow();
        return !(step.plan().template().repeat() instanceof Repetition.Course course)
                || others.stream()
                        .map(Other::visit)
                        .filter(other -> other.dates().start().isPresent() && !isAfter(other, start))
                        .allMatch(other ->
                                isApart(other, other.dates().start().get(), start) && isNear(other, start, course));
    }

    private boolean isAfter(Step other, Instant start) {
        Instant its = other.dates().start().orElseThrow();
        return its.equals(start) ? other.ref().occurrence() > step.ref().occurrence() : its.isAfter(start);
    }

    /** A make-up visit may come at any time. */
    private boolean isNear(Step before, Instant start, Repetition.Course course) {
        Instant its = before.dates().start().orElseThrow();
        return before.ref().occurrence() != step.ref().occurrence() - 1
                || isMadeUp(before)
                || isMadeUp(step.entry())
                || its.getEpochSecond()
                        >= SpanLimits.of(course.atMost(), step.template().site())
                                .earliestFrom(start.getEpochSecond());
    }

    private static boolean isMadeUp(Step visit) {
        return !visit.history().counters().equals(Counters.NONE);
    }

    private boolean isApart(Step other, Instant its, Instant start) {
        Instant first = start.isBefore(its) ? start : its;
        Instant second = start.isBefore(its) ? its : start;
        if (step.plan().template().repeat() instanceof Repetition.Course course) {
            Almanac site = step.template().site();
            return second.getEpochSecond()
                    >= SpanLimits.of(course.atLeast(), site).earliestTo(first.getEpochSecond());
        }
        return Duration.between(first, second).compareTo(between(step, other).dividedBy(2)) >= 0;
    }

    /** How far a visit of a series that is no course is from another at least; empty where nothing is said. */
    static Optional<Duration> least(LiveStep step, Step other) {
        return isSeries(step.plan().template().repeat())
                ? Optional.of(between(step, other).dividedBy(2)).filter(least -> !least.isZero())
                : Optional.empty();
    }

    private static boolean isSeries(Repetition repeat) {
        return !(repeat instanceof Repetition.Once || repeat instanceof Repetition.ForEach);
    }

    /** The time that the author has between two; none for a quota, which may be kept at any time. */
    private static Duration between(LiveStep step, Step other) {
        Repetition repeat = step.plan().template().repeat();
        if (repeat instanceof Repetition.Every every) {
            return length(every.interval());
        }
        if (repeat instanceof Repetition.At at) {
            return length(at, step.ref().occurrence())
                    .minus(length(at, other.ref().occurrence()))
                    .abs();
        }
        boolean quota =
                repeat instanceof Repetition.Recurs recurs && recurs.rule().isQuota();
        Optional<Instant> target = step.dates().due().map(DueWindow::target);
        Optional<Instant> its = other.dates().due().map(DueWindow::target);
        return quota || target.isEmpty() || its.isEmpty()
                ? Duration.ZERO
                : Duration.between(target.get(), its.get()).abs();
    }

    private static Duration length(Repetition.At at, int number) {
        return length(at.offsets().get(number - 1));
    }

    /** The shortest that a span may be, its days taken for 24 hours. */
    private static Duration length(Span span) {
        if (span instanceof Span.WorkingDays working) {
            return Duration.ofDays(working.days());
        }
        Period period = ((Span.Calendar) span).period();
        return Duration.ofDays(period.toTotalMonths() * 28 + period.getDays()).plus(span.exactPart());
    }
}
