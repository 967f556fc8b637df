package io.journeykit.calendar.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * A repeating week on the clocks of a zone. Between two clock changes the local week runs like any other, so a search
 * goes from one change to the next.
 */
final class WeekInZone {

    /** The epoch began on a Thursday. */
    private static final long MONDAY_TO_EPOCH = 3L * 24 * 60 * 60;

    private final Week week;
    private final ZoneRules rules;

    WeekInZone(Week week, ZoneId zone) {
        this.week = week;
        this.rules = zone.getRules();
    }

    boolean isOpen(Instant instant) {
        return week.isOpen(secondOfWeek(instant));
    }

    /** The first instant, from this one on, at which it is open (or closed). */
    Optional<Instant> first(boolean open, Instant from) {
        Instant start = from;
        while (true) {
            int wait = week.secondsUntil(open, secondOfWeek(start));
            if (wait <= 0) {
                return wait == 0 ? Optional.of(start) : Optional.empty();
            }
            Instant found = Instant.ofEpochSecond(start.getEpochSecond() + wait);
            ZoneOffsetTransition change = rules.nextTransition(start);
            if (change == null || found.isBefore(change.getInstant())) {
                return Optional.of(found);
            }
            start = change.getInstant();
        }
    }

    /** The last whole second, up to and including this instant, at which it is open. */
    Optional<Instant> lastOpen(Instant upTo) {
        Instant start = Instant.ofEpochSecond(upTo.getEpochSecond());
        while (true) {
            int back = week.secondsSinceOpen(secondOfWeek(start));
            if (back <= 0) {
                return back == 0 ? Optional.of(start) : Optional.empty();
            }
            Instant found = start.minusSeconds(back);
            ZoneOffsetTransition change = rules.previousTransition(start.plusSeconds(1));
            if (change == null || !found.isBefore(change.getInstant())) {
                return Optional.of(found);
            }
            start = change.getInstant().minusSeconds(1);
        }
    }

    private int secondOfWeek(Instant instant) {
        long local = instant.getEpochSecond() + rules.getOffset(instant).getTotalSeconds();
        return (int) Math.floorMod(local + MONDAY_TO_EPOCH, (long) Week.SECONDS);
    }
}
