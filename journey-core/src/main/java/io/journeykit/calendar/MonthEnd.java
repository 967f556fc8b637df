package io.journeykit.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** What a month later means when that month is too short: 31 January plus one month. */
public enum MonthEnd {

    /** The last day of the short month, 28 February, as java.time does. */
    CLAMP {
        @Override
        Optional<LocalDate> beyond(YearMonth month) {
            return Optional.of(month.atEndOfMonth());
        }
    },

    /** The first day of the next month, 1 March, as immunisation schedules do (CDC CDSi). */
    ROLL_FORWARD {
        @Override
        Optional<LocalDate> beyond(YearMonth month) {
            return Optional.of(month.plusMonths(1).atDay(1));
        }
    },

    /** No date at all, as recurring events do (RFC 5545). */
    SKIP {
        @Override
        Optional<LocalDate> beyond(YearMonth month) {
            return Optional.empty();
        }
    };

    /** The date so many months after this one, or before it if the months are negative; none only for {@link #SKIP}. */
    public Optional<LocalDate> plusMonths(LocalDate date, long months) {
        LocalDate clamped = date.plusMonths(months);
        return clamped.getDayOfMonth() == date.getDayOfMonth() ? Optional.of(clamped) : beyond(YearMonth.from(clamped));
    }

    abstract Optional<LocalDate> beyond(YearMonth month);
}
