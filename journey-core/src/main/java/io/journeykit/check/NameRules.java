package io.journeykit.check;

import io.journeykit.template.ClockTemplate;
import io.journeykit.template.Deferred;
import io.journeykit.template.Exit;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Stage;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Ids are written as names, and nothing that will be read or sent is blank. */
final class NameRules {

    private final JourneyTemplate template;
    private final Findings findings;

    private NameRules(JourneyTemplate template, Findings findings) {
        this.template = template;
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        NameRules rules = new NameRules(scope.template(), findings);
        rules.ids();
        rules.stages();
        rules.filled("$.title", scope.template().title());
        rules.filled("$.title", scope.template().titles());
        rules.filled("$.site.calendar", scope.template().site().calendar());
        for (int i = 0; i < scope.steps().size(); i++) {
            rules.step(Scope.at(i), scope.steps().get(i));
        }
    }

    private void ids() {
        name("$.id", template.id());
        name("$.version", template.version());
        names("$.anchors", "", template.anchors());
        names(
                "$.deferred-choices",
                ".id",
                template.deferredChoices().stream().map(Deferred::id).toList());
        template.ladders().keySet().forEach(name -> name("$.ladders." + name, name));
        names("$.exits", ".id", template.exits().stream().map(Exit::id).toList());
        names(
                "$.clocks",
                ".id",
                template.clocks().stream().map(ClockTemplate::id).toList());
    }

    private void stages() {
        List<Stage> stages = template.stages();
        names("$.stages", ".id", stages.stream().map(Stage::id).toList());
        for (int i = 0; i < stages.size(); i++) {
            filled("$.stages[" + i + "].title", stages.get(i).title());
            filled("$.stages[" + i + "].title", stages.get(i).titles());
        }
    }

    private void step(String at, StepTemplate step) {
        filled(at + ".title", step.title());
        filled(at + ".title", step.titles());
        filled(at + ".exclusive", step.exclusive());
        filled(at + ".shared", step.shared());
        filled(at + ".contact.purpose", step.contact().purpose());
        kind(at, step.kind());
    }

    private void kind(String at, StepKind kind) {
        kind.texts().forEach(written -> filled(at + "." + written.field(), written.text()));
        if (kind instanceof StepKind.SubJourney sub) {
            name(at + ".template", sub.template());
        }
    }

    private void names(String list, String field, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            name(list + "[" + i + "]" + field, names.get(i));
        }
    }

    private void name(String where, String name) {
        if (!isName(name)) {
            findings.add(
                    "bad-id",
                    where,
                    "an id of " + name.length() + " characters that is empty, too long, or holds white space",
                    "write 1 to 128 characters, words joined by hyphens, such as 'knee-pain'");
        }
    }

    private static boolean isName(String name) {
        try {
            return StepId.of(name).value().equals(name);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private void filled(String at, SortedMap<String, String> byLanguage) {
        byLanguage.forEach((language, text) -> filled(at + "." + language, text));
    }

    private void filled(String where, Optional<String> text) {
        text.ifPresent(written -> filled(where, written));
    }

    private void filled(String where, String text) {
        if (text.isBlank()) {
            findings.add("blank", where, "nothing is written here", "write it, or leave the field away");
        }
    }
}
