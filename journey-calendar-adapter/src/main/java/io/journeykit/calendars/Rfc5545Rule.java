package io.journeykit.calendars;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DaylightSaving;
import io.journeykit.calendar.MonthEnd;
import io.journeykit.calendar.recurrence.WallRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.OptionalInt;

/** A rule of RFC 5545 with its end. */
final class Rfc5545Rule implements WallRule {

    private final String text;
    private final LibRecur endless;
    private final OptionalInt count;
    private final Until until;

    /** The last occurrence that is counted, for the start and the clocks that were asked about last. */
    private volatile Last last = new Last(LocalDateTime.MIN, ZoneOffset.UTC.getRules(), LocalDateTime.MIN);

    private record Last(LocalDateTime start, ZoneRules clocks, LocalDateTime shown) {}

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
        return endless.atOrAfter(earliest, start).filter(until::reaches);
    }

    @Override
    public Optional<Instant> nextAfter(Instant after, Instant start, Almanac almanac) {
        Almanac read =
                almanac.daylightSaving() == DaylightSaving.COMPATIBLE ? almanac.with(DaylightSaving.SKIP) : almanac;
        return WallRule.super
                .nextAfter(after, start, read)
                .filter(until::reaches)
                .filter(found -> count.isEmpty() || isCounted(found, start, read));
    }

    private boolean isCounted(Instant found, Instant start, Almanac almanac) {
        LocalDateTime shown = almanac.wallTimeOf(start);
        return !almanac.wallTimeOf(found)
                .isAfter(last(shown, almanac.zone().getRules(), almanac.daylightSaving() == DaylightSaving.SKIP));
    }

    private LocalDateTime last(LocalDateTime start, ZoneRules clocks, boolean skips) {
        ZoneRules read = skips ? clocks : ZoneOffset.UTC.getRules();
        Last known = last;
        if (!known.start().equals(start) || !known.clocks().equals(read)) {
            known = new Last(start, read, counted(start, read));
            last = known;
        }
        return known.shown();
    }

    /** The last of so many that happen: what the clocks leave out is no occurrence, so another comes at the end. */
    private LocalDateTime counted(LocalDateTime start, ZoneRules clocks) {
        int number = count.getAsInt();
        LocalDateTime end = numbered(number, start);
        int leftOut = leftOut(start, end, clocks);
        while (number < count.getAsInt() + leftOut && end.isBefore(LocalDateTime.MAX)) {
            number = count.getAsInt() + leftOut;
            end = numbered(number, start);
            leftOut = leftOut(start, end, clocks);
        }
        return end;
    }

    private LocalDateTime numbered(int number, LocalDateTime start) {
        return endless.occurrence(number, start).orElse(LocalDateTime.MAX);
    }

    private int leftOut(LocalDateTime start, LocalDateTime end, ZoneRules clocks) {
        // A rule that ends by itself before so many has no end that is counted.
        if (end.equals(LocalDateTime.MAX)) {
            return 0;
        }
        int count = 0;
        ZoneOffsetTransition change = clocks.nextTransition(start.minusDays(1).toInstant(ZoneOffset.UTC));
        while (change != null && change.getDateTimeBefore().isBefore(end)) {
            count += change.isGap() ? within(change, start) : 0;
            change = clocks.nextTransition(change.getInstant());
        }
        return count;
    }

    /** How many occurrences the clocks skip at a change; the start is itself, whatever they do. */
    private int within(ZoneOffsetTransition gap, LocalDateTime start) {
        int count = 0;
        LocalDateTime from = gap.getDateTimeBefore().isAfter(start) ? gap.getDateTimeBefore() : start.plusNanos(1);
        Optional<LocalDateTime> next = endless.atOrAfter(from, start);
        while (next.isPresent() && next.get().isBefore(gap.getDateTimeAfter())) {
            count++;
            next = endless.atOrAfter(next.get().plusNanos(1), start);
        }
        return count;
    }

    @Override
    public String toString() {
        return text;
    }
}
