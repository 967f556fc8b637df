package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;

/** What happens by itself, at any moment: every kind of input that a host can send, fitting or not. */
final class RandomHappenings {

    private final Setup setup;
    private final Chance chance;
    private final RandomSlots slots;
    private final RandomReports reports;
    private final RandomMerges merges;
    private final RandomWishes wishes;

    RandomHappenings(Setup setup, RandomSlots slots) {
        this.setup = setup;
        this.chance = setup.chance();
        this.slots = slots;
        this.reports = new RandomReports(setup);
        this.merges = new RandomMerges(setup, reports);
        this.wishes = new RandomWishes(setup);
    }

    void into(ObjectNode world) {
        int count = chance.oneIn(6) ? 0 : chance.between(0, setup.sizes().mostHappenings());
        ObjectNode happenings = Json.object();
        for (int i = 1; i <= count; i++) {
            ObjectNode happening = happening();
            happenings.set("h" + i, happening);
            if (happening.has("about") && !happening.has("odd") && chance.oneIn(5)) {
                happenings.set("h" + i + "-at-once", atOnce(happening));
            }
        }
        RandomWays ways = new RandomWays(setup, slots);
        RandomCorrections corrections = new RandomCorrections(setup);
        // Where there are few steps, more comes to each of them.
        int walks = setup.steps().size() <= 3 ? chance.between(1, 4) : chance.of(0, 0, 1);
        for (int i = 1; i <= walks; i++) {
            ways.oneAfterTheOther(happenings, "walk-" + i + "-");
        }
        if (chance.oneIn(3)) {
            ways.wherever(world, happenings);
        }
        if (chance.oneIn(4)) {
            corrections.toldOtherwise(happenings);
        }
        if (chance.oneIn(5)) {
            corrections.anotherDate(happenings);
        }
        if (setup.people().size() > 1 && chance.oneIn(3)) {
            merges.mistakenForOne(happenings);
        }
        if (!setup.addresses().isEmpty() && chance.oneIn(8)) {
            wishes.stopAndStart(happenings);
        }
        new RareSituations(setup).into(happenings);
        if (!happenings.isEmpty()) {
            world.set("happenings", happenings);
        }
    }

    /** Something else of the same step at the same time, before anybody could make anything of the first. */
    private ObjectNode atOnce(ObjectNode first) {
        String id = first.get("about").asText();
        ObjectNode second = Json.object().put("at", first.get("at").asText());
        if (first.has("whose")) {
            second.put("whose", first.get("whose").asText());
        }
        return second.put("hears", chance.between(1, 20)).put("about", id);
    }

    private ObjectNode happening() {
        ObjectNode happening = Json.object().put("at", Setup.text(setup.someTime()));
        if (setup.people().size() > 1 && !chance.oneIn(3)) {
            happening.put("whose", chance.of(setup.people()));
        }
        int deed = chance.between(0, 99);
        if (deed < 42) {
            signal(happening);
        } else if (deed < 57) {
            reports.into(happening);
        } else if (deed < 71) {
            instructs(happening);
        } else if (deed < 89) {
            wishes.into(happening, deed);
        } else {
            seldom(happening, deed);
        }
        if (chance.happens(setup.rates().twice())) {
            happening.put("told", chance.oneIn(3) ? "otherwise" : "again");
        }
        return happening;
    }

    private void signal(ObjectNode happening) {
        StepTemplate step = chance.of(setup.steps());
        if (chance.oneIn(3)) {
            // Otherwise a state in which a step stands for a moment only would hardly ever hear anything.
            happening.put("hears", chance.between(1, 20)).put("about", step.id().value());
            return;
        }
        String signal = chance.of(chance.oneIn(10) ? setup.allSignals(step) : setup.signals(step));
        happening.put("signal", signal).put("about", step.id().value());
        if (step.kind() instanceof StepKind.Booking) {
            booking(happening, step);
        }
        if (chance.oneIn(5)) {
            happening.put("occurrence", chance.of(1, 2, 3, 99));
        }
        if (chance.oneIn(step.kind() instanceof StepKind.Wait ? 2 : 5)) {
            happening.put("anywhere", true);
        }
        if (chance.oneIn(4)) {
            happening.put("effective", Setup.text(setup.someTime()));
        }
        if (step.kind() instanceof StepKind.Decision decision) {
            happening.putObject("facts").put("choice", chance.oneIn(4) ? "zzz" : chance.of(decision.choices()));
        } else if (chance.oneIn(4)) {
            reports.fact(happening.putObject("facts"));
        }
        if (chance.happens(setup.rates().wrong())) {
            happening
                    .put("odd", true)
                    .put(chance.of("signal", "about"), setup.nonces().of("zz"));
        }
    }

    /** The world's truths about visits, with the slot where there is one. */
    private void booking(ObjectNode happening, StepTemplate step) {
        String signal = chance.of(
                "booked",
                "booked",
                "moved",
                "slot-opened",
                "cancelled-by-partner",
                "cancelled-by-patient",
                "arrived",
                "no-show",
                "fulfilled");
        if (chance.oneIn(4)) {
            return;
        }
        happening.put("signal", signal);
        slots.of(step, signal).ifPresent(slot -> happening.set("slot", slot));
    }

    private void instructs(ObjectNode happening) {
        happening
                .put(
                        "instructs",
                        chance.of(
                                "skip",
                                "complete",
                                "reopen",
                                "reschedule",
                                "hold",
                                "resume",
                                "cancel-step",
                                "cancel-journey",
                                "settle-incidents"))
                .put("about", chance.of(setup.steps()).id().value())
                .put("by", chance.of("care-team", "care-team", "patient", "partner", "system"));
        if (happening.get("instructs").asText().equals("hold")) {
            happening.put("holds", chance.of("P3D", "P2W", "P40D"));
        }
        if (chance.oneIn(2)) {
            happening.put("reason", "she asked for it");
        }
    }

    private void seldom(ObjectNode happening, int deed) {
        boolean several = setup.people().size() > 1;
        if (deed < 91) {
            happening.put("dies", true);
        } else if (deed < 94 && several) {
            merges.merge(happening, "merges");
        } else if (deed < 96 && several) {
            merges.merge(happening, "undoes-merge");
        } else if (deed < 97) {
            happening.put("redefines", true);
        } else if (deed < 98) {
            happening.put("wakes", true);
        } else if (deed < 99) {
            happening.put("restores", Setup.text(setup.someTime()));
        } else {
            signal(happening);
        }
    }
}
