package io.journeykit.planning.search;

import io.journeykit.planning.Criterion;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;

/** What a part costs at least, and what it costs if every visit stands at its first slot. */
final class LowerBound {

    private final Preferences preferences;
    private final Days days;
    private final Trips trips;
    private final Aims aims;
    private final long[] targets;

    LowerBound(Preferences preferences, Days days, Aims aims, List<Visit> visits) {
        this.targets = visits.stream()
                .map(Visit::bounds)
                .mapToLong(bounds -> bounds.target()
                        .filter(target -> !bounds.aimed())
                        .map(Instant::getEpochSecond)
                        .orElse(Long.MAX_VALUE))
                .toArray();
        this.preferences = preferences;
        this.days = days;
        this.aims = aims;
        this.trips = new Trips(preferences.travel(), days);
    }

    /** The criteria that can differ, in the order in which they count. */
    List<Criterion> criteria() {
        return preferences.criteria().stream()
                .filter(criterion -> criterion != Criterion.NEARNESS || !aims.areNone())
                .toList();
    }

    boolean isEverySlotLiked() {
        return preferences.isEverySlotLiked();
    }

    /** No choice of the part costs less by this criterion. */
    long atLeast(Criterion criterion, SearchNode part) {
        return switch (criterion) {
            case NEARNESS -> aims.atLeast(part.windows());
            case FINISH -> finishAtLeast(part.windows());
            case DAYS_ON_SITE -> days.atLeast(part.windows(), all(part));
            case TRAVEL -> preferences.isTravelFree() ? 0 : trips.atLeast(part);
            case PREFERENCE -> missedTargets(part) + (preferences.isEverySlotLiked() ? 0 : dislikeAtLeast(part));
        };
    }

    /** What the earliest choice of the part costs. */
    long exactly(Criterion criterion, SearchNode part) {
        return switch (criterion) {
            case NEARNESS -> aims.exactly(part.windows());
            case FINISH -> finish(part.windows());
            case DAYS_ON_SITE -> days.exactly(part.windows());
            case TRAVEL -> preferences.isTravelFree() ? 0 : trips.exactly(part);
            case PREFERENCE -> missedTargets(part) + (preferences.isEverySlotLiked() ? 0 : dislike(part));
        };
    }

    Cost exactly(SearchNode part) {
        Cost cost = new Cost(0, 0, 0, 0, 0);
        for (Criterion criterion : Criterion.values()) {
            cost = cost.with(criterion, exactly(criterion, part));
        }
        return cost;
    }

    private static BitSet all(SearchNode part) {
        BitSet all = new BitSet();
        all.set(0, part.size());
        return all;
    }

    private long finishAtLeast(Windows windows) {
        long finish = Long.MIN_VALUE;
        for (int v = 0; v < windows.size(); v++) {
            finish = aims.isAimed(v) ? finish : Math.max(finish, windows.earliest(v, Point.END, windows.first[v]));
        }
        return finish == Long.MIN_VALUE ? 0 : finish;
    }

    private long finish(Windows windows) {
        long finish = Long.MIN_VALUE;
        for (int v = 0; v < windows.size(); v++) {
            finish = aims.isAimed(v) ? finish : Math.max(finish, windows.times[v].exact(Point.END, windows.first[v]));
        }
        return finish == Long.MIN_VALUE ? 0 : finish;
    }

    /** At their first slots visits miss the fewest targets, so this is exact and a bound as well. */
    private long missedTargets(SearchNode part) {
        long missed = 0;
        Windows windows = part.windows();
        for (int v = 0; v < part.size(); v++) {
            missed += windows.times[v].starts()[windows.first[v]] > targets[v] ? 1 : 0;
        }
        return missed;
    }

    private static long dislike(SearchNode part) {
        long dislike = 0;
        for (int v = 0; v < part.size(); v++) {
            dislike += part.domains()[v].dislikes().at(part.windows().first[v]);
        }
        return dislike;
    }

    private static long dislikeAtLeast(SearchNode part) {
        long dislike = 0;
        Windows windows = part.windows();
        for (int v = 0; v < part.size(); v++) {
            dislike += part.domains()[v].dislikes().least(windows.first[v], windows.last[v]);
        }
        return dislike;
    }
}
