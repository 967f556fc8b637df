package io.journeykit.fhir.plan.intake;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.recurrence.FhirRepeat;
import io.journeykit.fhir.plan.losses.Ledger;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.fhir.plan.notation.ImpliedNames;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;

/**
 * When an action happens by its own word, {@code timing[x]}: a duration and a range count from the journey's beginning, an
 * age from the person's birth, and a date is a date.
 */
record ActionTiming(Ledger ledger, Repeats repeats) {

    /** What a timing comes to. */
    record Schedule(Optional<Due> due, Repetition repeat) {
        static final Schedule NONE = new Schedule(Optional.empty(), Repetition.ONCE);

        static Schedule due(Due due) {
            return new Schedule(Optional.of(due), Repetition.ONCE);
        }

        boolean needsBirth() {
            return due.isPresent() && due.get().from().equals(Point.anchor(ImpliedNames.BIRTH));
        }

        boolean repeats() {
            return repeat instanceof Repetition.Every
                    || repeat instanceof Repetition.Recurs recurs && recurs.atMost() > 1;
        }
    }

    Schedule of(Type timing, Place place) {
        ledger.mapped(place);
        if (timing instanceof Age age) {
            ledger.assumed(
                    place,
                    "an age counts from birth",
                    "the anchor '" + ImpliedNames.BIRTH + "' is given at the beginning");
            return amount(age, Point.anchor(ImpliedNames.BIRTH), place);
        }
        if (timing instanceof Quantity duration) {
            return amount(duration, Point.BEGIN, place);
        }
        if (timing instanceof Range range) {
            return range(range, place);
        }
        if (timing instanceof DateTimeType date) {
            return date(date, place);
        }
        if (timing instanceof Period period) {
            return period(period, place);
        }
        return timing instanceof Timing often ? often(often, place) : Schedule.NONE;
    }

    private Schedule amount(Quantity amount, Point from, Place place) {
        Optional<Span> span = span(amount, place);
        if (span.isEmpty()) {
            return Schedule.NONE;
        }
        return Schedule.due(Spans.isNegative(amount) ? Due.before(from, span.get()) : Due.after(from, span.get()));
    }

    Optional<Span> span(Quantity amount, Place place) {
        Optional<Span> span = Spans.of(amount);
        if (span.isEmpty()) {
            ledger.refused(
                    place,
                    "no-amount-of-time",
                    "an amount that is no time: value '" + amount.getValue() + "', unit '" + amount.getUnit()
                            + "', code '" + amount.getCode() + "'",
                    "write a number and s, min, h, d, wk, mo or a; months and years are whole");
        } else if (Spans.saysUnitInWordsOnly(amount)) {
            ledger.repaired(
                    place,
                    "the unit stands in 'unit' only, and not in 'code'",
                    span.get().toString());
        }
        return span;
    }

    private Schedule range(Range range, Place place) {
        Optional<Span> low = range.hasLow() ? span(range.getLow(), place.at("low")) : Optional.of(Span.ZERO);
        Optional<Span> high = range.hasHigh() ? span(range.getHigh(), place.at("high")) : Optional.empty();
        if (low.isEmpty()) {
            return Schedule.NONE;
        }
        Due due = Due.after(Point.BEGIN, low.get());
        return Schedule.due(high.map(span -> due.notAfter(Offset.after(span))).orElse(due));
    }

    private Schedule date(DateTimeType date, Place place) {
        Optional<LocalDateTime> at = Dates.of(date, repeats.zone());
        if (at.isEmpty()) {
            ledger.refused(place, "bad-date", "a date that cannot be read", "write it as 2026-03-02");
            return Schedule.NONE;
        }
        LocalDate day = at.get().toLocalDate();
        List<LocalTime> times = Dates.saysTime(date) ? List.of(at.get().toLocalTime()) : List.of();
        return once(Repeats.once(day, end(date, day), times), place);
    }

    /** A year or a month is all of its days. */
    private static LocalDate end(DateTimeType date, LocalDate first) {
        return switch (date.getValueAsString().length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> first.plusMonths(1).minusDays(1);
            default -> first;
        };
    }

    private Schedule period(Period period, Place place) {
        Optional<LocalDate> start = repeats.date(period.getStartElement());
        Optional<LocalDate> end = repeats.date(period.getEndElement());
        if (start.isEmpty() || end.isPresent() && end.get().isBefore(start.get())) {
            ledger.refused(place, "bad-period", "a period that has no start, or ends before it", "say start and end");
            return Schedule.NONE;
        }
        if (Dates.saysTime(period.getStartElement()) || Dates.saysTime(period.getEndElement())) {
            ledger.approximated(place, "a window of dates opens and closes with its days", "whole days");
        }
        if (end.isEmpty()) {
            ledger.assumed(place, "a period without an end", "within a year of its start");
        }
        return once(Repeats.once(start.get(), end.orElse(start.get().plusYears(1)), List.of()), place);
    }

    private Schedule once(FhirRepeat repeat, Place place) {
        return repeats.recurs(repeat, place)
                .map(found -> new Schedule(Optional.empty(), found))
                .orElse(Schedule.NONE);
    }

    private Schedule often(Timing often, Place place) {
        if (often.hasRepeat()) {
            if (often.hasCode()) {
                ledger.dropped(place.at("code"), "the repeat says it more exactly");
            }
            return repeated(repeats.repetition(often.getRepeat(), place.at("repeat")));
        }
        Optional<FhirRepeat> code = Repeats.ofCode(often.getCode());
        if (code.isPresent()) {
            return repeated(repeats.recurs(code.get(), place.at("code")));
        }
        if (often.hasEvent() && often.getEvent().get(0).getValue() != null) {
            for (int i = 1; i < often.getEvent().size(); i++) {
                ledger.dropped(place.at("event", i), "a step has one date of its own, or a rule");
            }
            return date(often.getEvent().get(0), place.at("event", 0));
        }
        ledger.refused(place, "timing-says-nothing", "a timing with no repeat, event or known code", "say how often");
        return Schedule.NONE;
    }

    private static Schedule repeated(Optional<Repetition> repetition) {
        return new Schedule(Optional.empty(), repetition.orElse(Repetition.ONCE));
    }
}
