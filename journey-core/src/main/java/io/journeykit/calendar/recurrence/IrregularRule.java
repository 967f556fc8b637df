package io.journeykit.calendar.recurrence;

import static java.util.stream.Collectors.joining;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** At irregular distances from the start, such as 15, 30, 60 and 90 days, each counted from the start itself. */
record IrregularRule(List<Span> distances) implements Recurrence {

    /** @throws IllegalArgumentException if there are no distances */
    public IrregularRule {
        distances = List.copyOf(distances);
        if (distances.isEmpty()) {
            throw new IllegalArgumentException(
                    "A rule of irregular distances has none; write them, such as P15D and P30D");
        }
    }

    @Override
    public String name() {
        return distances.stream().map(Span::toString).collect(joining("; ", "after ", ""));
    }

    // The distances are all there is of the rule, and months and working days do not always come in the order written.
    @Override
    public Optional<Instant> nextAfter(Instant after, Instant start, Almanac almanac) {
        return distances.stream()
                .flatMap(distance -> almanac.occurrence(start, distance, 1).stream())
                .filter(at -> at.isAfter(after))
                .min(Instant::compareTo);
    }

    @Override
    public String toString() {
        return name();
    }
}
