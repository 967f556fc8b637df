package io.journeykit.calendar.recurrence;

import static java.util.stream.Collectors.joining;

import io.journeykit.calendar.MonthEnd;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.text.Count;
import io.journeykit.calendar.text.Weekdays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Every so many days, weeks, months or years, on days of the week, at times of day, so many times, until a date.
 *
 * <p>Weeks begin on Monday: every two weeks on Monday and Thursday is both days of every other week, the week of the start
 * being the first. Where the step is no whole number of weeks, days of the week leave out the other days. A month later is
 * what the almanac says; where it leaves a date out, that date is not counted.
 *
 * @param step days, weeks, months or years, one kind only
 * @param on days of the week, Monday first; none for those that the step leads to
 * @param at times of day, in order; none for that of the start
 */
public record PlainRule(Period step, List<DayOfWeek> on, List<LocalTime> at, Extent extent) implements WallRule {

    /**
     * @throws IllegalArgumentException if the step is none or of several kinds, or months or years have days of the
     *     week
     */
    public PlainRule {
        step = step.normalized();
        on = on.stream().distinct().sorted().toList();
        at = at.stream().distinct().sorted().toList();
        requireOneKind(step);
        if (step.toTotalMonths() > 0 && !on.isEmpty()) {
            throw new IllegalArgumentException(
                    "'every " + Span.of(step) + " on " + Weekdays.of(on)
                            + "' has two meanings; step in days or weeks, or write a rule of another language, such as rfc5545");
        }
    }

    private static void requireOneKind(Period step) {
        boolean months = step.toTotalMonths() > 0 && step.getDays() == 0;
        boolean days = step.toTotalMonths() == 0 && step.getDays() > 0;
        if (step.isNegative() || !months && !days) {
            throw new IllegalArgumentException("'" + step
                    + "' is no step of a rule; write days, weeks, months or years, one kind only, such as P2W or P3M");
        }
    }

    /**
     * On the days that the step leads to, at the time of day of the start, without an end.
     *
     * @throws IllegalArgumentException if the step is none or of several kinds
     */
    public static PlainRule every(Period step) {
        return new PlainRule(step, List.of(), List.of(), Extent.ENDLESS);
    }

    /** @throws IllegalArgumentException if the step is of months or years */
    public PlainRule on(DayOfWeek... days) {
        return new PlainRule(step, Arrays.asList(days), at, extent);
    }

    public PlainRule at(LocalTime... times) {
        return new PlainRule(step, on, Arrays.asList(times), extent);
    }

    /**
     * Ending with so many occurrences.
     *
     * @throws IllegalArgumentException if the count is below 1
     */
    public PlainRule times(int count) {
        return new PlainRule(step, on, at, new Extent(OptionalInt.of(count), extent.until()));
    }

    /** Ending with a date, which is included. */
    public PlainRule until(LocalDate last) {
        return new PlainRule(step, on, at, new Extent(extent.count(), Optional.of(last)));
    }

    @Override
    public Optional<LocalDateTime> atOrAfter(LocalDateTime earliest, LocalDateTime start, MonthEnd monthEnd) {
        DateSteps dates = DateSteps.of(this, start.toLocalDate(), monthEnd);
        LocalDate asked = earliest.toLocalDate();
        LocalDate date = dates.atOrAfter(asked);
        LocalTime time = firstTime(start);
        if (date.equals(asked)) {
            LocalTime later = timeFrom(earliest.toLocalTime(), start);
            date = later == null ? dates.atOrAfter(asked.plusDays(1)) : date;
            time = later == null ? time : later;
        }
        boolean over = !extent.reaches(date)
                || extent.count().isPresent() && !extent.counts(number(dates, date.atTime(time), start));
        return over ? Optional.empty() : Optional.of(date.atTime(time));
    }

    /** The number of this occurrence, counted from 1. */
    private long number(DateSteps dates, LocalDateTime occurrence, LocalDateTime start) {
        long before = dates.before(occurrence.toLocalDate()) * Math.max(1, at.size());
        long skipped =
                dates.atOrAfter(start.toLocalDate()).equals(start.toLocalDate()) ? timesBefore(start.toLocalTime()) : 0;
        return before + timesBefore(occurrence.toLocalTime()) - skipped + 1;
    }

    private long timesBefore(LocalTime time) {
        return at.stream().filter(other -> other.isBefore(time)).count();
    }

    private LocalTime firstTime(LocalDateTime start) {
        return at.isEmpty() ? start.toLocalTime() : at.get(0);
    }

    private @Nullable LocalTime timeFrom(LocalTime earliest, LocalDateTime start) {
        if (at.isEmpty()) {
            return start.toLocalTime().isBefore(earliest) ? null : start.toLocalTime();
        }
        for (LocalTime time : at) {
            if (!time.isBefore(earliest)) {
                return time;
            }
        }
        return null;
    }

    @Override
    public String name() {
        String days = on.isEmpty() ? "" : " on " + Weekdays.of(on);
        String times = at.isEmpty() ? "" : at.stream().map(LocalTime::toString).collect(joining(", ", " at ", ""));
        String end = extent.toString();
        return every() + days + times + (end.isEmpty() ? "" : ", " + end);
    }

    private String every() {
        boolean weeks = step.getDays() % 7 == 0 && step.getDays() > 0;
        String step = weeks
                ? Count.of(this.step.getDays() / 7, "week")
                : Span.of(this.step).toString();
        return "every " + (step.startsWith("1 ") && !step.contains(" and ") ? step.substring(2) : step);
    }

    @Override
    public String toString() {
        return name();
    }
}
