package io.journeykit.calendar.days;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;

/** The roll conventions that come with the library; a date that works is never moved. */
enum StandardRollConventions implements RollConvention {
    FOLLOWING {
        @Override
        LocalDate move(LocalDate date, WorkCalendar calendar) {
            return calendar.shift(date, 1);
        }
    },
    MODIFIED_FOLLOWING {
        @Override
        LocalDate move(LocalDate date, WorkCalendar calendar) {
            return withinMonth(date, calendar, 1);
        }
    },
    PRECEDING {
        @Override
        LocalDate move(LocalDate date, WorkCalendar calendar) {
            return calendar.shift(date, -1);
        }
    },
    MODIFIED_PRECEDING {
        @Override
        LocalDate move(LocalDate date, WorkCalendar calendar) {
            return withinMonth(date, calendar, -1);
        }
    },
    NEAREST {
        @Override
        LocalDate move(LocalDate date, WorkCalendar calendar) {
            LocalDate before = calendar.shift(date, -1);
            LocalDate after = calendar.shift(date, 1);
            return DAYS.between(before, date) <= DAYS.between(date, after) ? before : after;
        }
    },
    NONE {
        @Override
        LocalDate move(LocalDate date, WorkCalendar calendar) {
            return date;
        }
    };

    @Override
    public LocalDate roll(LocalDate date, WorkCalendar calendar) {
        return this == NONE || calendar.isWorkingDay(date) ? date : move(date, calendar);
    }

    abstract LocalDate move(LocalDate date, WorkCalendar calendar);

    private static LocalDate withinMonth(LocalDate date, WorkCalendar calendar, int direction) {
        LocalDate moved = calendar.shift(date, direction);
        return moved.getMonth() == date.getMonth() ? moved : calendar.shift(date, -direction);
    }
}
