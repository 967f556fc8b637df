package io.journeykit.calendar.recurrence;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a sound repeat comes to: a plain rule or a quota, within its bounds. */
final class FhirRhythm {

    private FhirRhythm() {}

    static Rhythm of(FhirRepeat repeat, EventTimes events) {
        Optional<Span> duration = duration(repeat);
        boolean bounded = duration.isPresent()
                || repeat.boundsPeriod().flatMap(FhirRepeat.BoundsPeriod::start).isPresent();
        if (repeat.isQuota()) {
            Quota quota = quota(repeat);
            return bounded ? new BoundedRhythm(quota, from(repeat), duration) : quota;
        }
        PlainRule rule = rule(repeat, events);
        return bounded ? new BoundedRule(rule, from(repeat), duration) : rule;
    }

    static Optional<Span> duration(FhirRepeat repeat) {
        return repeat.boundsDuration().flatMap(bounds -> FhirUnits.span(bounds.value(), bounds.code()));
    }

    static Optional<Span> step(FhirRepeat repeat) {
        return repeat.period().flatMap(period -> repeat.periodUnit().flatMap(unit -> FhirUnits.span(period, unit)));
    }

    private static PlainRule rule(FhirRepeat repeat, EventTimes events) {
        List<LocalTime> times = repeat.when().isEmpty()
                ? repeat.timeOfDay()
                : repeat.when().stream()
                        .flatMap(event -> events.of(event, repeat.offset().orElse(0)))
                        .toList();
        Period step = step(repeat).map(span -> ((Span.Calendar) span).period()).orElse(Period.ofDays(1));
        return new PlainRule(step, FhirUnits.days(repeat.dayOfWeek()), times, extent(repeat));
    }

    private static Quota quota(FhirRepeat repeat) {
        int frequency = repeat.frequency().orElse(1);
        return repeat.dayOfWeek().isEmpty()
                ? new Quota(frequency, step(repeat).orElseThrow(), List.of(), extent(repeat))
                : new Quota(
                        timesADay(repeat).orElseThrow(),
                        Span.days(1),
                        FhirUnits.days(repeat.dayOfWeek()),
                        extent(repeat));
    }

    /** How many belong on each of the days named; empty where that is no whole number. */
    static Optional<Integer> timesADay(FhirRepeat repeat) {
        int frequency = repeat.frequency().orElse(1);
        int days = (int) repeat.dayOfWeek().stream().distinct().count();
        Optional<Span> step = step(repeat);
        if (step.equals(Optional.of(Span.days(1)))) {
            return Optional.of(frequency);
        }
        boolean shared = step.equals(Optional.of(Span.weeks(1))) && frequency % days == 0;
        return shared ? Optional.of(frequency / days) : Optional.empty();
    }

    private static Extent extent(FhirRepeat repeat) {
        OptionalInt count = repeat.count().map(OptionalInt::of).orElse(OptionalInt.empty());
        return new Extent(count, repeat.boundsPeriod().flatMap(FhirRepeat.BoundsPeriod::end));
    }

    private static Optional<LocalDate> from(FhirRepeat repeat) {
        return repeat.boundsPeriod().flatMap(FhirRepeat.BoundsPeriod::start);
    }

    private static Instant start(Optional<LocalDate> from, Instant start, Almanac almanac) {
        return from.map(almanac::startOf).filter(start::isBefore).orElse(start);
    }

    private static boolean isWithin(Optional<Span> duration, Instant at, Instant start, Almanac almanac) {
        return duration.isEmpty() || at.isBefore(almanac.plus(start, duration.get()));
    }

    /** A rule that begins on a date, or goes on for so long. */
    record BoundedRule(PlainRule rule, Optional<LocalDate> from, Optional<Span> duration) implements Recurrence {

        @Override
        public String name() {
            return rule.name() + bounds(from, duration);
        }

        @Override
        public Optional<Instant> nextAfter(Instant after, Instant start, Almanac almanac) {
            Instant begun = start(from, start, almanac);
            return rule.nextAfter(after, begun, almanac).filter(at -> isWithin(duration, at, begun, almanac));
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** A quota that begins on a date, or goes on for so long. */
    record BoundedRhythm(Quota quota, Optional<LocalDate> from, Optional<Span> duration) implements Rhythm {

        @Override
        public String name() {
            return quota.name() + bounds(from, duration);
        }

        @Override
        public Optional<DueWindow> window(int number, Instant start, Almanac almanac) {
            Instant begun = start(from, start, almanac);
            return quota.window(number, begun, almanac)
                    .filter(window -> isWithin(duration, window.earliest(), begun, almanac));
        }

        @Override
        public String toString() {
            return name();
        }
    }

    private static String bounds(Optional<LocalDate> from, Optional<Span> duration) {
        return from.map(date -> ", from " + date).orElse("")
                + duration.map(span -> ", for " + span).orElse("");
    }
}
