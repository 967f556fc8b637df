package io.journeykit.planning.search;

import java.util.BitSet;
import java.util.function.ToLongFunction;

/** What the trips to visits cost: one for each date and place, whatever the number of visits there. */
final class Trips {

    private final ToLongFunction<String> costOf;
    private final Days days;

    Trips(ToLongFunction<String> costOf, Days days) {
        this.costOf = costOf;
        this.days = days;
    }

    /** If each visit stands at its first slot. */
    long exactly(SearchNode part) {
        long[] dates = new long[part.size()];
        String[] places = new String[part.size()];
        long cost = 0;
        for (int v = 0; v < part.size(); v++) {
            dates[v] = days.first(part.windows(), v);
            places[v] = part.slot(v).place();
            cost += isOnTheWay(v, dates, places) ? 0 : costOf.applyAsLong(places[v]);
        }
        return cost;
    }

    /** Whether a visit named before this one is at the same place on the same date. */
    private static boolean isOnTheWay(int v, long[] dates, String[] places) {
        for (int u = 0; u < v; u++) {
            if (dates[u] == dates[v] && places[u].equals(places[v])) {
                return true;
            }
        }
        return false;
    }

    /** The more of two bounds: visits that are never on one date share no trip, nor do visits bound to different places. */
    long atLeast(SearchNode part) {
        Windows windows = part.windows();
        long[] least = new long[part.size()];
        long[] places = new long[part.size()];
        BitSet all = new BitSet();
        for (int v = 0; v < part.size(); v++) {
            Places its = part.domains()[v].places();
            least[v] = its.least(windows.first[v], windows.last[v]);
            places[v] = its.within(windows.first[v], windows.last[v]);
            all.set(v, least[v] > 0);
        }
        return all.isEmpty() ? 0 : Math.max(days.heaviestRow(all, v -> least[v]), byPlace(windows, least, places));
    }

    private long byPlace(Windows windows, long[] least, long[] places) {
        long cost = 0;
        for (int v = 0; v < least.length; v++) {
            if (least[v] > 0 && Long.bitCount(places[v]) == 1 && isFirst(v, places)) {
                cost += days.atLeast(windows, alike(v, places)) * least[v];
            } else if (least[v] > 0 && Long.bitCount(places[v]) > 1 && isAlone(v, places)) {
                cost += least[v];
            }
        }
        return cost;
    }

    private static boolean isFirst(int v, long[] places) {
        for (int u = 0; u < v; u++) {
            if (places[u] == places[v]) {
                return false;
            }
        }
        return true;
    }

    private static BitSet alike(int v, long[] places) {
        BitSet alike = new BitSet();
        for (int u = v; u < places.length; u++) {
            alike.set(u, places[u] == places[v]);
        }
        return alike;
    }

    private static boolean isAlone(int v, long[] places) {
        for (int u = 0; u < places.length; u++) {
            if (u != v && (places[u] & places[v]) != 0) {
                return false;
            }
        }
        return true;
    }
}
