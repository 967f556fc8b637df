package io.journeykit.calendar;

import io.journeykit.calendar.days.BeyondHorizon;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.wall.WallClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The zone and the work calendar of a place, which give a {@link Span} its meaning there.
 *
 * <p>A calendar period is applied in local time first, then the exact part; working days keep the local time of day. By
 * default a month end is clamped and a clock change is {@linkplain DaylightSaving#COMPATIBLE compatible} with java.time.
 *
 * <p>Zone rules are those that java.time has when the almanac is made, and stay so: two JVMs with different zone tables
 * may differ about the future, so record {@link #versions()} beside what was computed. Whoever changes the zone table
 * of a running JVM, through a {@link java.time.zone.ZoneRulesProvider}, makes almanacs anew.
 */
public final class Almanac {

    private final ZoneId zone;
    private final WallClock clock;
    private final WorkCalendar calendar;
    private final MonthEnd monthEnd;
    private final DaylightSaving daylightSaving;

    private Almanac(
            ZoneId zone, WallClock clock, WorkCalendar calendar, MonthEnd monthEnd, DaylightSaving daylightSaving) {
        this.zone = zone;
        this.clock = clock;
        this.calendar = calendar;
        this.monthEnd = monthEnd;
        this.daylightSaving = daylightSaving;
    }

    public static Almanac of(ZoneId zone, WorkCalendar calendar) {
        return new Almanac(zone, WallClock.of(zone), calendar, MonthEnd.CLAMP, DaylightSaving.COMPATIBLE);
    }

    public Almanac with(MonthEnd policy) {
        return new Almanac(zone, clock, calendar, policy, daylightSaving);
    }

    public Almanac with(DaylightSaving policy) {
        return new Almanac(zone, clock, calendar, monthEnd, policy);
    }

    /** The same days and policies, on the clocks of another zone. */
    public Almanac in(ZoneId other) {
        return new Almanac(other, WallClock.of(other), calendar, monthEnd, daylightSaving);
    }

    public ZoneId zone() {
        return zone;
    }

    /** The clocks of its zone as a table, for a search. */
    @SuppressWarnings("exports")
    public WallClock clock() {
        return clock;
    }

    public MonthEnd monthEnd() {
        return monthEnd;
    }

    public DaylightSaving daylightSaving() {
        return daylightSaving;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    /**
     * The instant one span after another instant.
     *
     * @throws DateTimeException if a policy of this almanac leaves the time out or refuses it
     * @throws BeyondHorizon if a working day lies beyond a holiday table
     */
    public Instant plus(Instant anchor, Span span) {
        return plus(anchor, span, 1);
    }

    /**
     * The instant one span before another instant: the period back in local time first, then the exact part.
     *
     * @throws DateTimeException if a policy of this almanac leaves the time out or refuses it
     * @throws BeyondHorizon if a working day lies beyond a holiday table
     */
    public Instant minus(Instant anchor, Span span) {
        return plus(anchor, span, -1);
    }

    /**
     * The instant n spans after an anchor, in one step: 31 January plus 2 × 1 month is 31 March, which one month after
     * the other would not be.
     *
     * @throws DateTimeException if a policy of this almanac leaves the time out or refuses it
     * @throws BeyondHorizon if a working day lies beyond a holiday table
     */
    public Instant plus(Instant anchor, Span span, int times) {
        Instant at = after(anchor, span, times);
        if (at == null) {
            throw leftOut(anchor, span, times);
        }
        return at;
    }

    /** The same, but empty where a SKIP policy leaves the time out. */
    public Optional<Instant> occurrence(Instant anchor, Span span, int times) {
        return Optional.ofNullable(after(anchor, span, times));
    }

    private @Nullable Instant after(Instant anchor, Span span, int times) {
        Duration exact = times == 1 || span.exactPart().isZero()
                ? span.exactPart()
                : span.exactPart().multipliedBy(times);
        if (!span.movesDate()) {
            return anchor.plus(exact);
        }
        Instant moved = span.countsDays()
                ? moved(anchor, dayOf(anchor) + Math.multiplyExact(span.calendarDays(), times))
                : dated(anchor, dateAfter(dateOf(anchor), span, times));
        return moved == null || exact.isZero() ? moved : moved.plus(exact);
    }

    /** The date that so many spans after another lead to, their exact part aside; null where a policy leaves it out. */
    private @Nullable LocalDate dateAfter(LocalDate date, Span span, int times) {
        if (span instanceof Span.WorkingDays workingDays) {
            return calendar.shift(date, Math.multiplyExact(workingDays.days(), times));
        }
        Period period = ((Span.Calendar) span).period();
        return monthEnd.plusMonths(date, Math.multiplyExact(period.toTotalMonths(), times))
                .map(inMonth -> inMonth.plusDays(Math.multiplyExact((long) period.getDays(), times)))
                .orElse(null);
    }

    /**
     * The date that a span leads to from another, whatever the time of day; hours move no date.
     *
     * @throws BeyondHorizon if a working day lies beyond a holiday table
     */
    public LocalDate dateAfter(LocalDate date, Span span) {
        return span.movesDate() ? Objects.requireNonNull(neverSkipping().dateAfter(date, span, 1)) : date;
    }

    /**
     * The date from which a span is counted back to another.
     *
     * @throws BeyondHorizon if a working day lies beyond a holiday table
     */
    public LocalDate dateBefore(LocalDate date, Span span) {
        return span.movesDate() ? Objects.requireNonNull(neverSkipping().dateAfter(date, span, -1)) : date;
    }

    /** This almanac, but with a time wherever a policy would leave it out or refuse it. */
    public Almanac neverSkipping() {
        if (monthEnd != MonthEnd.SKIP && daylightSaving == DaylightSaving.COMPATIBLE) {
            return this;
        }
        MonthEnd always = monthEnd == MonthEnd.SKIP ? MonthEnd.ROLL_FORWARD : monthEnd;
        return new Almanac(zone, clock, calendar, always, DaylightSaving.COMPATIBLE);
    }

    private @Nullable Instant dated(Instant anchor, @Nullable LocalDate date) {
        return date == null ? null : moved(anchor, date.toEpochDay());
    }

    /** The same time of day on another day of the epoch. */
    private @Nullable Instant moved(Instant anchor, long day) {
        long wall = clock.secondAt(anchor);
        long days = day - Math.floorDiv(wall, WallClock.SECONDS_A_DAY);
        // An anchor that stays on its date stays put: resolving it anew would turn the second 01:30 of an autumn night
        // into the first.
        if (days == 0) {
            return anchor;
        }
        long plainly = clock.plainly(wall + days * WallClock.SECONDS_A_DAY);
        return plainly != WallClock.UNSURE
                ? Instant.ofEpochSecond(plainly, anchor.getNano())
                : daylightSaving
                        .resolve(
                                LocalDate.ofEpochDay(day)
                                        .atTime(wallTimeOf(anchor).toLocalTime()),
                                clock.rules())
                        .orElse(null);
    }

    /** The date on the wall calendar of this place. */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofEpochDay(dayOf(instant));
    }

    private long dayOf(Instant instant) {
        return Math.floorDiv(clock.secondAt(instant), WallClock.SECONDS_A_DAY);
    }

    /** The date and time on the wall of this place. */
    public LocalDateTime wallTimeOf(Instant instant) {
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), clock.offsetAt(instant));
    }

    /** The first instant of a date, which is not midnight where the clocks skip it. */
    public Instant startOf(LocalDate date) {
        long plainly = clock.plainly(date.toEpochDay() * WallClock.SECONDS_A_DAY);
        return plainly != WallClock.UNSURE
                ? Instant.ofEpochSecond(plainly)
                : date.atStartOfDay(zone).toInstant();
    }

    /** The last second of a date: up to it a thing may be done that is to be done by that date. */
    public Instant endOf(LocalDate date) {
        return startOf(date.plusDays(1)).minusSeconds(1);
    }

    /**
     * The instant at which the clocks of this place show this time.
     *
     * @throws DateTimeException if the daylight-saving policy leaves the time out or refuses it
     */
    public Instant at(LocalDate date, LocalTime time) {
        LocalDateTime wall = date.atTime(time);
        return daylightSaving
                .resolve(wall, clock.rules())
                .orElseThrow(() -> new DateTimeException("Wall time " + wall + " never comes in " + zone + " and "
                        + daylightSaving + " leaves it out; choose another time or policy"));
    }

    /** The versions of the zone table and the holiday tables behind every answer, for the record. */
    public String versions() {
        return clock.version() + "; " + calendar.versions();
    }

    private DateTimeException leftOut(Instant anchor, Span span, int times) {
        return new DateTimeException(
                times + " x " + span + " from " + anchor + " is no time in " + zone + ": " + monthEnd
                        + " month ends or " + daylightSaving
                        + " clock changes leave it out; ask for the occurrence, which may be"
                        + " empty");
    }

    @Override
    public String toString() {
        return zone + ", " + calendar.name();
    }
}
