package io.journeykit.calendar.recurrence;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How often, as {@code Timing.repeat} of HL7 FHIR R4 says it, under FHIR's own names.
 *
 * <p>With times of day, or events and an offset from them, it is a {@link Recurrence}. Without, it is a {@link Quota}: so many
 * in each period, or on each day named. {@link #faults} says by name which of FHIR's invariants it breaks, and what it has
 * besides the profile that is understood here.
 */
// Immutables works when compiling only, so its annotations need not be readable by whoever uses the value.
@SuppressWarnings("exports")
@Value.Immutable
@Built
public abstract class FhirRepeat {

    FhirRepeat() {}

    /** From one date to another, both included. */
    public record BoundsPeriod(Optional<LocalDate> start, Optional<LocalDate> end) {}

    public abstract Optional<BoundsPeriod> boundsPeriod();

    /** So many of a unit: {@code h}, {@code d}, {@code wk}, {@code mo} or {@code a}. */
    public record BoundsDuration(BigDecimal value, String code) {}

    /** How long it goes on from its start; the end is not included. */
    public abstract Optional<BoundsDuration> boundsDuration();

    public abstract Optional<Integer> count();

    public abstract Optional<Integer> countMax();

    public abstract Optional<BigDecimal> duration();

    public abstract Optional<BigDecimal> durationMax();

    public abstract Optional<String> durationUnit();

    public abstract Optional<Integer> frequency();

    public abstract Optional<Integer> frequencyMax();

    public abstract Optional<BigDecimal> period();

    public abstract Optional<BigDecimal> periodMax();

    /** {@code h}, {@code d}, {@code wk}, {@code mo} or {@code a}. */
    public abstract Optional<String> periodUnit();

    /** {@code mon} to {@code sun}. */
    public abstract List<String> dayOfWeek();

    public abstract List<LocalTime> timeOfDay();

    /** Codes of {@link EventTimes}. */
    public abstract List<String> when();

    /** Minutes before or after the event, as its code says. */
    public abstract Optional<Integer> offset();

    /** Whether it says no times, so that so many belong into each window. */
    public boolean isQuota() {
        return timeOfDay().isEmpty() && when().isEmpty();
    }

    /**
     * All that is wrong with it, each by the name of the invariant or of what is not in the profile.
     *
     * @param where the path of the repeat inside its document
     */
    public List<Fault> faults(String where) {
        return FhirFaults.of(this, where);
    }

    /** @throws Refused with all of its faults */
    public FhirRepeat checked() {
        List<Fault> faults = faults("repeat");
        if (!faults.isEmpty()) {
            throw new Refused("A FHIR repeat", faults);
        }
        return this;
    }

    /**
     * When each is due, for somebody with these event times.
     *
     * @throws java.time.DateTimeException if it names an event that has no time for that person
     */
    public Rhythm rhythm(EventTimes events) {
        return FhirRhythm.of(this, events);
    }

    /** Whether the times of day of the person's events are needed. */
    public boolean needsEvents() {
        return !when().isEmpty();
    }

    public static Builder with() {
        return new Builder();
    }

    /** Collects the fields of a repeat. */
    public static final class Builder extends ImmutableFhirRepeat.Builder {

        Builder() {}
    }

    @Override
    public String toString() {
        return FhirText.of(this);
    }
}
