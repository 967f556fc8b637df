package io.journeykit.spi;

import io.journeykit.spi.Metrics.Measure;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a host does, for whoever watches over it. Nothing in it tells of a person.
 *
 * @param counts how often each was counted since it was started
 * @param slow how many calls of vendors' parts do not come back at the moment
 * @param passedOver how many agendas are due, and passed over for now
 * @param latest what failed last, with the classes and frames that it came from
 */
public record Health(SortedMap<Measure, Long> counts, int slow, int passedOver, Optional<String> latest) {

    public Health {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** How often something was counted. */
    public long count(Measure measure) {
        return counts.getOrDefault(measure, 0L);
    }

    /** Whether nothing waits, and nothing has ever failed that a person should look at. */
    public boolean isWell() {
        return slow == 0 && passedOver == 0 && latest.isEmpty();
    }

    /** {@code 2 slow calls, 1 agendas passed over, {INPUT_TAKEN=7}}. */
    @Override
    public String toString() {
        return slow + " slow calls, " + passedOver + " agendas passed over, " + counts;
    }
}
