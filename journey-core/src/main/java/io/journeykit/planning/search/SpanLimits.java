package io.journeykit.planning.search;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.wall.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * A span at a place as two rising functions of time, in epoch seconds, which is what a planner's lags must be: a later
 * start never gives an earlier end.
 *
 * <p>{@link Almanac#plus} does not always rise: one working day after Friday 11:00 is Monday 11:00, but after Saturday
 * 10:00 it is Monday 10:00. Here, where several dates lead to the same one (days without work, month ends), the later
 * of them lead to its end: from Saturday it is the end of Monday. What the clocks skip is when they jump, and the second
 * of two equal hours counts as the end of the first. Everywhere else the two agree.
 */
public final class RisingSpan {

    private static final Duration FIRST_REACH = Duration.ofDays(2);

    private final Span span;
    private final Almanac almanac;
    private final WallClock clock;
    private final ZoneRules rules;
    private final long exactSeconds;

    private RisingSpan(Span span, Almanac almanac) {
        this.span = span;
        this.almanac = almanac;
        this.clock = almanac.clock();
        this.rules = clock.rules();
        this.exactSeconds = roundedUp(span.exactPart());
    }

    /** The rising functions of a span; a month end that the almanac would skip rolls forward here. */
    public static RisingSpan of(Span span, Almanac almanac) {
        return new RisingSpan(span, almanac.neverSkipping());
    }

    /** The earliest second that is at least this span after another. */
    public long earliestTo(long from) {
        return Math.addExact(span.movesDate() ? dated(from) : from, exactSeconds);
    }

    /** The mirror: the earliest second that is at most this span before another. */
    public long earliestFrom(long to) {
        long guess = almanac.minus(Instant.ofEpochSecond(to), span).getEpochSecond();
        boolean exact = earliestTo(guess) >= to && earliestTo(guess - 1) < to;
        return exact ? guess : search(to);
    }

    private long dated(long from) {
        long wall = wallSecondOf(from);
        if (span.countsDays()) {
            return secondOf(wall + span.calendarDays() * WallClock.SECONDS_A_DAY);
        }
        long day = Math.floorDiv(wall, WallClock.SECONDS_A_DAY);
        LocalDate date = LocalDate.ofEpochDay(day);
        LocalDate target = almanac.dateAfter(date, span);
        long targetDay = target.toEpochDay();
        return target.isAfter(almanac.dateAfter(date.minusDays(1), span))
                ? secondOf(wall + (targetDay - day) * WallClock.SECONDS_A_DAY)
                : secondOf((targetDay + 1) * WallClock.SECONDS_A_DAY);
    }

    /** What the clocks show, in seconds since they showed the epoch; in the second of two equal hours the first's end. */
    private long wallSecondOf(long second) {
        long wall = clock.secondAt(second);
        if (clock.plainly(wall) != WallClock.UNSURE) {
            return wall;
        }
        ZoneOffsetTransition change = rules.getTransition(wallTime(wall));
        boolean secondTime = change != null && change.isOverlap() && second >= change.toEpochSecond();
        return secondTime ? change.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC) : wall;
    }

    private long secondOf(long wallSecond) {
        long plainly = clock.plainly(wallSecond);
        if (plainly != WallClock.UNSURE) {
            return plainly;
        }
        LocalDateTime wall = wallTime(wallSecond);
        List<ZoneOffset> offsets = rules.getValidOffsets(wall);
        return offsets.isEmpty() ? rules.getTransition(wall).toEpochSecond() : wall.toEpochSecond(offsets.get(0));
    }

    private static LocalDateTime wallTime(long wallSecond) {
        return LocalDateTime.ofEpochSecond(wallSecond, 0, ZoneOffset.UTC);
    }

    /** Halves the seconds between one that is too early and one that is not. */
    private long search(long to) {
        long early = tooEarlyFor(to);
        long notTooEarly = to;
        while (notTooEarly - early > 1) {
            long middle = early + (notTooEarly - early) / 2;
            if (earliestTo(middle) < to) {
                early = middle;
            } else {
                notTooEarly = middle;
            }
        }
        return notTooEarly;
    }

    private long tooEarlyFor(long to) {
        long reach = span.atLeast().plus(FIRST_REACH).toSeconds();
        while (earliestTo(to - reach) >= to) {
            reach *= 2;
        }
        return to - reach;
    }

    private static long roundedUp(Duration duration) {
        return duration.getNano() == 0 ? duration.getSeconds() : duration.getSeconds() + 1;
    }

    @Override
    public String toString() {
        return span + " in " + almanac;
    }
}
