package io.journeykit.check;

import io.journeykit.template.Placeholder;
import io.journeykit.template.Point;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.TextSyntax;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a text is filled in with: a point of the journey, what belongs to a step, a fact, the person or the item. */
final class Placeholders {

    private static final String FORMS =
            "write {start of STEP}, {end of STEP}, {date of …}, {time of …}, {provider of STEP}, {place of STEP}, {address"
                    + " of STEP}, {phone of STEP}, {directions to STEP}, {service of STEP}, {fact FACT}, {person}, {item} or"
                    + " {ANCHOR}";

    private final Scope scope;
    private final Findings findings;
    private final TextSyntax syntax;
    private final FactScope facts;
    private final Set<String> anchors = new LinkedHashSet<>(Set.of("begin"));

    Placeholders(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
        this.syntax = scope.texts();
        this.facts = new FactScope(scope);
        anchors.addAll(scope.template().anchors());
    }

    void check(String where, String text) {
        try {
            all(where, syntax.places(text));
        } catch (IllegalArgumentException fault) {
            all(where, syntax == TextSyntax.PLAIN ? Placeholder.of(text) : List.of());
            bad(where, String.valueOf(fault.getMessage()), FORMS);
        }
    }

    private void all(String where, List<Placeholder> places) {
        places.forEach(place -> placeholder(where, place));
    }

    private void placeholder(String where, Placeholder place) {
        try {
            look(where, place);
        } catch (IllegalArgumentException noPoint) {
            bad(where, "'" + place + "' can be filled in with nothing", FORMS);
        }
    }

    private void look(String where, Placeholder place) {
        switch (place.kind()) {
            case PROVIDER, PLACE, ADDRESS, PHONE, DIRECTIONS -> step(where, place, place.step());
            case SERVICE -> service(where, place);
            case FACT -> fact(where, place, place.fact());
            case MOMENT -> point(where, place, place.point(step -> scope.position(step) >= 0));
            case ITEM, PERSON -> {
                // Each step has the one, be it empty, and each agenda the other.
            }
        }
    }

    private void point(String where, Placeholder place, Point point) {
        if (point instanceof Point.OfStep of) {
            step(where, place, of.step());
        } else {
            anchor(where, place, ((Point.Anchor) point).name());
        }
    }

    private void step(String where, Placeholder place, StepId step) {
        if (scope.position(step) < 0) {
            missing(where, place, "step", step.value(), findings.suggest(step.value(), scope.stepNames()));
        }
    }

    private void service(String where, Placeholder place) {
        step(where, place, place.step());
        boolean none = scope.step(place.step())
                .map(StepTemplate::kind)
                .filter(kind -> kind.providedService().isEmpty())
                .isPresent();
        if (none) {
            bad(
                    where,
                    "'" + place + "' can be filled in with nothing: step '" + place.step() + "' is for no service",
                    "name a booking, a referral or an authorization");
        }
    }

    private void fact(String where, Placeholder place, FactName fact) {
        if (!facts.isKnown(fact)) {
            missing(where, place, "fact", fact.value(), findings.suggest(fact.value(), facts.names()));
        }
    }

    private void anchor(String where, Placeholder place, String anchor) {
        if (!anchors.contains(anchor)) {
            String suggestion = scope.stepNames().contains(anchor)
                    ? "did you mean '{start of " + anchor + "}'?"
                    : findings.suggest(anchor, anchors);
            missing(where, place, "anchor", anchor, suggestion);
        }
    }

    private void missing(String where, Placeholder place, String what, String name, String suggestion) {
        bad(where, "'" + place + "' can be filled in with nothing: no " + what + " '" + name + "'", suggestion);
    }

    private void bad(String where, String message, String suggestion) {
        findings.add("bad-placeholder", where, message, suggestion);
    }
}
