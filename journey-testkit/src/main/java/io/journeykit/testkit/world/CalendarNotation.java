package io.journeykit.testkit.world;

import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.Node;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How an author writes work calendars: by name, the public holidays of a place, and the days on which a site is closed
 * besides.
 *
 * @param places where public holidays are looked up
 * @param first the year from which they are
 * @param last the year up to which they are
 */
record CalendarNotation(Surroundings.Holidays places, Year first, Year last) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /**
     * With the holidays of all years in which a world plays and from which its journeys count, and of two years before and
     * after its end.
     */
    static CalendarNotation of(JsonFields world, LocalDateTime until, Surroundings surroundings) {
        Year end = Year.of(until.getYear());
        Year before = end.minusYears(2);
        Year first = world.part("begin").stream()
                .flatMap(begins -> texts(begins.node()))
                .filter(text -> DATE.matcher(text).lookingAt())
                .map(text -> Year.parse(text.substring(0, 4)).minusYears(1))
                .min(Comparator.naturalOrder())
                .filter(before::isAfter)
                .orElse(before);
        return new CalendarNotation(surroundings.holidays(), first, end.plusYears(2));
    }

    private static Stream<String> texts(Node node) {
        if (node instanceof Node.Fields fields) {
            return fields.fields().values().stream().flatMap(field -> texts(field.value()));
        }
        if (node instanceof Node.Items items) {
            return items.items().stream().flatMap(CalendarNotation::texts);
        }
        return node instanceof Node.Text text ? Stream.of(text.text()) : Stream.empty();
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
