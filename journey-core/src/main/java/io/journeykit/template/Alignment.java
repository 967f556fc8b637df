package io.journeykit.template;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** A date that others are counted from in place of the one that something happened on: the first of the next month. */
public enum Alignment {
    FIRST_OF_NEXT_MONTH {
        @Override
        public LocalDate after(LocalDate date) {
            return YearMonth.from(date).plusMonths(1).atDay(1);
        }
    },
    FIRST_OF_NEXT_QUARTER {
        @Override
        public LocalDate after(LocalDate date) {
            Month first = date.getMonth().firstMonthOfQuarter();
            return YearMonth.of(date.getYear(), first).plusMonths(3).atDay(1);
        }
    },
    FIRST_OF_NEXT_YEAR {
        @Override
        public LocalDate after(LocalDate date) {
            return LocalDate.of(date.getYear() + 1, Month.JANUARY, 1);
        }
    };

    /** The date that it is after another; always a later one. */
    public abstract LocalDate after(LocalDate date);
}
