package io.journeykit.calendar.days;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Counts working days by asking for one day after the other; right for any calendar, fast for none. */
final class DayByDay {

    private static final int LONGEST_SEARCH = 3_660;

    private DayByDay() {}

    static LocalDate shift(WorkCalendar calendar, LocalDate date, int workingDays) {
        int step = Integer.signum(workingDays);
        LocalDate day = date;
        for (int left = workingDays; left != 0; left -= step) {
            day = nearest(calendar, day.plusDays(step), step);
        }
        return day;
    }

    private static LocalDate nearest(WorkCalendar calendar, LocalDate start, int step) {
        LocalDate day = start;
        for (int searched = 0; searched < LONGEST_SEARCH; searched++) {
            if (calendar.isWorkingDay(day)) {
                return day;
            }
            day = day.plusDays(step);
        }
        throw new DateTimeException("Calendar '" + calendar.name() + "' has no working day between " + start + " and "
                + day + "; check its holidays and weekend");
    }
}
