package io.journeykit.planning.search;

import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the fixpoint does not see to: one provider for several visits, visits that overlap, lags that hang on the slot. */
final class Rules {

    private final Chain chain;
    private final int[][] groups;
    private final int[][] pairs;
    private final List<Lag> inexact;

    Rules(Chain chain) {
        this.chain = chain;
        this.groups = chain.together().stream()
                .map(group -> group.visits().stream().mapToInt(chain::position).toArray())
                .toArray(int[][]::new);
        this.pairs = chain.noOverlap().stream()
                .map(pair -> new int[] {chain.position(pair.one()), chain.position(pair.other())})
                .toArray(int[][]::new);
        this.inexact = chain.lags().stream().filter(lag -> !chain.isExact(lag)).toList();
    }

    /** Whether all rules are kept where the visits stand. */
    boolean areKept(SearchNode part) {
        return parted(part).isEmpty()
                && overlapping(part).isEmpty()
                && broken(part).isEmpty();
    }

    /** A group whose visits, where they stand, are not with one provider. */
    Optional<Together> parted(SearchNode part) {
        for (int g = 0; g < groups.length; g++) {
            Together group = chain.together().get(g);
            for (int v : groups[g]) {
                if (!group.trait().of(part.slot(v)).equals(group.trait().of(part.slot(groups[g][0])))) {
                    return Optional.of(group);
                }
            }
        }
        return Optional.empty();
    }

    /** Two visits that overlap where they stand; the two that stand earliest, so that what is decided lasts. */
    Optional<NoOverlap> overlapping(SearchNode part) {
        int earliest = -1;
        for (int p = 0; p < pairs.length; p++) {
            if (overlaps(part, p) && (earliest < 0 || start(part, p) < start(part, earliest))) {
                earliest = p;
            }
        }
        return earliest < 0 ? Optional.empty() : Optional.of(chain.noOverlap().get(earliest));
    }

    private long start(SearchNode part, int pair) {
        Windows windows = part.windows();
        int one = pairs[pair][0];
        int other = pairs[pair][1];
        return Math.min(
                windows.times[one].starts()[windows.first[one]],
                windows.times[other].starts()[windows.first[other]]);
    }

    private boolean overlaps(SearchNode part, int pair) {
        Windows windows = part.windows();
        int one = pairs[pair][0];
        int other = pairs[pair][1];
        long after = gap(windows, one, other);
        long before = gap(windows, other, one);
        if (after < 0 && before < 0) {
            return true;
        }
        TravelTime travel = chain.noOverlap().get(pair).travel();
        Slot here = part.slot(one);
        Slot there = part.slot(other);
        return !isEnough(after, travel, here, there) && !isEnough(before, travel, there, here);
    }

    private static boolean isEnough(long gap, TravelTime travel, Slot from, Slot to) {
        return gap >= 0 && Duration.ofSeconds(gap).compareTo(travel.between(from.place(), to.place())) >= 0;
    }

    private static long gap(Windows windows, int from, int to) {
        return windows.times[to].starts()[windows.first[to]]
                - windows.times[from].ends()[windows.first[from]];
    }

    /** A lag that is not kept where its visits stand. */
    Optional<Lag> broken(SearchNode part) {
        for (Lag lag : inexact) {
            if (!allows(part, lag)) {
                return Optional.of(lag);
            }
        }
        return Optional.empty();
    }

    private boolean allows(SearchNode part, Lag lag) {
        long from = exact(part, lag.from());
        long to = exact(part, lag.to());
        return lag.least().map(limit -> limit.bound().applyAsLong(from) <= to).orElse(true)
                && lag.most()
                        .map(limit -> limit.bound().applyAsLong(to) <= from)
                        .orElse(true);
    }

    private long exact(SearchNode part, Mark mark) {
        int v = chain.position(mark.visit());
        return part.windows().times[v].exact(mark.point(), part.windows().first[v]);
    }
}
