package io.journeykit.calendar.recurrence;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.text.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * FHIR's invariants of a repeat by their names, its words, and what is not in the profile.
 *
 * <p>They are those of FHIR R4, tim-1 to tim-10 without tim-3, which there is none of: a frequency beside events is
 * allowed there, and outside the profile here, since not all read it alike.
 */
final class FhirFaults {

    private static final Set<String> MEALS = Set.of("C", "CM", "CD", "CV");

    private final FhirRepeat repeat;
    private final String where;
    private final List<Fault> faults = new ArrayList<>();

    private FhirFaults(FhirRepeat repeat, String where) {
        this.repeat = repeat;
        this.where = where;
    }

    static List<Fault> of(FhirRepeat repeat, String where) {
        FhirFaults faults = new FhirFaults(repeat, where);
        faults.invariants();
        faults.words();
        faults.profile();
        // What the parts say together is asked only where each of them says something.
        if (faults.faults.isEmpty()) {
            new FhirMeaning(repeat, faults).check();
        }
        return List.copyOf(faults.faults);
    }

    private void invariants() {
        unless(
                repeat.duration().isEmpty() || repeat.durationUnit().isPresent(),
                "tim-1",
                "duration",
                "a duration has no unit",
                "add durationUnit, or leave the duration away");
        unless(
                repeat.period().isEmpty() || repeat.periodUnit().isPresent(),
                "tim-2",
                "period",
                "a period has no unit",
                "add periodUnit, such as d, wk or mo");
        unless(
                isNotNegative(repeat.duration()),
                "tim-4",
                "duration",
                "a duration is negative",
                "write how long it takes, 0 or more");
        unless(
                isNotNegative(repeat.period()),
                "tim-5",
                "period",
                "a period is negative",
                "write how long it is, such as 1");
        unless(
                repeat.periodMax().isEmpty() || repeat.period().isPresent(),
                "tim-6",
                "periodMax",
                "a longest period has no period",
                "add period, or leave periodMax away");
        unless(
                repeat.durationMax().isEmpty() || repeat.duration().isPresent(),
                "tim-7",
                "durationMax",
                "a longest duration has no duration",
                "add duration, or leave durationMax away");
        unless(
                repeat.countMax().isEmpty() || repeat.count().isPresent(),
                "tim-8",
                "countMax",
                "a highest count has no count",
                "add count, or leave countMax away");
        unless(
                repeat.offset().isEmpty() || isBesideEvents(),
                "tim-9",
                "offset",
                "an offset needs an event that it is counted from, other than a meal itself",
                "add when, such as ACM or PCM, or leave the offset away");
        unless(
                repeat.timeOfDay().isEmpty() || repeat.when().isEmpty(),
                "tim-10",
                "timeOfDay",
                "times of day stand beside events",
                "write timeOfDay or when, not both");
    }

    private boolean isBesideEvents() {
        return !repeat.when().isEmpty() && repeat.when().stream().noneMatch(MEALS::contains);
    }

    private static boolean isNotNegative(Optional<BigDecimal> number) {
        return number.isEmpty() || number.get().signum() >= 0;
    }

    private void words() {
        repeat.periodUnit().ifPresent(unit -> known("periodUnit", unit, FhirUnits.PERIODS));
        repeat.dayOfWeek().forEach(day -> known("dayOfWeek", day, FhirUnits.DAYS));
        repeat.when().forEach(event -> known("when", event, EventTimes.CODES));
    }

    private void known(String field, String word, List<String> words) {
        unless(
                words.contains(word),
                "unknown-" + field,
                field,
                "no " + field + " '" + word + "'",
                Suggestion.didYouMean(word, words));
    }

    private void profile() {
        unless(
                repeat.frequency().isEmpty() || repeat.when().isEmpty(),
                "outside-profile",
                "frequency",
                "a frequency stands beside events",
                "write frequency or when, not both");
        String one = "write one number; a range has no date";
        unless(repeat.countMax().isEmpty(), "outside-profile", "countMax", "a count up to another", one);
        unless(repeat.frequencyMax().isEmpty(), "outside-profile", "frequencyMax", "a frequency up to another", one);
        unless(repeat.periodMax().isEmpty(), "outside-profile", "periodMax", "a period up to another", one);
        unless(
                repeat.duration().isEmpty(),
                "outside-profile",
                "duration",
                "how long it takes each time",
                "leave it away; that is said by what is done");
        unless(
                repeat.boundsDuration().isEmpty() || FhirRhythm.duration(repeat).isPresent(),
                "bad-bounds",
                "boundsDuration",
                "a bound that is no time",
                "write a whole value and the code h, d, wk, mo or a");
        unless(
                repeat.boundsPeriod().isEmpty() || repeat.boundsDuration().isEmpty(),
                "two-bounds",
                "boundsDuration",
                "two bounds",
                "write boundsPeriod or boundsDuration");
        unless(
                repeat.count().orElse(1) >= 1,
                "out-of-range",
                "count",
                "a count of " + repeat.count().orElse(1),
                "write 1 or more");
        unless(
                repeat.frequency().orElse(1) >= 1,
                "out-of-range",
                "frequency",
                "a frequency of " + repeat.frequency().orElse(1),
                "write 1 or more");
        unless(
                repeat.offset().orElse(0) >= 0,
                "out-of-range",
                "offset",
                "an offset of " + repeat.offset().orElse(0) + " minutes",
                "write 0 or more; the event says before or after");
    }

    void unless(boolean holds, String code, String field, String problem, String advice) {
        if (!holds) {
            fault(code, field, problem, advice);
        }
    }

    void fault(String code, String field, String problem, String advice) {
        faults.add(Fault.of(code, where + "." + field, problem, advice));
    }
}
