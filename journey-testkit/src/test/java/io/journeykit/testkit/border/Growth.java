package io.journeykit.testkit.border;

import io.journeykit.agenda.Input;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.oracle.Clause;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * How the weight of one decision grows as something becomes larger.
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
        double times = 0;
        while (size < largest && before < ENOUGH) {
            size *= 2;
            long now = weight(size);
            times = (double) now / before;
            before = now;
        }
        if (times > MOST) {
            witness.broken(
                    clause, "of " + size + " it weighs " + Math.round(times) + " times as much as of " + size / 2);
        }
    }

    private long weight(int size) {
        Function<Delivery, Reply> answers = delivery -> PlansGrow.found(delivery, size);
        try (Balance host = new Balance(answers, template.apply(size))) {
            told.to(host, size);
            return host.scales.weight(weighed).orElseThrow();
        }
    }
}
