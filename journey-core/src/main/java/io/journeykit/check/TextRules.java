package io.journeykit.check;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Every text that a step sends or shows is written, and what it fills in is there. A template that writes no texts at
 * all, such as a first sketch, says the words of its keys.
 */
final class TextRules {

    private final JourneyTemplate template;
    private final Placeholders placeholders;
    private final Findings findings;

    private TextRules(Scope scope, Findings findings) {
        this.template = scope.template();
        this.placeholders = new Placeholders(scope, findings);
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        TextRules rules = new TextRules(scope, findings);
        scope.template().texts().forEach((key, byLanguage) -> rules.written("$.texts." + key, byLanguage));
        for (int i = 0; i < scope.steps().size(); i++) {
            StepTemplate step = scope.steps().get(i);
            String where = Scope.at(i) + ".text";
            key(step.kind()).ifPresent(key -> rules.said(where, key));
        }
    }

    /** What the template itself says; a questionnaire's form is the host's, and machines bring texts of their own. */
    private static Optional<String> key(StepKind kind) {
        if (kind instanceof StepKind.Message message) {
            return Optional.of(message.text());
        }
        if (kind instanceof StepKind.Work work) {
            return Optional.of(work.text());
        }
        return kind instanceof StepKind.Decision decision ? Optional.of(decision.text()) : Optional.empty();
    }

    private void said(String where, String key) {
        if (key.isBlank()) {
            findings.add("blank", where, "nothing is said here", "write the key of a text, such as 'welcome'");
            return;
        }
        if (!template.texts().isEmpty() && !template.texts().containsKey(key)) {
            findings.unknown("text", where, key, template.texts().keySet());
        }
    }

    private void written(String where, SortedMap<String, String> byLanguage) {
        if (byLanguage.isEmpty()) {
            findings.add("blank", where, "a text in no language", "write it in one, such as 'en'");
        }
        for (Map.Entry<String, String> text : byLanguage.entrySet()) {
            String here = where + "." + text.getKey();
            if (text.getValue().isBlank()) {
                findings.add("blank", here, "nothing is written here", "write it, or leave the language away");
            }
            placeholders.check(here, text.getValue());
        }
    }
}
