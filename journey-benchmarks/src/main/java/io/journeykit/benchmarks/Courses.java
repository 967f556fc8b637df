package io.journeykit.benchmarks;

import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.planning.Distances;
import io.journeykit.planning.Slot;
import io.journeykit.planning.Wishes;
import io.journeykit.planning.search.Chain;
import io.journeykit.planning.search.Lag;
import io.journeykit.planning.search.Mark;
import io.journeykit.planning.search.Slots;
import io.journeykit.planning.search.Visit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Twelve visits with the same slots at three places, bound in three ways.
 *
 * @param ordered one after the other, days or weeks later, with a limit on the whole
 * @param unordered in any order, but none may overlap, and ways take time
 * @param ring each after the one before, round in a ring, which no slots can satisfy
 */
record Courses(Chain ordered, Chain unordered, Chain ring) {

    private static final int VISITS = 12;
    private static final int MANY = 200_000;
    private static final List<String> PLACES = List.of("north", "south", "harbour");

    /** Distances, liked days and a liked place. */
    static final Wishes WISHES = Wishes.NONE
            .withTravel(Distances.in("miles", Map.of("north", 4, "south", 9, "harbour", 15)))
            .withTimes(WeeklyHours.NEVER.on(EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), DailyHours.ALL_DAY))
            .withAt(List.of("south"));

    /** With so many slots for each visit, spread over two years. */
    static Courses of(int slots) {
        Random random = new Random(1);
        List<Visit> visits = new ArrayList<>();
        for (int v = 0; v < VISITS; v++) {
            visits.add(new Visit("v" + v, offered(slots, random)));
        }
        return new Courses(
                new Chain(visits, lags(random)),
                new Chain(visits, List.of()).withoutOverlap(Courses::halfAnHour),
                new Chain(visits, ringLags()));
    }

    private static Slots offered(int slots, Random random) {
        List<Slot> offered = new ArrayList<>();
        Instant start = Instant.EPOCH;
        int apart = Math.max(1, MANY / slots);
        for (int s = 0; s < slots; s++) {
            start = start.plus(Duration.ofMinutes(apart * (1L + random.nextInt(10))));
            Instant end = start.plus(Duration.ofMinutes(30));
            String place = PLACES.get(random.nextInt(PLACES.size()));
            offered.add(new Slot("s" + s, start, end, place, place, ZoneOffset.UTC));
        }
        return Slots.of(offered);
    }

    private static List<Lag> lags(Random random) {
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

    private static List<Lag> ringLags() {
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

    @Override
    public String toString() {
        return "courses of " + VISITS + " visits";
    }
}
