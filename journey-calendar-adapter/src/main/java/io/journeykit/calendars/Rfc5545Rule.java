package io.journeykit.calendars;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.MonthEnd;
import io.journeykit.calendar.recurrence.WallRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/** A rule of RFC 5545 with its end. */
final class Rfc5545Rule implements WallRule {

    private final String text;
    private final LibRecur endless;
    private final OptionalInt count;
    private final Until until;

    /** The last occurrence that is counted, for the start that was asked about last. */
    private volatile Last last = new Last(LocalDateTime.MIN, LocalDateTime.MIN);

    private record Last(LocalDateTime start, LocalDateTime shown) {}

    Rfc5545Rule(String text, LibRecur endless, OptionalInt count, Until until) {
        this.text = text;
        this.endless = endless;
        this.count = count;
        this.until = until;
    }

    @Override
    public String name() {
        return text;
    }

    // A date that a month does not have is left out, whatever the almanac does about spans.
    @Override
    public Optional<LocalDateTime> atOrAfter(LocalDateTime earliest, LocalDateTime start, MonthEnd monthEnd) {
        return endless.atOrAfter(earliest, start)
                .filter(until::reaches)
                .filter(found -> count.isEmpty() || !found.isAfter(last(start)));
    }

    @Override
    public Optional<Instant> nextAfter(Instant after, Instant start, Almanac almanac) {
        return WallRule.super.nextAfter(after, start, almanac).filter(until::reaches);
    }

    private LocalDateTime last(LocalDateTime start) {
        Last known = last;
        if (!known.start().equals(start)) {
            known = new Last(start, endless.occurrence(count.getAsInt(), start).orElse(LocalDateTime.MAX));
            last = known;
        }
        return known.shown();
    }

    @Override
    public String toString() {
        return text;
    }
}
