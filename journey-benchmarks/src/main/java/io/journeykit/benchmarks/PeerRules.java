package io.journeykit.benchmarks;

import io.journeykit.planning.search.Chain;
import io.journeykit.planning.search.Lag;
import io.journeykit.planning.search.Limit;
import io.journeykit.planning.search.Mark;
import io.journeykit.planning.search.NoOverlap;
import io.journeykit.planning.search.Point;
import java.util.List;
import java.util.Optional;

/** The rules of a chain, with how much a choice breaks them, so that a peer can tell nearly right from wrong. */
record PeerRules(List<Bond> bonds, List<Pair> pairs, long[][] ways) {

    static PeerRules of(Chain chain, List<String> places) {
        return new PeerRules(
                chain.lags().stream().map(lag -> Bond.of(chain, lag)).toList(),
                chain.noOverlap().stream().map(pair -> Pair.of(chain, pair)).toList(),
                ways(chain, places));
    }

    /** The ways of the first pair, since one person travels to all. */
    private static long[][] ways(Chain chain, List<String> places) {
        long[][] ways = new long[places.size()][places.size()];
        Optional<NoOverlap> pair = chain.noOverlap().stream().findFirst();
        for (int from = 0; from < ways.length; from++) {
            for (int to = 0; to < ways.length; to++) {
                String one = places.get(from);
                String other = places.get(to);
                ways[from][to] = pair.map(it -> it.travel().between(one, other).getSeconds())
                        .orElse(0L);
            }
        }
        return ways;
    }

    long broken(PeerCourse course, int[] at) {
        long broken = 0;
        for (Bond bond : bonds) {
            broken += bond.broken(course, at);
        }
        for (Pair pair : pairs) {
            broken += pair.broken(course, at, ways);
        }
        return broken;
    }

    /** A lag between two visits. */
    private record Bond(int from, boolean fromEnd, int to, boolean toEnd, Optional<Limit> least, Optional<Limit> most) {

        static Bond of(Chain chain, Lag lag) {
            return new Bond(
                    position(chain, lag.from().visit()),
                    isEnd(lag.from()),
                    position(chain, lag.to().visit()),
                    isEnd(lag.to()),
                    lag.least(),
                    lag.most());
        }

        private static boolean isEnd(Mark mark) {
            return mark.point() == Point.END;
        }

        long broken(PeerCourse course, int[] at) {
            if (at[from] < 0 || at[to] < 0) {
                return 0;
            }
            long source = (fromEnd ? course.ends : course.starts)[from][at[from]];
            long target = (toEnd ? course.ends : course.starts)[to][at[to]];
            long early = least.isEmpty() ? 0 : least.get().bound().applyAsLong(source) - target;
            long late = most.isEmpty() ? 0 : most.get().bound().applyAsLong(target) - source;
            return Math.max(0, early) + Math.max(0, late);
        }
    }

    /** Two visits that must not overlap. */
    private record Pair(int one, int other) {

        static Pair of(Chain chain, NoOverlap pair) {
            return new Pair(position(chain, pair.one()), position(chain, pair.other()));
        }

        long broken(PeerCourse course, int[] at, long[][] ways) {
            return at[one] < 0 || at[other] < 0
                    ? 0
                    : Math.max(
                            0, Math.min(lacking(course, at, ways, one, other), lacking(course, at, ways, other, one)));
        }

        /** How much time lacks for the first before the second. */
        private static long lacking(PeerCourse course, int[] at, long[][] ways, int first, int second) {
            long way = ways[course.places[first][at[first]]][course.places[second][at[second]]];
            return course.ends[first][at[first]] + way - course.starts[second][at[second]];
        }
    }

    private static int position(Chain chain, String visit) {
        return chain.visits().indexOf(chain.visit(visit));
    }
}
