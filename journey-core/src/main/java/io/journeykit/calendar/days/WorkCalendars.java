package io.journeykit.calendar.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The usual work calendars. */
public final class WorkCalendars {

    /** Every day works. It has no horizon. */
    public static final WorkCalendar EVERY_DAY = new WeekCalendar("every day", EnumSet.noneOf(DayOfWeek.class));

    /** Monday to Friday work, holidays or not. It has no horizon. */
    public static final WorkCalendar MONDAY_TO_FRIDAY =
            new WeekCalendar("Monday to Friday", WeekCalendar.SATURDAY_AND_SUNDAY);

    private WorkCalendars() {}

    /** Monday to Friday work, except on the holidays of a table. */
    public static WorkCalendar of(HolidayTable holidays) {
        return of(holidays, WeekCalendar.SATURDAY_AND_SUNDAY);
    }

    /**
     * All days work but the weekend given and the holidays of a table.
     *
     * @throws IllegalArgumentException if the weekend has all seven days
     */
    public static WorkCalendar of(HolidayTable holidays, Set<DayOfWeek> weekend) {
        return IndexedCalendar.of(new HolidayCalendar(holidays, new WeekCalendar(holidays.name(), weekend)));
    }

    /**
     * Works on the days on which all of these work. It ends where the first of their holiday tables ends.
     *
     * @throws IllegalArgumentException if there are none, or no date that all of their holiday tables cover
     */
    public static WorkCalendar combined(WorkCalendar... calendars) {
        return IndexedCalendar.of(new CombinedCalendar(List.of(calendars)));
    }

    /** Works as another calendar does, but not on these dates: the closures of one site. */
    public static WorkCalendar closedOn(WorkCalendar calendar, String name, Set<LocalDate> closures) {
        return IndexedCalendar.of(new ClosedCalendar(calendar, name, closures));
    }
}
