package io.journeykit.calendar.recurrence;

import io.journeykit.calendar.DaylightSaving;
import io.journeykit.calendar.MonthEnd;
import io.journeykit.calendar.NaiveClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A plain rule, expanded the slow way: every date is looked at, every wall time is read off a naive clock. */
record NaiveRule(PlainRule rule, NaiveClock clock, MonthEnd monthEnd, DaylightSaving daylightSaving) {

    /** All occurrences whose wall time lies before a date. */
    TreeSet<Instant> before(LocalDate horizon, Instant start) {
        LocalDateTime first = clock.wallTime(start);
        TreeSet<Instant> instants = new TreeSet<>();
        for (LocalDateTime shown : wallTimes(horizon, first)) {
            Optional<Instant> at = shown.equals(first) ? Optional.of(start) : resolved(shown);
            at.filter(instant -> !instant.isBefore(start)).ifPresent(instants::add);
        }
        return instants;
    }

    private List<LocalDateTime> wallTimes(LocalDate horizon, LocalDateTime first) {
        List<LocalTime> times = rule.at().isEmpty() ? List.of(first.toLocalTime()) : rule.at();
        List<LocalDateTime> all = new ArrayList<>();
        for (LocalDate date = first.toLocalDate(); date.isBefore(horizon); date = date.plusDays(1)) {
            for (LocalTime time : times) {
                if (!date.atTime(time).isBefore(first) && isOn(date, first.toLocalDate())) {
                    all.add(date.atTime(time));
                }
            }
        }
        int count = rule.extent().count().orElse(Integer.MAX_VALUE);
        LocalDate last = rule.extent().until().orElse(LocalDate.MAX);
        return all.subList(0, Math.min(count, all.size())).stream()
                .filter(shown -> !shown.toLocalDate().isAfter(last))
                .toList();
    }

    private boolean isOn(LocalDate date, LocalDate start) {
        boolean onDay = rule.on().isEmpty() || rule.on().contains(date.getDayOfWeek());
        if (rule.step().toTotalMonths() > 0) {
            return isMonthsAfter(date, start);
        }
        int step = rule.step().getDays();
        if (step % 7 == 0 && !rule.on().isEmpty()) {
            LocalDate week = start;
            while (week.getDayOfWeek().getValue() != 1) {
                week = week.minusDays(1);
            }
            return onDay && ChronoUnit.DAYS.between(week, date) / 7 % (step / 7) == 0;
        }
        return onDay && ChronoUnit.DAYS.between(start, date) % step == 0;
    }

    private boolean isMonthsAfter(LocalDate date, LocalDate start) {
        YearMonth month = YearMonth.from(start);
        while (!month.isAfter(YearMonth.from(date))) {
            if (inMonth(month, start.getDayOfMonth()).equals(Optional.of(date))) {
                return true;
            }
            month = month.plusMonths(rule.step().toTotalMonths());
        }
        return false;
    }

    private Optional<LocalDate> inMonth(YearMonth month, int day) {
        if (day <= month.lengthOfMonth()) {
            return Optional.of(month.atDay(day));
        }
        return switch (monthEnd) {
            case CLAMP -> Optional.of(month.atDay(month.lengthOfMonth()));
            case ROLL_FORWARD -> Optional.of(month.plusMonths(1).atDay(1));
            case SKIP -> Optional.empty();
        };
    }

    private Optional<Instant> resolved(LocalDateTime shown) {
        List<Instant> instants = clock.instantsShowing(shown);
        if (!instants.isEmpty()) {
            return Optional.of(instants.get(daylightSaving == DaylightSaving.LATER ? instants.size() - 1 : 0));
        }
        Duration gap = clock.gapAround(shown);
        return switch (daylightSaving) {
            case EARLIER -> Optional.of(clock.instantsShowing(shown.minus(gap)).get(0));
            case SKIP -> Optional.empty();
            default -> Optional.of(clock.instantsShowing(shown.plus(gap)).get(0));
        };
    }
}
