package io.journeykit.testkit.oracle;

import io.journeykit.calendar.recurrence.PlainRule;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * When each occurrence of a series falls due, where its dates are fixed: by intervals, by lists, and by the library's own
 * rules of days and weeks.
 *
 * @param first when the first is due, or what a rule is counted from
 */
record SeriesDates(PlainDates dates, Instant first, Repetition repeat) {

    private static final int MOST_DAYS = 4_000;

    /** Empty where there is none of that number, or where it is not for this book to say. */
    Optional<Instant> of(int number) {
        if (repeat instanceof Repetition.At at) {
            return number > at.offsets().size()
                    ? Optional.empty()
                    : dates.after(first, at.offsets().get(number - 1), 1);
        }
        if (repeat instanceof Repetition.Every every && every.recall() == Repetition.Recall.FIXED) {
            return number > every.atMost() ? Optional.empty() : dates.after(first, every.interval(), number - 1);
        }
        return repeat instanceof Repetition.Recurs recurs
                        && number <= recurs.atMost()
                        && recurs.rule() instanceof Rule.Plain plain
                        && plain.rule().step().toTotalMonths() == 0
                ? byRule(plain, number)
                : Optional.empty();
    }

    private Optional<Instant> byRule(Rule.Plain plain, int number) {
        ZonedDateTime start = first.atZone(dates.zone());
        int left = number;
        if (plain.withStart() && !matches(plain.rule(), start)) {
            left--;
        }
        if (left == 0) {
            return Optional.of(first);
        }
        if (left > plain.rule().extent().count().orElse(Integer.MAX_VALUE)) {
            return Optional.empty();
        }
        for (int day = 0; day < MOST_DAYS; day++) {
            for (LocalTime time : times(plain.rule(), start, day)) {
                left--;
                if (left == 0) {
                    return within(
                            plain.rule(),
                            start.toLocalDate().plusDays(day).atTime(time).atZone(dates.zone()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> within(PlainRule rule, ZonedDateTime at) {
        boolean over = rule.extent().until().filter(at.toLocalDate()::isAfter).isPresent();
        return over ? Optional.empty() : Optional.of(at.toInstant());
    }

    private static boolean matches(PlainRule rule, ZonedDateTime start) {
        return times(rule, start, 0).contains(start.toLocalTime());
    }

    /** The times of day at which the rule comes so many days after its start. */
    private static List<LocalTime> times(PlainRule rule, ZonedDateTime start, int day) {
        if (!comesOn(rule, start.toLocalDate(), start.toLocalDate().plusDays(day))) {
            return List.of();
        }
        List<LocalTime> all = rule.at().isEmpty() ? List.of(start.toLocalTime()) : rule.at();
        return day > 0
                ? all
                : all.stream()
                        .filter(time -> !time.isBefore(start.toLocalTime()))
                        .toList();
    }

    private static boolean comesOn(PlainRule rule, LocalDate start, LocalDate date) {
        int step = rule.step().getDays();
        if (rule.on().isEmpty()) {
            return ChronoUnit.DAYS.between(start, date) % step == 0;
        }
        return rule.on().contains(date.getDayOfWeek())
                && (step % 7 == 0
                        ? ChronoUnit.DAYS.between(monday(start), monday(date)) / 7 % (step / 7) == 0
                        : ChronoUnit.DAYS.between(start, date) % step == 0);
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public String toString() {
        return "a series from " + first;
    }
}
