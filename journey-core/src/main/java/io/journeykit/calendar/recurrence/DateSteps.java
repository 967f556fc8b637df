package io.journeykit.calendar.recurrence;

import io.journeykit.calendar.MonthEnd;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The dates of a plain rule from its start on, found and counted by arithmetic. */
interface DateSteps {

    /** The first date of the rule that is not earlier than this one, which does not lie before the start. */
    LocalDate atOrAfter(LocalDate earliest);

    /** How many dates of the rule lie before one of its dates. */
    long before(LocalDate date);

    static DateSteps of(PlainRule rule, LocalDate start, MonthEnd monthEnd) {
        if (rule.step().toTotalMonths() > 0) {
            return new Months(start, rule.step().toTotalMonths(), monthEnd);
        }
        int days = rule.step().getDays();
        return days % 7 == 0 && !rule.on().isEmpty()
                ? new Weeks(start, days / 7, rule.on())
                : new Days(start, days, rule.on());
    }

    /** Every n days, less those that fall on other days of the week. */
    record Days(LocalDate start, int step, List<DayOfWeek> on) implements DateSteps {

        @Override
        public LocalDate atOrAfter(LocalDate earliest) {
            long steps = -Math.floorDiv(-ChronoUnit.DAYS.between(start, earliest), step);
            // Seven steps of a length that is no multiple of seven meet every day of the week.
            LocalDate date = start.plusDays(steps * step);
            while (!isOn(date)) {
                date = date.plusDays(step);
            }
            return date;
        }

        @Override
        public long before(LocalDate date) {
            long steps = ChronoUnit.DAYS.between(start, date) / step;
            if (on.isEmpty()) {
                return steps;
            }
            long count = steps / 7 * on.size();
            for (long left = steps % 7; left > 0; left--) {
                count += isOn(date.minusDays(left * step)) ? 1 : 0;
            }
            return count;
        }

        private boolean isOn(LocalDate date) {
            return on.isEmpty() || on.contains(date.getDayOfWeek());
        }
    }

    /** These days of every n-th week; the week of the start is the first. */
    record Weeks(LocalDate start, int step, List<DayOfWeek> on) implements DateSteps {

        @Override
        public LocalDate atOrAfter(LocalDate earliest) {
            LocalDate monday = monday(earliest);
            long behind = Math.floorMod(ChronoUnit.WEEKS.between(monday(start), monday), step);
            if (behind == 0) {
                for (DayOfWeek day : on) {
                    if (day.compareTo(earliest.getDayOfWeek()) >= 0) {
                        return monday.plusDays(day.ordinal());
                    }
                }
            }
            return monday.plusWeeks(step - behind).plusDays(on.get(0).ordinal());
        }

        @Override
        public long before(LocalDate date) {
            long weeks = ChronoUnit.WEEKS.between(monday(start), monday(date)) / step;
            return weeks * on.size() + earlier(date) - earlier(start);
        }

        private long earlier(LocalDate inWeek) {
            return on.stream()
                    .filter(day -> day.compareTo(inWeek.getDayOfWeek()) < 0)
                    .count();
        }

        private static LocalDate monday(LocalDate date) {
            return date.minusDays(date.getDayOfWeek().ordinal());
        }
    }

    /** Every n months on the day of the start, by the almanac's word for months that are too short. */
    record Months(LocalDate start, long step, MonthEnd monthEnd) implements DateSteps {

        @Override
        public LocalDate atOrAfter(LocalDate earliest) {
            long months = ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(earliest));
            // A date that rolls forward lies in the month after its own.
            long steps = Math.max(0, (months - 1) / step);
            while (true) {
                LocalDate date = monthEnd.plusMonths(start, steps * step).orElse(null);
                if (date != null && !date.isBefore(earliest)) {
                    return date;
                }
                steps++;
            }
        }

        @Override
        public long before(LocalDate date) {
            long months = ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(date));
            long steps = months / step + 1;
            while (steps > 0 && !isBefore(date, steps - 1)) {
                steps--;
            }
            return steps - leftOut(steps);
        }

        private boolean isBefore(LocalDate date, long step) {
            return start.plusMonths(step * this.step).isBefore(date)
                    && monthEnd.plusMonths(start, step * this.step)
                            .filter(date::isAfter)
                            .isPresent();
        }

        private long leftOut(long steps) {
            long count = 0;
            boolean always = monthEnd != MonthEnd.SKIP || start.getDayOfMonth() <= 28;
            for (long i = 0; i < steps && !always; i++) {
                count += monthEnd.plusMonths(start, i * step).isPresent() ? 0 : 1;
            }
            return count;
        }
    }
}
