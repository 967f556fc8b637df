package io.journeykit.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * The zone and the work calendar of a place, which give a {@link Span} its meaning there.
 *
 * <p>A calendar period is applied in local time first, then the exact part; working days keep the local time of day. By
 * default a month end is clamped and a clock change is {@linkplain DaylightSaving#COMPATIBLE compatible} with java.time.
 *
 * <p>Zone rules are those of the running JVM, so two JVMs with different zone tables may differ about the future:
 * record {@link #versions()} beside what was computed.
 */
public final class Almanac {

    private final ZoneId zone;
    private final ZoneRules rules;
    private final WorkCalendar calendar;
    private final MonthEnd monthEnd;
    private final DaylightSaving daylightSaving;

    private Almanac(ZoneId zone, WorkCalendar calendar, MonthEnd monthEnd, DaylightSaving daylightSaving) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.calendar = calendar;
        this.monthEnd = monthEnd;
        this.daylightSaving = daylightSaving;
    }

    public static Almanac of(ZoneId zone, WorkCalendar calendar) {
        return new Almanac(zone, calendar, MonthEnd.CLAMP, DaylightSaving.COMPATIBLE);
    }

    public Almanac with(MonthEnd policy) {
        return new Almanac(zone, calendar, policy, daylightSaving);
    }

    public Almanac with(DaylightSaving policy) {
        return new Almanac(zone, calendar, monthEnd, policy);
    }

    public ZoneId zone() {
        return zone;
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

    /** The instant one span before another instant: the period back in local time first, then the exact part. */
    public Instant minus(Instant anchor, Span span) {
        return plus(anchor, span, -1);
    }

    /**
     * The instant n spans after an anchor, in one step: 31 January plus 2 × 1 month is 31 March, which one month after
     * the other would not be.
     */
    public Instant plus(Instant anchor, Span span, int times) {
        return occurrence(anchor, span, times).orElseThrow(() -> leftOut(anchor, span, times));
    }

    /** The same, but empty where a SKIP policy leaves the time out. */
    public Optional<Instant> occurrence(Instant anchor, Span span, int times) {
        Duration exact = span.exactPart().multipliedBy(times);
        if (!span.movesDate()) {
            return Optional.of(anchor.plus(exact));
        }
        LocalDateTime wall = wallTimeOf(anchor);
        return dateAfter(wall.toLocalDate(), span, times)
                .flatMap(date -> moved(anchor, wall, date))
                .map(instant -> instant.plus(exact));
    }

    /** The date that so many spans after another lead to, their exact part aside; empty where a policy leaves it out. */
    private Optional<LocalDate> dateAfter(LocalDate date, Span span, int times) {
        if (span instanceof Span.WorkingDays workingDays) {
            return Optional.of(calendar.shift(date, Math.multiplyExact(workingDays.days(), times)));
        }
        Period period = ((Span.Calendar) span).period();
        return monthEnd.plusMonths(date, Math.multiplyExact(period.toTotalMonths(), times))
                .map(inMonth -> inMonth.plusDays(Math.multiplyExact((long) period.getDays(), times)));
    }

    LocalDate dateAfter(LocalDate date, Span span) {
        return dateAfter(date, span, 1).orElseThrow();
    }

    /** This almanac, but with a time wherever a policy would leave it out or refuse it. */
    Almanac neverSkipping() {
        MonthEnd always = monthEnd == MonthEnd.SKIP ? MonthEnd.ROLL_FORWARD : monthEnd;
        return new Almanac(zone, calendar, always, DaylightSaving.COMPATIBLE);
    }

    private Optional<Instant> moved(Instant anchor, LocalDateTime wall, LocalDate date) {
        // An anchor that stays on its date stays put: resolving it anew would turn the second 01:30 of an autumn night
        // into the first.
        return date.equals(wall.toLocalDate())
                ? Optional.of(anchor)
                : daylightSaving.resolve(date.atTime(wall.toLocalTime()), zone);
    }

    /** The date on the wall calendar of this place. */
    public LocalDate dateOf(Instant instant) {
        return wallTimeOf(instant).toLocalDate();
    }

    /** The date and time on the wall of this place. */
    public LocalDateTime wallTimeOf(Instant instant) {
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), rules.getOffset(instant));
    }

    /** The first instant of a date, which is not midnight where the clocks skip it. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /**
     * The instant at which the clocks of this place show this time.
     *
     * @throws DateTimeException if the daylight-saving policy leaves the time out or refuses it
     */
    public Instant at(LocalDate date, LocalTime time) {
        LocalDateTime wall = date.atTime(time);
        return daylightSaving
                .resolve(wall, zone)
                .orElseThrow(() -> new DateTimeException("Wall time " + wall + " never comes in " + zone + " and "
                        + daylightSaving + " leaves it out; choose another time or policy"));
    }

    /** The versions of the zone table and the holiday tables behind every answer, for the record. */
    public String versions() {
        return ZoneTable.versionFor(zone) + "; " + calendar.versions();
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
