package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How often a step happens: every way that there is. */
final class RandomRepetition {

    private final Chance chance;
    private final Plot plot;

    RandomRepetition(Chance chance, Plot plot) {
        this.chance = chance;
        this.plot = plot;
    }

    void into(ObjectNode step, String way) {
        switch (way) {
            case "course" ->
                step.putObject("course")
                        .put("visits", chance.between(2, 4))
                        .put("at-least", chance.of("P5D", "P6D", "3 working days"))
                        .put("at-most", chance.of("P10D", "P20D"));
            case "every" -> every(step.putObject("every"));
            case "at" -> step.set("at", Json.words(List.of("P0D", "P15D", "P1M").subList(0, chance.between(1, 3))));
            case "recurs" -> recurs(step.putObject("recurs"));
            case "quota" ->
                step.putObject("recurs")
                        .put("at-most", 6)
                        .putObject("rule")
                        .put("times", chance.between(1, 2))
                        .put("each", "P1W");
            default -> forEach(step);
        }
    }

    private void every(ObjectNode every) {
        every.put("interval", Spans.interval(chance)).put("at-most", chance.between(2, 5));
        if (!plot.facts().all().isEmpty() && chance.oneIn(4)) {
            every.set("until", plot.facts().condition(1));
        }
        if (chance.oneIn(2)) {
            every.put("recall", chance.of("last-completed", "last-scheduled"));
            if (every.get("recall").asText().equals("last-scheduled") && chance.oneIn(2)) {
                // Only from month to month may its dates slip.
                every.put("interval", "P1M");
            }
        }
    }

    private void recurs(ObjectNode recurs) {
        recurs.put("at-most", chance.between(2, 5));
        ObjectNode rule = recurs.putObject("rule");
        switch (chance.between(0, 3)) {
            case 0 ->
                rule.putObject("fhir")
                        .put("frequency", 1)
                        .put("period", chance.between(1, 3))
                        .put("periodUnit", chance.of("d", "wk", "mo"));
            case 1 -> written(rule);
            default -> plain(rule);
        }
    }

    /** In a language, where there is one. */
    private void written(ObjectNode rule) {
        if (plot.languages().contains("rfc5545")) {
            rule.put("language", "rfc5545")
                    .put("text", chance.of("FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY", "FREQ=DAILY;COUNT=3"));
        } else {
            plain(rule);
        }
    }

    private void plain(ObjectNode rule) {
        rule.put("every", chance.of("P1W", "P1D", "P2W", "P1M"));
        if (chance.oneIn(2)) {
            rule.set("at", Json.words(List.of(chance.of("09:00", "02:30", "18:15"))));
        }
        if (rule.get("every").asText().equals("P1W")) {
            rule.set("on", Json.words(List.of("mon", "thu")));
        }
        if (chance.oneIn(3)) {
            rule.put("with-start", true);
        }
    }

    private void forEach(ObjectNode step) {
        if (!plot.bookings().isEmpty() && chance.oneIn(3)) {
            step.put("for-each", "visits of " + chance.of(plot.bookings()));
        } else if (chance.oneIn(2)) {
            Facts.Known list = plot.facts().declare(plot.nonces().of("fa"), "list");
            step.put("for-each", "fact " + list.name());
        } else {
            step.set("for-each", Json.words(List.of("one", "two")));
        }
    }
}
