package io.journeykit.testkit.world;

import io.journeykit.agenda.Preferences;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How an author writes a world: the top of the document.
 *
 * @param templates whose names the world may use
 */
record WorldNotation(Surroundings surroundings, List<JourneyTemplate> templates) {

    static final List<String> FIELDS = List.of(
            "$schema",
            "extends",
            "title",
            "templates",
            "zone",
            "calendars",
            "calendar",
            "ways",
            "names",
            "until",
            "person",
            "others",
            "begin",
            "parties",
            "channels",
            "answers",
            "care-team",
            "acts",
            "happenings",
            "down");
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    Optional<World> read(JsonPart part) {
        return part.fields(FIELDS).map(this::read);
    }

    private World read(JsonFields world) {
        Setting read = setting(world);
        LocalTimes times = new LocalTimes(read.almanac());
        Names names = new Names(templates);
        List<Patient> people = people(world, Preferences.unknown(read.almanac().zone()), names);
        people.forEach(names::add);
        Map<String, List<Opening>> openings = openings(world, new OpeningNotation(times));
        Setting setting = world.part("names").isPresent() ? read : read.with(byId(openings));
        SlotNotation slots = new SlotNotation(times, openings);
        Patient first = people.get(0);
        HappeningNotation happenings = new HappeningNotation(times, names, slots, first.preferences());
        return new World(
                world.find("title", JsonPart::text, "a world"),
                setting,
                people,
                new CastNotation(names, openings, happenings).read(world),
                new ScriptNotation(times, names, happenings, first.id()).read(world),
                templates);
    }

    private static List<Patient> people(JsonFields world, Preferences unknown, Names names) {
        Patient nobody = new Patient(AgendaId.of("?"), unknown, List.of(), Map.of());
        List<Patient> people = new ArrayList<>();
        people.add(world.need("person", part -> PersonNotation.read(part, unknown, names), nobody));
        people.addAll(world.list("others", part -> PersonNotation.read(part, unknown, names)));
        return people;
    }

    /** All slots are read before anything that may speak of one. */
    private static Map<String, List<Opening>> openings(JsonFields world, OpeningNotation notation) {
        Map<String, List<Opening>> openings = new LinkedHashMap<>();
        world.part("parties")
                .filter(JsonPart::isObject)
                .map(JsonPart::named)
                .orElse(List.of())
                .forEach(party -> openings.put(party.name(), notation.read(party)));
        return openings;
    }

    /** Where a world names nobody, parties, places and services go by their ids, so that texts can be read. */
    private static NameTable byId(Map<String, List<Opening>> openings) {
        SortedMap<String, SortedMap<String, String>> names = new TreeMap<>();
        openings.forEach((party, offered) -> {
            Stream<String> ids = offered.stream()
                    .flatMap(opening -> Stream.of(
                            opening.service(),
                            opening.slot().provider(),
                            opening.slot().place()));
            Stream.concat(Stream.of(party), ids)
                    .forEach(id -> names.put(id, new TreeMap<>(Map.of("", id.replace('-', ' ')))));
        });
        return new NameTable(names);
    }

    private Setting setting(JsonFields world) {
        ZoneId zone = world.need("zone", JsonScalars::zone, ZoneOffset.UTC);
        LocalDateTime until = world.need("until", LocalTimes::local, NO_TIME);
        SortedMap<String, WorkCalendar> calendars =
                CalendarNotation.of(world, until, surroundings).read(world);
        Almanac almanac = Almanac.of(zone, calendar(world, calendars));
        Instant end = almanac.at(until.toLocalDate(), until.toLocalTime());
        return new Setting(almanac, calendars, WayNotation.read(world), NameNotation.read(world), end, surroundings);
    }

    /** The calendar that is used, of those that have a name. */
    static WorkCalendar calendar(JsonFields fields, SortedMap<String, WorkCalendar> calendars) {
        return fields.find("calendar", part -> calendar(part, calendars), WorkCalendars.MONDAY_TO_FRIDAY);
    }

    private static Optional<WorkCalendar> calendar(JsonPart part, SortedMap<String, WorkCalendar> calendars) {
        Optional<String> name = part.text();
        if (name.isPresent() && !calendars.containsKey(name.get())) {
            part.unknown("calendar", name.get(), List.copyOf(calendars.keySet()));
        }
        return name.map(calendars::get);
    }
}
