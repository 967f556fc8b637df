package io.journeykit.insight;

import io.journeykit.agenda.Because;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.util.Map;

/** Why something became so, in English. */
final class ReasonWords {

    private static final Map<Because.Why, String> CLAUSES = Map.ofEntries(
            Map.entry(Because.Why.BEGUN, "the journey began with %s"),
            Map.entry(Because.Why.SIGNALLED, "%s was signalled"),
            Map.entry(Because.Why.REPORTED, "an adapter reported %s"),
            Map.entry(Because.Why.FACT, "%s became known"),
            Map.entry(Because.Why.GATE_OPEN, "what it waits for is there: %s"),
            Map.entry(Because.Why.GATE_SHUT, "what it waits for can no longer come: %s"),
            Map.entry(Because.Why.CONDITION_FALSE, "its condition is not met: %s"),
            Map.entry(Because.Why.CONDITION_UNKNOWN, "its condition cannot be judged without %s"),
            Map.entry(Because.Why.DUE, "its time had come: %s"),
            Map.entry(Because.Why.NOT_YET, "its time is still to come: %s"),
            Map.entry(Because.Why.SILENCE, "nothing was heard in %s"),
            Map.entry(Because.Why.WINDOW_CLOSED, "its due window closed: %s"),
            Map.entry(Because.Why.REDATED, "what it is timed from moved: %s"),
            Map.entry(Because.Why.INSTRUCTED, "a person said %s"),
            Map.entry(Because.Why.CALLED_OFF, "it was called off by %s"),
            Map.entry(Because.Why.PLANNED_TOGETHER, "it is planned together with %s"),
            Map.entry(Because.Why.NO_WAY, "no appointments fit: %s"),
            Map.entry(Because.Why.CHOSEN, "option %s was chosen"),
            Map.entry(Because.Why.SHARED, "one act serves it and %s"),
            Map.entry(Because.Why.CONTACT_RULE, "the contact rule %s decided"),
            Map.entry(Because.Why.CONSENT, "consent changed: %s"),
            Map.entry(Because.Why.PERSON, "the person's circumstances changed: %s"),
            Map.entry(Because.Why.ZONE_RULES, "the clocks go by other rules: %s"),
            Map.entry(Because.Why.AT_ENTRY, "the journey was entered in the middle"),
            Map.entry(Because.Why.REVIEW, "it waited too long: %s"),
            Map.entry(Because.Why.ENDED, "%s ended"));

    private ReasonWords() {}

    static String of(Because because) {
        String clause = CLAUSES.getOrDefault(because.why(), "%s");
        String about = because.about().map(ReasonWords::of).orElse("all of it");
        return clause.contains("%s") ? String.format(clause, about) : clause;
    }

    static String of(Part part) {
        if (part instanceof Name name) {
            return Phrases.spaced(name.id());
        }
        if (part instanceof Part.Step step) {
            int occurrence = step.step().occurrence();
            return step.step().step() + (occurrence == 1 ? "" : " " + occurrence);
        }
        if (part instanceof Part.Several several) {
            return Phrases.and(several.parts().stream().map(ReasonWords::of).toList());
        }
        if (part instanceof Part.Quote quote) {
            return quote.words();
        }
        return part instanceof Phrase phrase ? phrase(phrase) : part.toString();
    }

    private static String phrase(Phrase phrase) {
        String code = Phrases.spaced(phrase.code().substring(phrase.code().indexOf('.') + 1));
        String parts = Phrases.and(
                phrase.parts().values().stream().map(ReasonWords::of).toList());
        return parts.isEmpty() ? code : code + " " + parts;
    }
}
