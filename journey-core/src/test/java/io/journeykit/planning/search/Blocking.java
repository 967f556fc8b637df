package io.journeykit.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.planning.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Follows a chain of reasons from its root, by hand: only the slots, the bounds and the lags themselves are used. */
final class Blocking {

    private Blocking() {}

    static void check(List<Reason> chain, boolean nothingFits) {
        assertThat(chain.get(0).next().isEmpty()).isEqualTo(nothingFits);
        for (int link = 0; link < chain.size(); link++) {
            Reason reason = chain.get(link);
            if (reason.why() instanceof Why.Lagging lagging) {
                assertFollows(lagging, reason, chain.get(link + 1));
            } else {
                assertThat(link).as("the root is the last link").isEqualTo(chain.size() - 1);
                assertNothingBefore(reason, Point.START, Optional.empty());
            }
        }
    }

    private static void assertFollows(Why.Lagging lagging, Reason reason, Reason cause) {
        assertThat(cause.visit().name()).isEqualTo(lagging.keeper().visit());
        assertThat(cause.next()).contains(lagging.other());
        assertThat(lagging.kept().visit()).isEqualTo(reason.visit().name());
        Limit limit = (lagging.maximum() ? lagging.lag().most() : lagging.lag().least()).orElseThrow();
        long soonest = soonest(cause.visit(), lagging.other(), lagging.keeper().point());
        assertThat(lagging.bound())
                .isBeforeOrEqualTo(Instant.ofEpochSecond(limit.bound().applyAsLong(soonest)));
        assertNothingBefore(reason, lagging.kept().point(), Optional.of(lagging.bound()));
    }

    /** A later slot may end sooner, so what counts is the soonest end from this slot on. */
    private static long soonest(Visit visit, Slot from, Point point) {
        return visit.slots().all().stream()
                .filter(slot -> Slot.IN_ORDER.compare(slot, from) >= 0)
                .filter(slot -> visit.bounds()
                        .latest()
                        .map(latest -> !slot.start().isAfter(latest))
                        .orElse(true))
                .mapToLong(slot -> RandomChains.pointOf(slot, point))
                .min()
                .orElseThrow();
    }

    /** Every slot that the visit has before the next one is too early, or out of its own bounds. */
    private static void assertNothingBefore(Reason reason, Point point, Optional<Instant> bound) {
        Visit visit = reason.visit();
        for (Slot slot : visit.slots().all()) {
            boolean earlier = reason.next()
                    .map(next -> Slot.IN_ORDER.compare(slot, next) < 0)
                    .orElse(true);
            boolean tooEarly = bound.map(b -> RandomChains.pointOf(slot, point) < b.getEpochSecond())
                    .orElse(false);
            boolean outside = visit.bounds()
                            .notBefore()
                            .map(slot.start()::isBefore)
                            .orElse(false)
                    || visit.bounds().latest().map(slot.start()::isAfter).orElse(false);
            assertThat(!earlier || tooEarly || outside)
                    .as("%s does not rule out %s", reason, slot)
                    .isTrue();
        }
    }
}
