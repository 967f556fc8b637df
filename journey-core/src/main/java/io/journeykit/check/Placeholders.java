package io.journeykit.check;

import io.journeykit.template.Point;
import java.util.LinkedHashSet;
import java.util.Set;

/** What stands in braces in a text: a point of the journey, such as {@code {start of mri}}, and nothing else. */
final class Placeholders {

    private static final String FORMS = "write {start of STEP}, {end of STEP} or {ANCHOR}";

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
            point(where, words, Point.parse(words));
        } catch (IllegalArgumentException noPoint) {
            bad(where, "'{" + words + "}' is no point of the journey", FORMS);
        }
    }

    private void point(String where, String words, Point point) {
        String missing = "'{" + words + "}' fills in nothing: ";
        if (point instanceof Point.OfStep of && scope.position(of.step()) < 0) {
            String step = of.step().value();
            bad(where, missing + "no step '" + step + "'", findings.suggest(step, scope.stepNames()));
        }
        if (point instanceof Point.Anchor anchor && !anchors.contains(anchor.name())) {
            boolean step = scope.stepNames().contains(anchor.name());
            String suggestion = step
                    ? "did you mean '{start of " + anchor.name() + "}'?"
                    : findings.suggest(anchor.name(), anchors);
            bad(where, missing + "no anchor '" + anchor.name() + "'", suggestion);
        }
    }

    private void bad(String where, String message, String suggestion) {
        findings.add("bad-placeholder", where, message, suggestion);
    }
}
