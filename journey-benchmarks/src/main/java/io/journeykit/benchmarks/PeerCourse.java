package io.journeykit.benchmarks;

import io.journeykit.planning.Slot;
import io.journeykit.planning.Wishes;
import io.journeykit.planning.search.Chain;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** A chain as a peer likes it: plain numbers for each visit and slot, and what a choice of slots costs. */
final class PeerCourse {

    private static final long DAY = 86_400;

    final long[][] starts;
    final long[][] ends;
    final int[][] places;
    private final byte[][] openWishes;
    private final int[] distances;
    private final PeerRules rules;

    PeerCourse(Chain chain, Wishes wishes) {
        List<List<Slot>> slots =
                chain.visits().stream().map(visit -> visit.slots().all()).toList();
        TreeSet<String> names = new TreeSet<>();
        slots.forEach(each -> each.forEach(slot -> names.add(slot.place())));
        List<String> all = List.copyOf(names);
        starts = longs(slots, slot -> slot.start().getEpochSecond());
        ends = longs(slots, slot -> slot.end().getEpochSecond());
        places = slots.stream()
                .map(each -> each.stream()
                        .mapToInt(slot -> all.indexOf(slot.place()))
                        .toArray())
                .toArray(int[][]::new);
        openWishes = slots.stream().map(each -> open(each, wishes)).toArray(byte[][]::new);
        distances = all.stream().mapToInt(wishes.travel()::to).toArray();
        rules = PeerRules.of(chain, all);
    }

    private static long[][] longs(List<List<Slot>> slots, ToLongFunction<Slot> point) {
        return slots.stream()
                .map(each -> each.stream().mapToLong(point).toArray())
                .toArray(long[][]::new);
    }

    private static byte[] open(List<Slot> slots, Wishes wishes) {
        byte[] open = new byte[slots.size()];
        for (int s = 0; s < open.length; s++) {
            open[s] = (byte) wishes.openAt(slots.get(s));
        }
        return open;
    }

    int visits() {
        return starts.length;
    }

    int slots(int visit) {
        return starts[visit].length;
    }

    /** By how many seconds a choice breaks its rules; visits without a slot, at -1, break none. */
    long broken(int[] at) {
        return rules.broken(this, at);
    }

    long finish(int[] at) {
        long finish = 0;
        for (int v = 0; v < at.length; v++) {
            finish = Math.max(finish, at[v] < 0 ? 0 : ends[v][at[v]]);
        }
        return finish;
    }

    /** The sum of all starts: least where every visit is at its earliest. */
    long allStarts(int[] at) {
        long sum = 0;
        for (int v = 0; v < at.length; v++) {
            sum += at[v] < 0 ? 0 : starts[v][at[v]];
        }
        return sum;
    }

    long daysOnSite(int[] at) {
        return trips(at, false);
    }

    long travel(int[] at) {
        return trips(at, true);
    }

    /** One for each date, or the distance for each date and place. */
    private long trips(int[] at, boolean toPlaces) {
        long[] seen = new long[at.length];
        int count = 0;
        long cost = 0;
        for (int v = 0; v < at.length; v++) {
            if (at[v] >= 0) {
                int place = places[v][at[v]];
                long trip = starts[v][at[v]] / DAY * distances.length + (toPlaces ? place : 0);
                if (!isAmong(seen, count, trip)) {
                    seen[count++] = trip;
                    cost += toPlaces ? distances[place] : 1;
                }
            }
        }
        return cost;
    }

    private static boolean isAmong(long[] seen, int count, long trip) {
        for (int i = 0; i < count; i++) {
            if (seen[i] == trip) {
                return true;
            }
        }
        return false;
    }

    long openWishes(int[] at) {
        long open = 0;
        for (int v = 0; v < at.length; v++) {
            open += at[v] < 0 ? 0 : openWishes[v][at[v]];
        }
        return open;
    }

    @Override
    public String toString() {
        return "a course of " + visits() + " visits";
    }
}
