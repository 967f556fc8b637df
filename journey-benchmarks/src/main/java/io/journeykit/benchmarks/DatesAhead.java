package io.journeykit.benchmarks;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.calendar.recurrence.PlainRule;
import io.journeykit.calendar.recurrence.Recurrence;
import io.journeykit.calendars.Holidays;
import io.journeykit.calendars.Rfc5545;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Working days over ten years of holidays, and the next occurrence of a rule a thousand steps from its start: Mondays and
 * Thursdays at 09:00 in New York, beside lib-recur on its own, which is told to go there as fast as it can.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DatesAhead extends InFull {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final TimeZone TIME_ZONE = TimeZone.getTimeZone(ZONE);
    private static final String RULE = "FREQ=WEEKLY;BYDAY=MO,TH";
    private static final ZonedDateTime START = ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZONE);
    private static final Instant FAR = START.plusWeeks(500).toInstant();

    private final Almanac almanac = Almanac.of(ZONE, WorkCalendars.EVERY_DAY);
    private final WorkCalendar boston = WorkCalendars.of(Holidays.of("us", "ma").between(Year.of(2026), Year.of(2035)));
    private final PlainRule own = PlainRule.every(Period.ofWeeks(1))
            .on(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)
            .at(LocalTime.of(9, 0));
    private final Recurrence written = Rfc5545.LANGUAGE.read(RULE);
    private final RecurrenceRule peer = peer();
    private final DateTime peersStart =
            new DateTime(TIME_ZONE, START.toInstant().toEpochMilli());
    private final long peersFar = FAR.toEpochMilli() + 1;
    private LocalDate day = LocalDate.of(2026, 3, 2);

    private static RecurrenceRule peer() {
        try {
            return new RecurrenceRule(RULE);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("The peer cannot read " + RULE + "; see the cause.", e);
        }
    }

    /** From one day of ten years to another, by up to 120 working days; each answer is where the next question begins. */
    @Benchmark
    public LocalDate workingDays() {
        LocalDate next = boston.shift(day, 1 + (int) (day.toEpochDay() & 127) % 120);
        day = next.getYear() > 2034 ? LocalDate.of(2026, 3, 2) : next;
        return next;
    }

    @Benchmark
    public Optional<Instant> ownRule() {
        return own.nextAfter(FAR, START.toInstant(), almanac);
    }

    @Benchmark
    public Optional<Instant> ruleOfRfc5545() {
        return written.nextAfter(FAR, START.toInstant(), almanac);
    }

    @Benchmark
    public long libRecurAlone() {
        RecurrenceRuleIterator occurrences = peer.iterator(peersStart);
        occurrences.fastForward(peersFar);
        return occurrences.nextMillis();
    }
}
