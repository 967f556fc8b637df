package io.journeykit.fhir.plan.export;

import io.journeykit.calendar.recurrence.FhirRepeat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.DayOfWeek;
import org.hl7.fhir.r4.model.Timing.EventTiming;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;

/** A repeat of the calendar as FHIR's own, under the same names. */
final class RepeatWriter {

    private RepeatWriter() {}

    static Optional<Timing> of(FhirRepeat repeat) {
        Timing timing = new Timing();
        try {
            write(repeat, timing.getRepeat());
        } catch (FHIRException noCode) {
            return Optional.empty();
        }
        return Optional.of(timing);
    }

    private static void write(FhirRepeat from, TimingRepeatComponent to) {
        from.boundsPeriod().ifPresent(bounds -> to.setBounds(period(bounds)));
        from.boundsDuration()
                .ifPresent(bounds -> to.setBounds(new Duration()
                        .setValue(bounds.value())
                        .setSystem("http://unitsofmeasure.org")
                        .setCode(bounds.code())));
        from.count().ifPresent(to::setCount);
        from.countMax().ifPresent(to::setCountMax);
        from.duration().ifPresent(to::setDuration);
        from.durationMax().ifPresent(to::setDurationMax);
        from.durationUnit().ifPresent(unit -> to.setDurationUnit(UnitsOfTime.fromCode(unit)));
        from.frequency().ifPresent(to::setFrequency);
        from.frequencyMax().ifPresent(to::setFrequencyMax);
        from.period().ifPresent(to::setPeriod);
        from.periodMax().ifPresent(to::setPeriodMax);
        from.periodUnit().ifPresent(unit -> to.setPeriodUnit(UnitsOfTime.fromCode(unit)));
        from.dayOfWeek().forEach(day -> to.addDayOfWeek(DayOfWeek.fromCode(day)));
        from.timeOfDay()
                .forEach(time -> to.getTimeOfDay().add(new TimeType(time.format(DateTimeFormatter.ISO_LOCAL_TIME))));
        from.when().forEach(when -> to.addWhen(EventTiming.fromCode(when)));
        from.offset().ifPresent(to::setOffset);
    }

    private static Period period(FhirRepeat.BoundsPeriod bounds) {
        Period period = new Period();
        bounds.start().map(RepeatWriter::date).ifPresent(period::setStartElement);
        bounds.end().map(RepeatWriter::date).ifPresent(period::setEndElement);
        return period;
    }

    private static DateTimeType date(LocalDate date) {
        return new DateTimeType(date.toString());
    }
}
