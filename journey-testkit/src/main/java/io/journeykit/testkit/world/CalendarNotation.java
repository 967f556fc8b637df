package io.journeykit.testkit.world;

import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How an author writes work calendars: by name, the public holidays of a place, and the days on which a site is closed
 * besides.
 *
 * @param places where public holidays are looked up
 * @param first the year from which they are
 * @param last the year up to which they are
 */
record CalendarNotation(Surroundings.Holidays places, Year first, Year last) {

    /** With the holidays of two years before and after a time. */
    static CalendarNotation around(LocalDateTime time, Surroundings surroundings) {
        Year year = Year.of(time.getYear());
        return new CalendarNotation(surroundings.holidays(), year.minusYears(2), year.plusYears(2));
    }

    SortedMap<String, WorkCalendar> read(JsonFields world) {
        SortedMap<String, WorkCalendar> calendars = new TreeMap<>();
        world.part("calendars")
                .map(JsonPart::named)
                .orElse(List.of())
                .forEach(named ->
                        read(named.name(), named.part()).ifPresent(calendar -> calendars.put(named.name(), calendar)));
        return calendars;
    }

    private Optional<WorkCalendar> read(String name, JsonPart part) {
        return part.fields("holidays", "closed").map(fields -> {
            WorkCalendar holidays = fields.find("holidays", this::holidays, WorkCalendars.MONDAY_TO_FRIDAY);
            List<LocalDate> closed = fields.list("closed", LocalTimes::date);
            return closed.isEmpty() ? holidays : WorkCalendars.closedOn(holidays, name, new TreeSet<>(closed));
        });
    }

    /** {@code us-ma}: the country, then regions from the wider to the narrower. */
    private Optional<WorkCalendar> holidays(JsonPart part) {
        return part.parsed("bad-place", place -> places.of(List.of(place.split("-")), first, last));
    }
}
