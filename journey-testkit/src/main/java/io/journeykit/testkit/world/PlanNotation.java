package io.journeykit.testkit.world;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.planning.TravelTime;
import io.journeykit.planning.Wishes;
import io.journeykit.planning.search.Chain;
import io.journeykit.planning.search.Together;
import io.journeykit.planning.search.Visit;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** How an author writes a planning problem: the top of the document. */
final class PlanNotation {

    static final List<String> FIELDS = List.of(
            "$schema",
            "title",
            "zone",
            "calendars",
            "calendar",
            "steps",
            "lags",
            "same-provider",
            "same-place",
            "same-day",
            "may-overlap",
            "ways",
            "person");
    static final List<String> PERSON = List.of("zone", "availability", "travel", "likes");

    private static final int USUAL = 2026;

    private final JsonFields problem;
    private final Surroundings surroundings;
    private final ZoneId zone;
    private final Map<String, Visit> visits = new LinkedHashMap<>();

    private PlanNotation(JsonFields problem, Surroundings surroundings) {
        this.problem = problem;
        this.surroundings = surroundings;
        this.zone = problem.need("zone", JsonScalars::zone, ZoneOffset.UTC);
    }

    static Optional<PlanProblem> read(JsonPart part, Surroundings surroundings) {
        return part.fields(FIELDS)
                .map(problem -> new PlanNotation(problem, surroundings))
                .map(PlanNotation::read);
    }

    private PlanProblem read() {
        Optional<JsonFields> person = problem.part("person").flatMap(part -> part.fields(PERSON));
        WeeklyHours hours = person.map(one -> one.find("availability", JsonScalars::hours, WeeklyHours.ALWAYS))
                .orElse(WeeklyHours.ALWAYS);
        PlanStepNotation steps = new PlanStepNotation(new LocalTimes(Almanac.of(zone, WorkCalendars.EVERY_DAY)), hours);
        problem.needList("steps", steps::read).forEach(this::add);
        ZoneId home =
                person.map(one -> one.find("zone", JsonScalars::zone, zone)).orElse(zone);
        Wishes wishes =
                person.map(one -> PersonNotation.wishes(one, Wishes.NONE)).orElse(Wishes.NONE);
        return new PlanProblem(problem.find("title", JsonPart::text, "a plan"), chain(), home, wishes);
    }

    private void add(PlanStepNotation.Written step) {
        if (visits.putIfAbsent(step.visit().name(), step.visit()) != null) {
            step.part().fault("duplicate-step", "a second step '" + step.visit().name() + "'", "give it another id");
        }
    }

    private Chain chain() {
        LagNotation lags = new LagNotation(site(), List.copyOf(visits.keySet()));
        Chain chain = new Chain(List.copyOf(visits.values()), problem.list("lags", lags::read));
        boolean overlap = problem.find("may-overlap", JsonPart::truth, false);
        TravelTime ways = WayNotation.read(problem);
        chain = overlap ? chain : chain.withoutOverlap(ways);
        chain = with(chain, "same-provider", (known, group) -> known.with(Together.withOneProvider(group)));
        chain = with(chain, "same-place", (known, group) -> known.with(Together.atOnePlace(group)));
        return with(chain, "same-day", (known, group) -> known.onOneDay(group, zone));
    }

    /** What working days are where the visits are, with holidays for all years in which there are slots. */
    private Almanac site() {
        IntSummaryStatistics years = visits.values().stream()
                .map(Visit::slots)
                .filter(slots -> !slots.isEmpty())
                .flatMap(slots -> Stream.of(slots.at(0), slots.at(slots.size() - 1)))
                .mapToInt(slot -> slot.start().atZone(zone).getYear())
                .summaryStatistics();
        boolean none = years.getCount() == 0;
        CalendarNotation notation = new CalendarNotation(
                surroundings.holidays(),
                Year.of(none ? USUAL : years.getMin() - 1),
                Year.of(none ? USUAL : years.getMax() + 1));
        return Almanac.of(zone, WorldNotation.calendar(problem, notation.read(problem)));
    }

    private Chain with(Chain chain, String field, BiFunction<Chain, List<String>, Chain> with) {
        Chain grown = chain;
        for (List<String> group : problem.list(field, this::group)) {
            grown = with.apply(grown, group);
        }
        return grown;
    }

    private Optional<List<String>> group(JsonPart part) {
        List<String> names = new ArrayList<>();
        part.list(Optional::of)
                .forEach(one -> one.text().ifPresent(name -> {
                    if (visits.containsKey(name)) {
                        names.add(name);
                    } else {
                        one.unknown("step", name, List.copyOf(visits.keySet()));
                    }
                }));
        return Optional.of(names);
    }
}
