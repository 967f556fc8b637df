package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.testkit.life.RandomTemplate.Other;
import java.util.List;
import java.util.Optional;

/** A step of any kind, with any gates, repetitions and manners. */
final class RandomStep {

    private final Chance chance;
    private final Plot plot;
    private final Optional<Other> other;
    private final String id;
    private final ObjectNode step = Json.object();

    RandomStep(Chance chance, Plot plot, Optional<Other> other) {
        this.chance = chance;
        this.plot = plot;
        this.other = other;
        this.id = plot.nonces().of("st");
    }

    ObjectNode make() {
        step.put("id", id);
        String kind = chance.of(
                "booking",
                "booking",
                "booking",
                "booking",
                "booking",
                "booking",
                "booking",
                "message",
                "message",
                "message",
                "questionnaire",
                "work",
                "work",
                "decision",
                "choice",
                "wait",
                "wait",
                "referral",
                "transfer",
                "authorization",
                "sub-journey",
                "vendor");
        kind(kind);
        if (!kind.equals("booking") && chance.oneIn(25)) {
            timing(plot.bookings().isEmpty() ? chance.of(plot.anchors()) : plot.visit());
        }
        if (!chance.oneIn(10)) {
            step.put("title", "Title " + plot.nonces().of("ti"));
        }
        gates(kind);
        manners(kind);
        String stage = step.path("stage").asText();
        plot.add(id, kind, stage);
        if (step.path("every").has("until")) {
            plot.series().add(id);
        }
        return step;
    }

    private void kind(String kind) {
        step.put("kind", kind.equals("choice") ? "decision" : kind);
        switch (kind) {
            case "booking" -> booking();
            case "message" -> message();
            case "questionnaire" -> {
                step.put("form", plot.text(List.of()));
                repeat("every", "at", "recurs", "for-each");
            }
            case "work" -> {
                step.put("role", chance.of("nurse", "doctor", "coordinator")).put("text", plot.text(List.of()));
                repeat("every", "at", "recurs", "for-each", "quota");
            }
            case "decision", "choice" -> decision(kind);
            case "wait" -> waiting();
            case "referral" -> referral();
            case "transfer" -> transfer();
            case "authorization" ->
                step.put("payer", plot.nonces().of("pr"))
                        .put("service", plot.nonces().of("sv"));
            case "sub-journey" -> subJourney();
            default -> vendor();
        }
    }

    private void booking() {
        step.put(
                "service",
                chance.oneIn(3) && !plot.bookings().isEmpty()
                        ? "sv-shared"
                        : plot.nonces().of("sv"));
        if (!plot.referrals().isEmpty() && chance.oneIn(2)) {
            step.put("under", chance.of(plot.referrals()));
        }
        if (chance.oneIn(5)) {
            step.put("ask", false);
        }
        if (chance.oneIn(3)) {
            step.put("waitlist", true);
        }
        if (chance.oneIn(3)) {
            step.put("notice", chance.of("PT0S", "PT2H", "P2D", "2 working days"));
        }
        if (chance.oneIn(6)) {
            step.put("ahead", "P14D");
        }
        for (int i = chance.between(0, 2); i > 0 && !plot.bookings().isEmpty(); i--) {
            timing(plot.visit());
        }
        if (chance.oneIn(6)) {
            timing(chance.of(plot.anchors()));
        }
        if (chance.oneIn(6)) {
            step.put("shared", "shared-visit");
        }
        repeat("course", "course", "every", "recurs", "for-each");
    }

    private void timing(String point) {
        ObjectNode timing = Json.object();
        boolean before = chance.oneIn(4);
        timing.put(before ? chance.of("ends", "starts") : "starts", before ? "before" : "after")
                .put("point", point);
        if (!chance.oneIn(5)) {
            timing.put("at-least", Spans.little(chance));
        }
        if (!timing.has("at-least") || chance.oneIn(2)) {
            timing.put("at-most", Spans.much(chance));
        }
        (step.has("timings") ? (ArrayNode) step.get("timings") : step.putArray("timings")).add(timing);
    }

    private void message() {
        boolean aboutAVisit = !plot.bookings().isEmpty() && !chance.oneIn(3);
        if (!aboutAVisit) {
            step.put(
                    "text",
                    plot.text(
                            chance.oneIn(2)
                                    ? List.of(plot.anchors().get(plot.anchors().size() - 1))
                                    : List.of()));
            repeat("every", "at", "recurs", "for-each");
            return;
        }
        String visit = chance.of(plot.bookings());
        step.put("text", plot.text(List.of("start of " + visit, "place of " + visit, "provider of " + visit)));
        if (!chance.oneIn(4)) {
            due("start of " + visit, chance.of("P2D", "P1D", "1 working days", "PT3H", "P7D") + " before", true);
        }
        if (chance.oneIn(3)) {
            step.set("for-each", Json.words(List.of("visits of " + visit)));
        }
    }

    private void decision(String kind) {
        step.put("text", plot.text(List.of()));
        step.set("choices", Json.words(List.of("yes", "no", "later").subList(0, chance.between(2, 3))));
        if (kind.equals("choice")) {
            step.put("by", "patient");
        }
        if (chance.oneIn(2)) {
            plot.facts().declare(id, "text");
        }
    }

    private void waiting() {
        step.put(
                "signal",
                chance.oneIn(3)
                        ? chance.of("completed", "happened")
                        : plot.nonces().of("si"));
        if (!plot.steps().isEmpty() && chance.oneIn(2)) {
            step.put("about", chance.of(plot.steps()));
        }
        repeat("every", "at", "for-each");
    }

    private void referral() {
        step.put("service", plot.nonces().of("sv"));
        if (chance.oneIn(2)) {
            step.put("to", "pr-one");
        } else if (chance.oneIn(2)) {
            step.set("for-each", Json.words(List.of("pr-one", "pr-two")));
        } else {
            Facts.Known providers = plot.facts().declare(plot.nonces().of("fa"), "list");
            step.put("for-each", "fact " + providers.name());
        }
        if (chance.oneIn(2)) {
            step.set("documents", Json.words(List.of("letter")));
        }
    }

    private void transfer() {
        step.put("of", plot.steps().isEmpty() ? id : chance.of(plot.steps()));
        if (!plot.bookings().isEmpty() && chance.oneIn(3)) {
            step.set("for-each", Json.words(List.of("provider of " + chance.of(plot.bookings()), "pr-two")));
        } else {
            step.put("to", chance.of("pr-one", "pr-two"));
        }
    }

    /** Inside another template, or inside itself as long as a condition lets it. */
    private void subJourney() {
        if (other.isEmpty()) {
            step.put("kind", "wait").put("signal", "happened");
            return;
        }
        step.put("template", other.get().id()).put("version", other.get().version());
    }

    private void vendor() {
        String machine = plot.nonces().of("ma");
        plot.machines().add(RandomMachine.of(chance, machine, plot.facts()));
        step.put("machine", machine);
        if (chance.oneIn(2)) {
            step.putObject("parameters").put("size", "large");
        }
        repeat("for-each", "at");
    }

    private void repeat(String... ways) {
        if (chance.oneIn(3) && !step.has("for-each")) {
            new RandomRepetition(chance, plot).into(step, chance.of(ways));
        }
    }

    private void gates(String kind) {
        boolean monthly = step.path("every").path("interval").asText().equals("P1M");
        boolean comesAgain = step.has("every") || step.has("at");
        if (comesAgain && plot.anchors().size() > 1 && chance.oneIn(monthly ? 2 : 3)) {
            // A series that nothing holds up, counted from what may long be past.
            due(plot.anchors().get(1), "P0D after", false);
            return;
        }
        if (kind.equals("message") && !step.has("due") && plot.anchors().size() > 1 && chance.oneIn(6)) {
            // What is to be known some days before a date.
            due(plot.anchors().get(1), Spans.little(chance) + " before", true);
            return;
        }
        if (!plot.steps().isEmpty() && !chance.oneIn(3)) {
            new RandomJoin(chance, plot).into(step);
        }
        if (!plot.steps().isEmpty() && chance.oneIn(20)) {
            String during = chance.of(plot.steps());
            step.putObject("during").put("step", during).put("reached", plot.stateOf(during));
        }
        if (!plot.facts().all().isEmpty() && chance.oneIn(4)) {
            step.set("when", plot.facts().condition(0));
        } else if (chance.oneIn(80)) {
            step.putObject("when").put("language", "lg-unread").put("expression", "wd");
        }
        boolean windowsOfItsOwn = step.path("recurs").path("rule").has("times");
        if (!step.has("due") && !windowsOfItsOwn && !plot.series().isEmpty() && chance.oneIn(3)) {
            due("end of " + chance.of(plot.series()), Spans.little(chance) + " after", false);
        }
        if (!step.has("due") && !windowsOfItsOwn && chance.oneIn(kind.equals("booking") ? 2 : 3)) {
            due(plot.point(), Spans.any(chance) + (chance.oneIn(5) ? " before" : " after"), false);
        }
    }

    private void due(String from, String target, boolean before) {
        ObjectNode due = step.putObject("due");
        due.put("from", from).put("target", target);
        if (chance.oneIn(step.get("kind").asText().equals("work") ? 2 : 4)) {
            due.put("earliest", target.endsWith("before") ? "P60D before" : "PT0S after");
        }
        if (chance.oneIn(2)) {
            due.put("latest", before ? chance.of("PT1H before", "PT2H before") : Spans.much(chance) + " after");
        }
    }

    private void manners(String kind) {
        new RandomManners(chance, plot, id).into(step, kind);
    }
}
