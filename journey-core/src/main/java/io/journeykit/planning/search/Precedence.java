package io.journeykit.planning.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What one visit demands of another: that its point be no earlier than a rising function of the other's point.
 *
 * <p>The minimum of a lag is one from the first visit to the second, the maximum one from the second to the first.
 *
 * @param source position of the visit that demands
 * @param target position of the visit of which it is demanded
 */
record Precedence(int source, int target, Lag lag, boolean maximum) {

    static List<Precedence> of(Chain chain) {
        return of(chain, chain.lags());
    }

    /** The demands of these lags between visits of the chain. */
    static List<Precedence> of(Chain chain, List<Lag> lags) {
        List<Precedence> precedences = new ArrayList<>();
        for (Lag lag : lags) {
            int from = chain.position(lag.from().visit());
            int to = chain.position(lag.to().visit());
            lag.least().ifPresent(limit -> precedences.add(new Precedence(from, to, lag, false)));
            lag.most().ifPresent(limit -> precedences.add(new Precedence(to, from, lag, true)));
        }
        return precedences;
    }

    /** The order of two visits of the chain. */
    static Precedence of(Chain chain, Order order) {
        return of(chain, List.of(order.lag())).get(0);
    }

    Point sourcePoint() {
        return maximum ? lag.to().point() : lag.from().point();
    }

    Point targetPoint() {
        return maximum ? lag.from().point() : lag.to().point();
    }

    long bound(long sourcePointAt) {
        return (maximum ? lag.most() : lag.least()).orElseThrow().bound().applyAsLong(sourcePointAt);
    }
}
