package io.journeykit.kernel;

import io.journeykit.calendar.recurrence.Recurrence;
import io.journeykit.calendar.recurrence.RecurrenceLanguages;
import io.journeykit.calendar.recurrence.Rhythm;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of all templates, those of other languages read once. */
final class RepetitionRules {

    /** A record of the times of day of a person's events, by FHIR's codes: {@code {"CM": "07:30"}}. */
    static final FactName EVENT_TIMES = FactName.of("event-times");

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
                    known ? "bad-rule" : "unknown-rule-language",
                    where,
                    said[0],
                    Stream.of(said).skip(1).findFirst()));
        }
    }

    /** The fact that the dates of a rule depend on. */
    static Optional<FactName> reads(Rule rule) {
        return rule instanceof Rule.Fhir fhir && fhir.repeat().needsEvents()
                ? Optional.of(EVENT_TIMES)
                : Optional.empty();
    }

    /** A rule of another language, as it was read. */
    Optional<Rhythm> read(Rule.Written rule) {
        return Optional.ofNullable(written.get(rule));
    }
}
