package io.journeykit.check;

import io.journeykit.template.Point;
import io.journeykit.template.text.Placeholder;
import io.journeykit.vocabulary.StepId;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What stands in braces in a text: a point of the journey, such as {@code {start of mri}}, the provider or the place of
 * a visit, or the item that the step is for.
 */
final class Placeholders {

    private static final String FORMS =
            "write {start of STEP}, {end of STEP}, {date of …}, {time of …}, {provider of STEP}, {place of STEP}, {item} or"
                    + " {ANCHOR}";

    private final Scope scope;
    private final Findings findings;
    private final Set<String> anchors = new LinkedHashSet<>(Set.of("begin"));

    Placeholders(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
        anchors.addAll(scope.template().anchors());
    }

    void check(String where, String text) {
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                bad(where, "'" + text.substring(open, Math.min(text.length(), open + 20)) + "' is never closed", FORMS);
                return;
            }
            placeholder(where, text.substring(open + 1, close));
            open = text.indexOf('{', close);
        }
    }

    private void placeholder(String where, String words) {
        try {
            look(where, words);
        } catch (IllegalArgumentException noPoint) {
            bad(where, "'{" + words + "}' can be filled in with nothing", FORMS);
        }
    }

    private void look(String where, String words) {
        Placeholder place = Placeholder.parse(words);
        switch (place.kind()) {
            case PROVIDER, PLACE -> step(where, words, place.step());
            case MOMENT -> point(where, words, place.point(step -> scope.position(step) >= 0));
            case ITEM -> {
                // Each step has one, be it empty.
            }
        }
    }

    private void point(String where, String words, Point point) {
        if (point instanceof Point.OfStep of) {
            step(where, words, of.step());
        } else {
            anchor(where, words, ((Point.Anchor) point).name());
        }
    }

    private void step(String where, String words, StepId step) {
        if (scope.position(step) < 0) {
            missing(where, words, "step", step.value(), findings.suggest(step.value(), scope.stepNames()));
        }
    }

    private void anchor(String where, String words, String anchor) {
        if (!anchors.contains(anchor)) {
            String suggestion = scope.stepNames().contains(anchor)
                    ? "did you mean '{start of " + anchor + "}'?"
                    : findings.suggest(anchor, anchors);
            missing(where, words, "anchor", anchor, suggestion);
        }
    }

    private void missing(String where, String words, String what, String name, String suggestion) {
        bad(where, "'{" + words + "}' can be filled in with nothing: no " + what + " '" + name + "'", suggestion);
    }

    private void bad(String where, String message, String suggestion) {
        findings.add("bad-placeholder", where, message, suggestion);
    }
}
