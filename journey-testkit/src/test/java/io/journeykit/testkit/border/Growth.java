package io.journeykit.testkit.border;

import io.journeykit.agenda.Input;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.oracle.Clause;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/**
 * How the weight of one decision grows as something becomes larger: how many bytes it allocates, which no other thread and
 * no clock disturbs. What takes long and allocates nothing is not seen by it.
 *
 * @param what becomes larger
 * @param weighed the input whose decision is weighed, the last of its kind
 * @param template by which the journey is led, by that size
 * @param told all that is told, by that size
 */
record Growth(String what, Class<? extends Input> weighed, IntFunction<JourneyTemplate> template, Told told) {

    /** By n log n, twice as much weighs 2.3 times at most; by the square of n, it soon weighs four times. */
    private static final double MOST = 2.5;

    private static final long ENOUGH = 100_000_000;

    /** What is told to a host. */
    @FunctionalInterface
    interface Told {
        void to(Balance host, int size);
    }

    /** @param largest the size up to which it is doubled, from an eighth of it on */
    Trial upTo(int largest, Clause clause) {
        return Trial.of(what, witness -> weigh(largest, clause, witness), clause);
    }

    private void weigh(int largest, Clause clause, Witness witness) {
        int size = largest / 8;
        // What is done for the first time weighs more.
        weight(size);
        long before = weight(size);
        // What weighs much already is doubled from less on, so that nothing passes unseen.
        while (before >= ENOUGH && size > 1) {
            size /= 2;
            before = weight(size);
        }
        doubled(size, largest, before, this::weight).ifPresent(seen -> witness.broken(clause, seen));
    }

    /**
     * What is wrong with how it grows, by the last time that it is doubled; empty where nothing is.
     *
     * @param first how much it is of that size
     */
    static Optional<String> doubled(int from, int largest, long first, IntToLongFunction weight) {
        int size = from;
        long before = first;
        double times = 0;
        do {
            size *= 2;
            long now = weight.applyAsLong(size);
            times = (double) now / Math.max(1, before);
            before = now;
        } while (size < largest && before < ENOUGH);
        return times > MOST
                ? Optional.of("of " + size + " it weighs " + Math.round(times) + " times as much as of " + size / 2)
                : Optional.empty();
    }

    private long weight(int size) {
        Function<Delivery, Reply> answers = delivery -> PlansGrow.found(delivery, size);
        try (Balance host = new Balance(answers, template.apply(size))) {
            told.to(host, size);
            return host.scales.weight(weighed).orElseThrow();
        }
    }
}
