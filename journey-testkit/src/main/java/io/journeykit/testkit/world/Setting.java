package io.journeykit.testkit.world;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.planning.TravelTable;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where and when a world plays.
 *
 * @param almanac in whose zone its local times are written, and by whose calendar its working days are counted
 * @param calendars by the name under which templates ask for them
 * @param ways how long it takes from one place to another
 * @param names how those are called whom people read of
 * @param until when the run stops, whatever is still open
 */
public record Setting(
        Almanac almanac,
        SortedMap<String, WorkCalendar> calendars,
        TravelTable ways,
        NameTable names,
        Instant until,
        Surroundings surroundings) {

    public Setting {
        calendars = Collections.unmodifiableSortedMap(new TreeMap<>(calendars));
    }

    Setting with(NameTable other) {
        return new Setting(almanac, calendars, ways, other, until, surroundings);
    }
}
