package io.journeykit.benchmarks;

import io.journeykit.calendar.DailyHours;
import io.journeykit.calendar.WeeklyHours;
import io.journeykit.planning.Chain;
import io.journeykit.planning.Distances;
import io.journeykit.planning.Lag;
import io.journeykit.planning.Mark;
import io.journeykit.planning.Options;
import io.journeykit.planning.Plan;
import io.journeykit.planning.Planner;
import io.journeykit.planning.Preferences;
import io.journeykit.planning.Slot;
import io.journeykit.planning.Slots;
import io.journeykit.planning.Visit;
import io.journeykit.planning.Wishes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Planning 12 visits with very many slots each; the slots are read before the clock starts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChainPlanning extends InFull {

    private static final int VISITS = 12;
    private static final List<String> PLACES = List.of("north", "south", "harbour");

    /** How many slots each visit has. */
    @Param("200000")
    int slots;

    private static final Preferences WISHES = Preferences.at(ZoneOffset.UTC)
            .with(Wishes.NONE
                    .withTravel(Distances.in("miles", Map.of("north", 4, "south", 9, "harbour", 15)))
                    .withTimes(
                            WeeklyHours.NEVER.on(EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), DailyHours.ALL_DAY))
                    .withAt(List.of("south")));

    private Chain course = new Chain(List.of(), List.of());
    private Chain unordered = new Chain(List.of(), List.of());
    private Chain chase = new Chain(List.of(), List.of());

    /** Builds both chains from the same slots. */
    @Setup
    public void build() {
        Random random = new Random(1);
        List<Visit> visits = new ArrayList<>();
        for (int v = 0; v < VISITS; v++) {
            visits.add(new Visit("v" + v, offered(random)));
        }
        course = new Chain(visits, courseLags(random));
        chase = new Chain(visits, chaseLags());
        unordered = new Chain(visits, List.of()).withoutOverlap(ChainPlanning::halfAnHour);
    }

    private Slots offered(Random random) {
        List<Slot> offered = new ArrayList<>();
        Instant start = Instant.EPOCH;
        for (int s = 0; s < slots; s++) {
            start = start.plus(Duration.ofMinutes(1 + random.nextInt(10)));
            Instant end = start.plus(Duration.ofMinutes(30));
            String place = PLACES.get(random.nextInt(PLACES.size()));
            offered.add(new Slot("s" + s, start, end, place, place, ZoneOffset.UTC));
        }
        return Slots.of(offered);
    }

    /** One visit after the other, days or weeks later, and a limit on the whole. */
    private static List<Lag> courseLags(Random random) {
        List<Lag> lags = new ArrayList<>();
        for (int v = 1; v < VISITS; v++) {
            lags.add(Lag.from(Mark.end("v" + (v - 1)))
                    .to(Mark.start("v" + v))
                    .atLeast(Duration.ofDays(1 + random.nextInt(20)))
                    .atMost(Duration.ofDays(40)));
        }
        lags.add(Lag.from(Mark.end("v0")).to(Mark.start("v" + (VISITS - 1))).atMost(Duration.ofDays(330)));
        return lags;
    }

    /** The worst there is: each visit after the one before, round in a ring, so that all chase each other to the end. */
    private static List<Lag> chaseLags() {
        List<Lag> lags = new ArrayList<>();
        for (int v = 0; v < VISITS; v++) {
            lags.add(Lag.from(Mark.start("v" + v))
                    .to(Mark.start("v" + (v + 1) % VISITS))
                    .atLeast(Duration.ofSeconds(1)));
        }
        return lags;
    }

    private static Duration halfAnHour(String from, String to) {
        return Duration.ofMinutes(from.equals(to) ? 0 : 30);
    }

    @Benchmark
    public Plan earliestOfAllVisits() {
        return Planner.plan(course);
    }

    @Benchmark
    public Plan worstChaseWithoutEnd() {
        return Planner.plan(chase);
    }

    @Benchmark
    public Options options() {
        return Planner.options(course, Preferences.at(ZoneOffset.UTC));
    }

    /** With distances, liked days and a liked place. */
    @Benchmark
    public Options optionsAndWishes() {
        return Planner.options(course, WISHES);
    }

    /** No visit has its place before another, none may overlap, and ways take time: twelve in all orders. */
    @Benchmark
    public Options worstOfAllOrders() {
        return Planner.options(unordered, WISHES);
    }

    /** What cannot be done, to the end of all slots, with all wishes. */
    @Benchmark
    public Options worstChaseWithWishes() {
        return Planner.options(chase, WISHES);
    }
}
