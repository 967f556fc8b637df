package io.journeykit.planning.search;

import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Small random chains, feasible and not, with minimum and maximum lags between starts and ends; times in hours. */
final class RandomChains {

    private static final TravelTime WAY = (from, to) -> Duration.ofHours(from.equals(to) ? 0 : 2);

    private final Random random;

    RandomChains(long seed) {
        random = new Random(seed);
    }

    /** 2 to 4 visits with 1 to 6 slots each; all slots of a visit last equally long, so that plans are exact. */
    Chain next() {
        int size = 2 + random.nextInt(3);
        List<Visit> visits = new ArrayList<>();
        for (int v = 0; v < size; v++) {
            visits.add(visit("v" + v));
        }
        List<Lag> lags = new ArrayList<>();
        int count = 1 + random.nextInt(2 * size);
        for (int l = 0; l < count; l++) {
            lags.add(lag(size));
        }
        return new Chain(visits, lags);
    }

    private Visit visit(String name) {
        int hours = random.nextInt(4);
        List<Slot> slots = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int s = 0; s < count; s++) {
            slots.add(slot(name + "-" + s, random.nextInt(40), hours));
        }
        Visit visit = new Visit(name, Slots.of(slots));
        visit = random.nextInt(8) == 0 ? visit.notBefore(Instant.ofEpochSecond(3600L * random.nextInt(20))) : visit;
        return random.nextInt(8) == 0
                ? visit.atLatest(Instant.ofEpochSecond(3600L * (20 + random.nextInt(20))))
                : visit;
    }

    static Slot slot(String id, int hour, int hours) {
        Instant start = Instant.ofEpochSecond(3600L * hour);
        return new Slot(id, start, start.plus(Duration.ofHours(hours)), "clinic", "clinic", ZoneOffset.UTC);
    }

    private Lag lag(int visits) {
        int from = random.nextInt(visits);
        int to = (from + 1 + random.nextInt(visits - 1)) % visits;
        Lag lag = Lag.from(mark(from)).to(mark(to));
        int least = random.nextInt(12) - 3;
        boolean maximum = random.nextInt(3) > 0;
        lag = random.nextInt(4) > 0 || !maximum ? lag.atLeast(Duration.ofHours(least)) : lag;
        return maximum ? lag.atMost(Duration.ofHours(least + random.nextInt(12))) : lag;
    }

    private Mark mark(int visit) {
        return new Mark("v" + visit, random.nextBoolean() ? Point.START : Point.END);
    }

    Lag longer(Lag lag) {
        long hours = 1 + random.nextInt(5);
        return lag.least().isEmpty()
                ? lag
                : lag.atLeast(
                        Span.hours((int) hours),
                        second -> lag.least().get().bound().applyAsLong(second) + 3600 * hours);
    }

    Slot any(Slots slots) {
        return slots.at(random.nextInt(slots.size()));
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /**
     * 2 to 4 visits with 1 to 5 slots each, of any length and at any of three places, with targets; few lags; some pairs
     * must not overlap, and the way between places takes time.
     */
    Chain loose() {
        int size = 2 + random.nextInt(3);
        List<Visit> visits = new ArrayList<>();
        for (int v = 0; v < size; v++) {
            visits.add(looseVisit("v" + v));
        }
        List<Lag> lags = new ArrayList<>();
        int count = random.nextInt(size);
        for (int l = 0; l < count; l++) {
            lags.add(lag(size));
        }
        Chain chain = new Chain(visits, lags);
        chain = random.nextInt(3) > 0 ? chain.withoutOverlap(random.nextBoolean() ? TravelTime.NONE : WAY) : chain;
        chain = random.nextInt(4) == 0
                ? chain.with(new Together(any(List.of(Together.Trait.values())), some(size)))
                : chain;
        return random.nextInt(6) == 0 ? chain.onOneDay(some(size), ZoneOffset.UTC) : chain;
    }

    private List<String> some(int visits) {
        int from = random.nextInt(visits - 1);
        return IntStream.rangeClosed(from, from + 1 + random.nextInt(visits - from - 1))
                .mapToObj(v -> "v" + v)
                .toList();
    }

    private Visit looseVisit(String name) {
        List<Slot> slots = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        int places = 1 + random.nextInt(3);
        for (int s = 0; s < count; s++) {
            Slot slot = slot(name + "-" + s, random.nextInt(72), random.nextInt(5));
            String place = "place " + random.nextInt(places);
            String provider = random.nextInt(4) == 0 ? "roaming" : place;
            slots.add(new Slot(slot.id(), slot.start(), slot.end(), provider, place, slot.zone()));
        }
        Visit visit = new Visit(name, Slots.of(slots));
        return random.nextBoolean() ? visit.by(Instant.ofEpochSecond(3600L * random.nextInt(72))) : visit;
    }

    /** Every choice of one slot for each visit that keeps all bounds and lags, found by trying them all. */
    static void everyChoice(Chain chain, Consumer<List<Slot>> keeping) {
        extend(chain, new ArrayList<>(), keeping);
    }

    private static void extend(Chain chain, List<Slot> chosen, Consumer<List<Slot>> keeping) {
        if (chosen.size() == chain.visits().size()) {
            keeping.accept(List.copyOf(chosen));
            return;
        }
        Visit visit = chain.visits().get(chosen.size());
        for (Slot slot : visit.slots().all()) {
            chosen.add(slot);
            if (inBounds(visit, slot) && keepsWithTheLast(chain, chosen)) {
                extend(chain, chosen, keeping);
            }
            chosen.remove(chosen.size() - 1);
        }
    }

    /** Whether the last chosen slot keeps all that binds its visit to those chosen before. */
    private static boolean keepsWithTheLast(Chain chain, List<Slot> chosen) {
        int last = chosen.size() - 1;
        for (Lag lag : chain.lags()) {
            int later = Math.max(
                    chain.position(lag.from().visit()), chain.position(lag.to().visit()));
            if (later == last && !keeps(chain, chosen, lag)) {
                return false;
            }
        }
        for (NoOverlap pair : chain.noOverlap()) {
            int later = Math.max(chain.position(pair.one()), chain.position(pair.other()));
            if (later == last && !keeps(chain, chosen, pair)) {
                return false;
            }
        }
        return chain.together().stream().allMatch(group -> keeps(chain, chosen, group));
    }

    private static boolean keeps(Chain chain, List<Slot> chosen, Together group) {
        return group.visits().stream()
                        .map(chain::position)
                        .filter(v -> v < chosen.size())
                        .map(v -> group.trait() == Together.Trait.PROVIDER
                                ? chosen.get(v).provider()
                                : chosen.get(v).place())
                        .distinct()
                        .count()
                <= 1;
    }

    private static boolean inBounds(Visit visit, Slot slot) {
        return visit.bounds()
                        .notBefore()
                        .map(bound -> !slot.start().isBefore(bound))
                        .orElse(true)
                && visit.bounds()
                        .latest()
                        .map(bound -> !slot.start().isAfter(bound))
                        .orElse(true);
    }

    static boolean keeps(Chain chain, List<Slot> chosen, Lag lag) {
        long from = point(chain, chosen, lag.from());
        long to = point(chain, chosen, lag.to());
        return lag.least().map(limit -> to >= limit.bound().applyAsLong(from)).orElse(true)
                && lag.most()
                        .map(limit -> from >= limit.bound().applyAsLong(to))
                        .orElse(true);
    }

    private static boolean keeps(Chain chain, List<Slot> chosen, NoOverlap pair) {
        Slot one = chosen.get(chain.position(pair.one()));
        Slot other = chosen.get(chain.position(pair.other()));
        Instant free = one.end().plus(pair.travel().between(one.place(), other.place()));
        Instant otherFree = other.end().plus(pair.travel().between(other.place(), one.place()));
        return !free.isAfter(other.start()) || !otherFree.isAfter(one.start());
    }

    private static long point(Chain chain, List<Slot> chosen, Mark mark) {
        return pointOf(chosen.get(chain.position(mark.visit())), mark.point());
    }

    static long pointOf(Slot slot, Point point) {
        return (point == Point.START ? slot.start() : slot.end()).getEpochSecond();
    }
}
