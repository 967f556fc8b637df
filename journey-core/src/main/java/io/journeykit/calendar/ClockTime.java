package io.journeykit.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A time as the clocks of a zone show it, kept instead of an instant so that a changed zone table can be applied: the
 * appointment stays at 09:40 and its instant moves.
 *
 * @param shown the date and time on the clock
 * @param zone where that clock hangs
 * @param reading which instant is meant where the clocks skip the time or show it twice
 */
public record ClockTime(LocalDateTime shown, ZoneId zone, DaylightSaving reading) {

    public ClockTime {
        if (reading == DaylightSaving.SKIP || reading == DaylightSaving.REJECT) {
            throw new IllegalArgumentException("Clock time " + shown + " in " + zone
                    + " must always have an instant, which " + reading + " may deny; use COMPATIBLE, EARLIER or LATER");
        }
    }

    public static ClockTime of(LocalDateTime shown, ZoneId zone) {
        return new ClockTime(shown, zone, DaylightSaving.COMPATIBLE);
    }

    /** What the clocks of a zone show at an instant, by the zone table of today. */
    public static ClockTime at(Instant instant, ZoneId zone) {
        ClockTime first = of(LocalDateTime.ofInstant(instant, zone), zone);
        return first.isAt(instant) ? first : new ClockTime(first.shown, zone, DaylightSaving.LATER);
    }

    /** The instant at which the clocks show it, by the zone table of today. */
    public Instant instant() {
        return reading.resolve(shown, zone).orElseThrow();
    }

    /** Whether the zone table of today still gives this instant; if not, what was computed from it has moved. */
    public boolean isAt(Instant recorded) {
        return instant().equals(recorded);
    }

    @Override
    public String toString() {
        return shown + " in " + zone;
    }
}
