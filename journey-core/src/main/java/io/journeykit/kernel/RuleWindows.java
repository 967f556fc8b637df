package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.recurrence.EventTimes;
import io.journeykit.calendar.recurrence.Rhythm;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.TreeMap;

/** When the occurrences of a step are due by its rule. */
final class RuleWindows {

    private RuleWindows() {}

    /** When a step's own occurrence is due by its rule; empty if the rule has fewer, or its events have no times. */
    static Optional<DueWindow> window(LiveStep step, Almanac almanac, Instant first) {
        return window(step, almanac, first, step.ref().occurrence());
    }

    /** When the occurrence of a number is due by the step's rule. */
    static Optional<DueWindow> window(LiveStep step, Almanac almanac, Instant first, int number) {
        Rule rule = ((Repetition.Recurs) step.plan().template().repeat()).rule();
        return of(step, rule)
                .flatMap(rhythm -> rhythm.window(number, first, rule.dates().in(almanac)));
    }

    /** Whether all that the rule needs is known about the person. */
    static boolean isKnown(LiveStep step, Rule rule) {
        return of(step, rule).isPresent();
    }

    private static Optional<Rhythm> of(LiveStep step, Rule rule) {
        if (rule instanceof Rule.Plain plain) {
            return Optional.of(plain.withStart() ? plain.rule().withStart() : plain.rule());
        }
        if (rule instanceof Rule.Quota quota) {
            return Optional.of(quota.quota());
        }
        return rule instanceof Rule.Fhir fhir
                ? fhir(step, fhir)
                : step.definitions().repetitionRules().read((Rule.Written) rule);
    }

    private static Optional<Rhythm> fhir(LiveStep step, Rule.Fhir fhir) {
        try {
            return Optional.of(fhir.repeat().rhythm(fhir.repeat().needsEvents() ? events(step) : EventTimes.NONE));
        } catch (DateTimeException noTimeForAnEvent) {
            return Optional.empty();
        }
    }

    private static EventTimes events(LiveStep step) {
        TreeMap<String, LocalTime> times = new TreeMap<>();
        Optional<Value> known = step.facts().find(RepetitionRules.EVENT_TIMES).map(Fact::value);
        if (known.isPresent() && known.get() instanceof Value.Fields record) {
            record.fields().forEach((code, time) -> times.put(code, LocalTime.parse(time.word())));
        }
        return new EventTimes(times);
    }
}
