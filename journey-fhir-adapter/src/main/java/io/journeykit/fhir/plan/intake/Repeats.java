package io.journeykit.fhir.plan.intake;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.recurrence.FhirRepeat;
import io.journeykit.fhir.plan.losses.Ledger;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;

/** How often, as a plan says it, under the same names in the calendar's own words. */
record Repeats(Ledger ledger, ZoneId zone) {

    /** So long goes on what a plan repeats without an end; then a person is to renew the plan. */
    private static final Duration LONGEST = Duration.ofDays(731);

    private static final int MOST = 1_000;

    private static final Map<String, FhirRepeat> BY_CODE = Map.of(
            "BID", times(2, 1, "d"),
            "TID", times(3, 1, "d"),
            "QID", times(4, 1, "d"),
            "QD", times(1, 1, "d"),
            "QOD", times(1, 2, "d"),
            "Q4H", times(1, 4, "h"),
            "Q6H", times(1, 6, "h"),
            "WK", times(1, 1, "wk"),
            "MO", times(1, 1, "mo"));

    private static FhirRepeat times(int frequency, int period, String unit) {
        return FhirRepeat.with()
                .frequency(frequency)
                .period(BigDecimal.valueOf(period))
                .periodUnit(unit)
                .build();
    }

    /** What a code of a timing says, such as BID. */
    static Optional<FhirRepeat> ofCode(CodeableConcept code) {
        return code.getCoding().stream()
                .map(Coding::getCode)
                .filter(BY_CODE::containsKey)
                .map(BY_CODE::get)
                .findFirst();
    }

    /** The repetition that a repeat says; empty where it cannot be kept, which is then refused. */
    Optional<Repetition> repetition(TimingRepeatComponent repeat, Place place) {
        if (!repeat.hasPeriod() && !repeat.hasTimeOfDay() && !repeat.hasWhen() && repeat.hasDuration()) {
            return cycles(repeat, place);
        }
        return recurs(read(repeat, place), place);
    }

    Optional<Repetition> recurs(FhirRepeat repeat, Place place) {
        var faults = repeat.faults(place.path());
        if (!faults.isEmpty()) {
            faults.forEach(fault -> ledger.refused(
                    place, "timing-" + fault.code(), fault.message(), "repeat it in a way that R4 allows"));
            return Optional.empty();
        }
        Optional<Integer> count = repeat.countMax().or(repeat::count);
        int most = most(repeat);
        if (count.isEmpty()) {
            ledger.assumed(
                    place.at("count"), "a repetition has a bound", "at most " + most + " times, in two years or less");
        }
        return Optional.of(new Repetition.Recurs(new Rule.Fhir(repeat), count.orElse(most), Optional.empty()));
    }

    /** How often it comes in the longest time. */
    private static int most(FhirRepeat repeat) {
        Duration period = repeat.period()
                .flatMap(value -> repeat.periodUnit().flatMap(unit -> Spans.span(value, unit)))
                .map(Span::atLeast)
                .filter(span -> !span.isZero())
                .orElse(Duration.ofDays(1));
        int times = Math.max(
                Math.max(repeat.timeOfDay().size(), repeat.when().size()),
                repeat.dayOfWeek().size());
        long often = Math.max(times, repeat.frequencyMax().or(repeat::frequency).orElse(1));
        return (int) Math.max(1, Math.min(MOST, often * (LONGEST.dividedBy(period))));
    }

    /** A duration and a count, with no period: one comes when the one before is over. */
    private Optional<Repetition> cycles(TimingRepeatComponent repeat, Place place) {
        String unit = Optional.ofNullable(repeat.getDurationUnit())
                .map(u -> u.toCode())
                .orElse("");
        Optional<Span> length = Spans.span(repeat.getDuration(), unit).filter(span -> !span.isZero());
        if (length.isEmpty()) {
            ledger.refused(place, "timing-without-period", "a repeat that says no period", "say a period and its unit");
            return Optional.empty();
        }
        int count = repeat.hasCount() ? repeat.getCount() : 1;
        ledger.approximated(place, "cycles follow each other without a gap", count + " times, every " + length.get());
        return Optional.of(
                new Repetition.Every(length.get(), Math.max(1, count), Optional.empty(), Repetition.Recall.FIXED));
    }

    private FhirRepeat read(TimingRepeatComponent repeat, Place place) {
        FhirRepeat.Builder read = FhirRepeat.with();
        bounds(repeat, read, place);
        if (repeat.hasCount()) {
            read.count(repeat.getCount());
        }
        if (repeat.hasCountMax()) {
            read.countMax(repeat.getCountMax());
        }
        Optional.ofNullable(repeat.getDuration()).ifPresent(read::duration);
        Optional.ofNullable(repeat.getDurationMax()).ifPresent(read::durationMax);
        Optional.ofNullable(repeat.getDurationUnit()).ifPresent(unit -> read.durationUnit(unit.toCode()));
        if (repeat.hasFrequency()) {
            read.frequency(repeat.getFrequency());
        }
        if (repeat.hasFrequencyMax()) {
            read.frequencyMax(repeat.getFrequencyMax());
        }
        Optional.ofNullable(repeat.getPeriod()).ifPresent(read::period);
        Optional.ofNullable(repeat.getPeriodMax()).ifPresent(read::periodMax);
        Optional.ofNullable(repeat.getPeriodUnit()).ifPresent(unit -> read.periodUnit(unit.toCode()));
        repeat.getDayOfWeek().forEach(day -> read.addDayOfWeek(day.getValue().toCode()));
        repeat.getTimeOfDay().forEach(time -> read.addTimeOfDay(LocalTime.parse(time.getValue())));
        repeat.getWhen().forEach(when -> read.addWhen(when.getValue().toCode()));
        if (repeat.hasOffset()) {
            read.offset(repeat.getOffset());
        }
        return read.build();
    }

    private void bounds(TimingRepeatComponent repeat, FhirRepeat.Builder read, Place place) {
        if (repeat.getBounds() instanceof Period period) {
            read.boundsPeriod(
                    new FhirRepeat.BoundsPeriod(date(period.getStartElement()), date(period.getEndElement())));
        } else if (repeat.getBounds() instanceof org.hl7.fhir.r4.model.Duration duration) {
            duration(duration, read, place);
        } else if (repeat.getBounds() instanceof Range range) {
            ledger.approximated(place.at("bounds"), "a repetition ends at one time", "the range's high end");
            duration(range.getHigh(), read, place);
        }
    }

    private void duration(Quantity bounds, FhirRepeat.Builder read, Place place) {
        Optional<String> unit = Spans.unit(bounds);
        if (unit.isEmpty() || bounds.getValue() == null) {
            ledger.refused(
                    place.at("bounds"),
                    "timing-without-unit",
                    "bounds with no unit of time",
                    "write h, d, wk, mo or a");
            return;
        }
        read.boundsDuration(new FhirRepeat.BoundsDuration(bounds.getValue(), unit.get()));
    }

    Optional<LocalDate> date(PrimitiveType<Date> written) {
        return Dates.of(written, zone).map(LocalDateTime::toLocalDate);
    }

    /** Once in the days from one date to another, both included. */
    static FhirRepeat once(LocalDate from, LocalDate to, List<LocalTime> at) {
        long days = Math.max(1, ChronoUnit.DAYS.between(from, to) + 1);
        FhirRepeat.Builder once = FhirRepeat.with()
                .boundsPeriod(new FhirRepeat.BoundsPeriod(Optional.of(from), Optional.of(to)))
                .count(1)
                .frequency(1)
                .period(BigDecimal.valueOf(at.isEmpty() ? days : 1))
                .periodUnit("d");
        return once.timeOfDay(at).build();
    }
}
