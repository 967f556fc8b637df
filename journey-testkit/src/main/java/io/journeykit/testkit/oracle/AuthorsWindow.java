package io.journeykit.testkit.oracle;

import io.journeykit.calendar.Span;
import io.journeykit.template.Due;
import io.journeykit.template.Entry;
import io.journeykit.template.Offset;
import io.journeykit.template.Offset.Direction;
import io.journeykit.template.Repetition;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a step is due by what its author wrote, by the point that this is counted from, and by the entry; what the agenda
 * holds of its dates is not asked. Wherever a date is open the window is as wide as it may be.
 *
 * @param target the first that it may be
 * @param earliest absent: at any time
 * @param latest absent: never too late
 */
record AuthorsWindow(Instant target, Optional<Instant> earliest, Optional<Instant> latest) {

    /** What a clock change and the end of a date can make of a length that is counted in days. */
    private static final Duration A_DAY_AND_MORE = Duration.ofHours(26);

    /** Empty where it cannot be told without the library. */
    static Optional<AuthorsWindow> of(AuthoredStep step) {
        Optional<Due> due = step.says().due();
        return due.flatMap(one -> Days.ifKnown(() -> of(step, one)).flatMap(window -> window));
    }

    private static Optional<AuthorsWindow> of(AuthoredStep step, Due due) {
        List<Instant> points = Points.of(step, due.from());
        Optional<Instant> first = points.stream()
                .map(point -> SpansMoveDates.at(step.days(), point, due.target()))
                .min(Comparator.naturalOrder());
        Optional<Duration> later = first.flatMap(target -> later(step, target));
        return later.map(shift -> {
                    Optional<Instant> earliest = due.earliest()
                            .flatMap(offset -> points.stream()
                                    .map(point -> start(step.days(), point, offset))
                                    .min(Comparator.naturalOrder()));
                    Optional<Instant> latest = due.latest()
                            .flatMap(offset -> points.stream()
                                    .map(point -> end(step.days(), point, offset))
                                    .max(Comparator.naturalOrder()));
                    return new AuthorsWindow(first.get(), earliest, latest).by(shift);
                })
                .flatMap(window -> window.entered(step));
    }

    /** How much later an occurrence lies than the first, where its dates are counted from that. */
    private static Optional<Duration> later(AuthoredStep step, Instant first) {
        Repetition repeat = step.says().repeat();
        if (step.occurrence() == 1 && !(repeat instanceof Repetition.At || repeat instanceof Repetition.Recurs)
                || repeat instanceof Repetition.ForEach) {
            return Optional.of(Duration.ZERO);
        }
        boolean counted = repeat instanceof Repetition.At
                || repeat instanceof Repetition.Every every && every.recall() == Repetition.Recall.FIXED;
        return counted
                ? Series.date(step, first, step.occurrence()).map(at -> Duration.between(first, at))
                : Optional.empty();
    }

    private AuthorsWindow by(Duration shift) {
        Duration least = shift.isZero() ? shift : shift.minus(A_DAY_AND_MORE);
        Duration most = shift.isZero() ? shift : shift.plus(A_DAY_AND_MORE);
        return new AuthorsWindow(
                target.plus(shift), earliest.map(at -> at.plus(least)), latest.map(at -> at.plus(most)));
    }

    /** What was due before the entry is due from it with its window's length kept; empty where the author says otherwise. */
    private Optional<AuthorsWindow> entered(AuthoredStep step) {
        Instant entry = step.entered();
        if (!target.isBefore(entry)) {
            return Optional.of(this);
        }
        Entry past = step.journey().origin().entry();
        Optional<Instant> end = latest.map(
                        at -> entry.plus(Duration.between(target, at)).plus(A_DAY_AND_MORE))
                .map(at -> at.isAfter(latest.get()) ? at : latest.get());
        return past == Entry.SKIP_PAST || past == Entry.RESTART
                ? Optional.empty()
                : Optional.of(new AuthorsWindow(entry, earliest.filter(entry::isAfter), end));
    }

    private static Instant start(Days days, Instant point, Offset offset) {
        Instant at = SpansMoveDates.at(days, point, offset);
        return Days.isExact(offset.span()) ? at : days.startOf(days.dateOf(at));
    }

    private static Instant end(Days days, Instant point, Offset offset) {
        Span span = offset.span();
        Instant at = SpansMoveDates.at(days, point, offset);
        Instant end = Days.isExact(span) ? at : days.endOf(days.dateOf(at));
        return offset.direction() == Direction.BEFORE && end.isAfter(point) ? point : end;
    }

    boolean has(Instant at) {
        return earliest.filter(at::isBefore).isEmpty()
                && latest.filter(at::isAfter).isEmpty();
    }

    @Override
    public String toString() {
        return earliest.map(at -> "from " + at + " ").orElse("")
                + latest.map(at -> "until " + at).orElse("whenever");
    }
}
