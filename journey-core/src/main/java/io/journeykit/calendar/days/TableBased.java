package io.journeykit.calendar.days;

import java.util.List;

/** A calendar of this library, which knows the holiday tables it asks. */
interface TableBased extends WorkCalendar {

    /** The tables that bound this calendar; none if it answers for any date. */
    List<HolidayTable> tables();

    /** Whether nothing but the tables bounds it, so that its days can be counted in advance. */
    default boolean isCountable() {
        return true;
    }

    static List<HolidayTable> tablesOf(WorkCalendar calendar) {
        return calendar instanceof TableBased tableBased ? tableBased.tables() : List.of();
    }

    static boolean isCountable(WorkCalendar calendar) {
        return calendar instanceof TableBased tableBased && tableBased.isCountable();
    }
}
