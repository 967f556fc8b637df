package io.journeykit.calendar.recurrence;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.text.Count;
import java.util.List;
import java.util.Optional;

/** Whether the parts of a repeat, each of them sound, say one thing together. */
record FhirMeaning(FhirRepeat repeat, FhirFaults faults) {

    void check() {
        Optional<Span> step = FhirRhythm.step(repeat);
        if (repeat.period().isPresent() && step.isEmpty()) {
            faults.fault(
                    "bad-period",
                    "period",
                    "a period of " + repeat.period().get() + " "
                            + repeat.periodUnit().get(),
                    "write a whole number of h, d, wk, mo or a, 1 or more");
        } else if (!repeat.isQuota()) {
            times();
        } else if (step.isEmpty()) {
            faults.fault(
                    "no-period",
                    "period",
                    "nothing says how often",
                    "add frequency, period and periodUnit, or timeOfDay");
        } else if (!repeat.dayOfWeek().isEmpty() && FhirRhythm.timesADay(repeat).isEmpty()) {
            faults.fault(
                    "frequency-does-not-fit",
                    "frequency",
                    FhirText.frequency(repeat) + " cannot be shared out among the days",
                    "name as many days as the frequency, or a multiple, for a period of 1 d or 1 wk");
        }
    }

    private void times() {
        String unit = repeat.periodUnit().orElse("d");
        faults.unless(
                !unit.equals("h"),
                "outside-profile",
                "periodUnit",
                "times of day in each hour",
                "write d, wk, mo or a");
        faults.unless(
                !unit.equals("wk") || !repeat.dayOfWeek().isEmpty(),
                "no-day-of-week",
                "dayOfWeek",
                "times of day in a week without a day",
                "add dayOfWeek");
        faults.unless(
                !List.of("mo", "a").contains(unit) || repeat.dayOfWeek().isEmpty(),
                "outside-profile",
                "dayOfWeek",
                "days of the week in a period of months",
                "write a period of d or wk");
        int times = repeat.timeOfDay().size()
                * (unit.equals("wk") ? repeat.dayOfWeek().size() : 1);
        faults.unless(
                repeat.frequency().isEmpty() || repeat.frequency().get() == times,
                "frequency-does-not-fit",
                "frequency",
                FhirText.frequency(repeat) + " stands beside " + Count.of(times, "time"),
                "write one of them, or make them agree");
    }

    @Override
    public String toString() {
        return "the meaning of " + repeat;
    }
}
