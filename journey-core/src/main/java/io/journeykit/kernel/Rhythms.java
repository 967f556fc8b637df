package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.EventTimes;
import io.journeykit.calendar.Recurrence;
import io.journeykit.calendar.RecurrenceLanguages;
import io.journeykit.calendar.Rhythm;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rules of all templates, those of other languages read once. */
final class Rhythms {

    /** A record of the times of day of a person's events, by FHIR's codes: {@code {"CM": "07:30"}}. */
    private static final FactName EVENT_TIMES = FactName.of("event-times");

    private final Map<Rule.Written, Recurrence> written = new HashMap<>();

    /** Reads the rules of a template; what cannot be read becomes a fault. */
    void read(JourneyTemplate template, RecurrenceLanguages languages, List<Fault> faults) {
        for (int i = 0; i < template.steps().size(); i++) {
            if (template.steps().get(i).repeat() instanceof Repetition.Recurs recurs
                    && recurs.rule() instanceof Rule.Written rule) {
                read(rule, "$.steps[" + i + "].recurs.rule", languages, faults);
            }
        }
    }

    private void read(Rule.Written rule, String where, RecurrenceLanguages languages, List<Fault> faults) {
        try {
            Recurrence read = languages.read(rule.language(), rule.text());
            written.put(rule, rule.withStart() ? read.withStart() : read);
        } catch (IllegalArgumentException refused) {
            boolean known = languages.names().contains(rule.language());
            String[] said = String.valueOf(refused.getMessage()).split("; ", 2);
            faults.add(Fault.of(
                    known ? "bad-rule" : "unknown-rule-language", where, said[0], said.length == 1 ? "" : said[1]));
        }
    }

    /** The fact that the dates of a rule depend on. */
    static Optional<FactName> reads(Rule rule) {
        return rule instanceof Rule.Fhir fhir && fhir.repeat().needsEvents()
                ? Optional.of(EVENT_TIMES)
                : Optional.empty();
    }

    /** When a step's own occurrence is due by its rule; empty if the rule has fewer, or its events have no times. */
    static Optional<DueWindow> window(Turn turn, Run run, Almanac almanac, Instant first) {
        return window(turn, run, almanac, first, run.step().ref().occurrence());
    }

    /** When the occurrence of a number is due by the step's rule. */
    static Optional<DueWindow> window(Turn turn, Run run, Almanac almanac, Instant first, int number) {
        Rule rule = ((Repetition.Recurs) run.plan().template().repeat()).rule();
        return turn.definitions.rhythms().of(turn, run, rule).flatMap(rhythm -> rhythm.window(number, first, almanac));
    }

    /** Whether all that the rule needs is known about the person. */
    static boolean isKnown(Turn turn, Run run, Rule rule) {
        return turn.definitions.rhythms().of(turn, run, rule).isPresent();
    }

    private Optional<Rhythm> of(Turn turn, Run run, Rule rule) {
        if (rule instanceof Rule.Plain plain) {
            return Optional.of(plain.withStart() ? plain.rule().withStart() : plain.rule());
        }
        if (rule instanceof Rule.Quota quota) {
            return Optional.of(quota.quota());
        }
        return rule instanceof Rule.Fhir fhir
                ? fhir(turn, run, fhir)
                : Optional.ofNullable(written.get((Rule.Written) rule));
    }

    private static Optional<Rhythm> fhir(Turn turn, Run run, Rule.Fhir fhir) {
        try {
            return Optional.of(fhir.repeat().rhythm(fhir.repeat().needsEvents() ? events(turn, run) : EventTimes.NONE));
        } catch (DateTimeException noTimeForAnEvent) {
            return Optional.empty();
        }
    }

    private static EventTimes events(Turn turn, Run run) {
        TreeMap<String, LocalTime> times = new TreeMap<>();
        Optional<Value> known =
                Knowledge.of(turn, run.journey()).find(EVENT_TIMES).map(Fact::value);
        if (known.isPresent() && known.get() instanceof Value.Fields record) {
            record.fields().forEach((code, time) -> times.put(code, LocalTime.parse(time.word())));
        }
        return new EventTimes(times);
    }
}
