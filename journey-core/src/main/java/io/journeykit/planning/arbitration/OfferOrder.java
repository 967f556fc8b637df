package io.journeykit.planning.arbitration;

import io.journeykit.planning.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A named order in which those who wait are offered what there is. How fast somebody answers, and by which channel, is no
 * part of any.
 */
public interface OfferOrder {

    /** How events name it. */
    String name();

    /** Those who come first, first; never equal for two steps or two persons. */
    Comparator<Waiting> at(Instant now);

    /**
     * The usual one: by urgency, then by the share of the time to her target that is used up, then by how long she waits.
     * Ties are broken by a hash.
     */
    OfferOrder USUAL = new OfferOrder() {
        @Override
        public String name() {
            return "urgency-target-wait";
        }

        @Override
        public Comparator<Waiting> at(Instant now) {
            return Comparator.<Waiting, Integer>comparing(
                            one -> -one.standing().urgency().ordinal())
                    .thenComparing(one -> -share(one, now))
                    .thenComparing(one -> one.standing().since())
                    .thenComparing(OfferOrder::hash)
                    .thenComparing(one -> one.who().toString())
                    .thenComparing(one -> one.step().toString());
        }
    };

    /** How much of the time from when she began to wait to her target is used up, 1 being all; 0 without a target. */
    static double share(Waiting one, Instant now) {
        Instant since = one.standing().since();
        return one.standing()
                .target()
                .map(target -> Duration.between(since, now).toSeconds()
                        / (double) Math.max(1, Duration.between(since, target).toSeconds()))
                .orElse(0.0);
    }

    /**
     * FNV-1a of 64 bits over tenant, person and step in UTF-8, the byte 0xFF, which is in no UTF-8, after each: the same on any
     * machine, and nobody's merit.
     */
    static long hash(Waiting one) {
        long hash = 0xcbf29ce484222325L;
        for (String text : List.of(
                one.who().tenant().value(), one.who().person(), one.step().toString())) {
            for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
                hash = mixed(hash, each & 0xff);
            }
            hash = mixed(hash, 0xff);
        }
        return hash;
    }

    private static long mixed(long hash, int each) {
        return (hash ^ each) * 0x100000001b3L;
    }
}
