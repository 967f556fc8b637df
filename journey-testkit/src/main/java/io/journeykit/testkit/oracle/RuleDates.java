package io.journeykit.testkit.oracle;

import io.journeykit.calendar.recurrence.PlainRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** The wall times of a rule, found by looking at one date after the other from its start on. */
record RuleDates(PlainRule rule, LocalDateTime start) {

    private static final int MOST_DATES = 10_000;

    /** The n-th of them, the first being 1; empty where the rule has fewer. */
    Optional<LocalDateTime> number(int number) {
        if (number > rule.extent().count().orElse(number)) {
            return Optional.empty();
        }
        int left = number;
        for (int i = 0; i < MOST_DATES; i++) {
            LocalDate date = date(i);
            for (LocalTime time : comes(date) ? times() : List.<LocalTime>of()) {
                left -= date.atTime(time).isBefore(start) ? 0 : 1;
                if (left == 0) {
                    return Optional.of(date.atTime(time)).filter(this::isWithin);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isWithin(LocalDateTime found) {
        return rule.extent()
                .until()
                .map(last -> !found.toLocalDate().isAfter(last))
                .orElse(true);
    }

    private List<LocalTime> times() {
        return rule.at().isEmpty() ? List.of(start.toLocalTime()) : rule.at();
    }

    private LocalDate date(int number) {
        long months = rule.step().toTotalMonths();
        LocalDate from = start.toLocalDate();
        return months > 0 ? from.plusMonths(months * number) : from.plusDays(number);
    }

    private boolean comes(LocalDate date) {
        int days = rule.step().getDays();
        if (days == 0) {
            return true;
        }
        LocalDate from = start.toLocalDate();
        boolean weeks = days % 7 == 0 && !rule.on().isEmpty();
        long passed = weeks ? ChronoUnit.DAYS.between(monday(from), monday(date)) : ChronoUnit.DAYS.between(from, date);
        return passed % days == 0 && (rule.on().isEmpty() || rule.on().contains(date.getDayOfWeek()));
    }

    /** Weeks begin on Monday, and that of the start is the first. */
    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
