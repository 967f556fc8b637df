package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Transition;
import io.journeykit.template.Declaration;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What happens by itself, at any moment: every kind of input that a host can send, fitting or not. */
final class RandomHappenings {

    /** What says nothing without the choice that it is, and comes of the person's answers. */
    private static final Set<String> THE_PATIENTS = Set.of("chosen", "answered");

    private static final Set<String> WITH_A_SLOT = Set.of("booked", "moved", "slot-opened");

    /** What parties are asked. */
    private static final Set<String> PARTIES = Set.of(
            "find-slots",
            "hold-slot",
            "book-slot",
            "release-slot",
            "cancel-booking",
            "transfer-records",
            "send-referral");

    private final Setup setup;
    private final Chance chance;
    private final RandomParties parties;
    private String lastEffective = "";

    RandomHappenings(Setup setup, RandomParties parties) {
        this.setup = setup;
        this.chance = setup.chance();
        this.parties = parties;
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
        // Where there are few steps, more comes to each of them.
        int walks = setup.steps().size() <= 3 ? chance.between(1, 4) : chance.of(0, 0, 1);
        for (int i = 1; i <= walks; i++) {
            oneAfterTheOther(happenings, "walk-" + i + "-");
        }
        if (chance.oneIn(3)) {
            wherever(world, happenings);
        }
        if (chance.oneIn(4)) {
            toldOtherwise(happenings);
        }
        if (chance.oneIn(5)) {
            anotherDate(happenings);
        }
        if (setup.people().size() > 1 && chance.oneIn(3)) {
            mistakenForOne(happenings);
        }
        if (!setup.addresses().isEmpty() && chance.oneIn(8)) {
            stopAndStart(happenings);
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

    /** A fact and an anchor that were told in the first days are told otherwise for the same days, much later. */
    private void toldOtherwise(ObjectNode happenings) {
        List<Declaration> facts = setup.templates().stream()
                .flatMap(template -> template.facts().stream())
                .toList();
        List<String> anchors = setup.templates().stream()
                .flatMap(template -> template.anchors().stream())
                .toList();
        LocalDateTime first = setup.start().plusMinutes(chance.between(1, 600));
        LocalDateTime later = first.plusDays(chance.between(1, 30));
        if (!facts.isEmpty()) {
            Declaration fact = chance.of(facts);
            told(happenings.putObject("told-first"), fact, first, first);
            told(happenings.putObject("told-otherwise"), fact, later, first.plusMinutes(1));
        }
        if (!anchors.isEmpty()) {
            ObjectNode moved = happenings.putObject("told-of-another-date").put("at", Setup.text(later));
            moved.putObject("reports")
                    .putObject(chance.of(anchors))
                    .put("moment", Setup.text(later.plusDays(chance.between(9, 40))) + ":00Z");
            moved.put("source", "registry");
        }
    }

    /** An anchor turns out to be another date, most likely one that is still to come. */
    private void anotherDate(ObjectNode happenings) {
        List<String> anchors = setup.templates().stream()
                .flatMap(template -> template.anchors().stream())
                .toList();
        if (!anchors.isEmpty()) {
            LocalDateTime at = setup.start().plusMinutes(chance.between(1, 25 * 24 * 60));
            ObjectNode other = happenings.putObject("another-date").put("at", Setup.text(at));
            other.putObject("reports")
                    .putObject(chance.of(anchors))
                    .put("moment", Setup.text(at.plusDays(chance.between(1, 60))) + ":00Z");
            other.put("source", "registry");
        }
    }

    private void told(ObjectNode happening, Declaration fact, LocalDateTime at, LocalDateTime effective) {
        happening
                .put("at", Setup.text(at))
                .put("effective", Setup.text(effective))
                .put("source", "laboratory");
        Facts.put(
                chance,
                happening.putObject("reports"),
                fact.name().value(),
                fact.type().name().toLowerCase(Locale.ROOT));
    }

    /** One step hears one thing after the other, and so comes to where few steps ever stand. */
    private void oneAfterTheOther(ObjectNode happenings, String name) {
        String step = chance.of(setup.steps()).id().value();
        LocalDateTime at = setup.start().plusMinutes(chance.between(1, 20 * 24 * 60));
        int apart = chance.of(0, 1, 45, 600, 1500);
        int count = chance.between(4, chance.of(8, 16));
        for (int i = 1; i <= count; i++) {
            happenings
                    .putObject(name + i)
                    .put("at", Setup.text(at.plusMinutes((long) i * apart)))
                    .put("hears", chance.between(1, chance.of(2, 4, 20)))
                    .put("about", step);
        }
    }

    /** One step goes one way through its machine, told at each place what leads on, where the library does not go on by itself. */
    private void wherever(ObjectNode world, ObjectNode happenings) {
        StepTemplate step = step();
        setup.machine(step).ifPresent(machine -> {
            RandomWalk walks = new RandomWalk(chance, machine);
            RandomWalk.Around walk = walks.aroundOne(chance.between(1, 5));
            told(happenings, step, walk);
            if (!chance.oneIn(4)) {
                leftOpen(world, walks, walk);
            }
        });
    }

    /** Whoever is asked for something where the walk is about takes it over and says nothing more, so that it stands there. */
    private void leftOpen(ObjectNode world, RandomWalk walks, RandomWalk.Around walk) {
        ObjectNode parties = (ObjectNode) world.path("parties");
        if (!parties.has("anybody")) {
            parties.putObject("anybody");
        }
        for (Act act : walks.asked(walk.target())) {
            String verb = act.verb().phrase().replace(' ', '-');
            if (PARTIES.contains(verb)) {
                ArrayNode responses = Json.list();
                // The life may come there by another way, on which the same is asked once more.
                for (int i = walks.askedBefore(walk, act.verb()) + chance.of(0, 1, 1); i > 0; i--) {
                    responses.addObject();
                }
                responses.addObject().put("reply", "accepted");
                parties.forEach(party -> ((ObjectNode) party).set(verb, responses.deepCopy()));
            }
        }
    }

    private void told(ObjectNode happenings, StepTemplate step, RandomWalk.Around walk) {
        boolean soon = !chance.oneIn(3);
        int number = 1;
        for (Transition move : walk.moves()) {
            if (!setup.isTheLibrarys(move.on()) && !THE_PATIENTS.contains(move.on())) {
                ObjectNode happening = happenings.putObject("way-" + number++);
                happening.putObject("once").put("step", step.id().value()).put("in", move.from());
                happening
                        .put("after", "PT" + (soon ? chance.between(0, 3) : chance.between(1, 900)) + "M")
                        .put("signal", move.on());
                slot(step, move.on()).ifPresent(slot -> happening.set("slot", slot));
            }
        }
    }

    /** Bookings have the most places to come to, and few lives have transfers and sub-journeys. */
    private StepTemplate step() {
        List<StepTemplate> bookings = of(StepKind.Booking.class);
        List<StepTemplate> seldom = new ArrayList<>(of(StepKind.Transfer.class));
        seldom.addAll(of(StepKind.SubJourney.class));
        if (!seldom.isEmpty() && chance.oneIn(3)) {
            return chance.of(seldom);
        }
        return chance.of(bookings.isEmpty() || chance.oneIn(2) ? setup.steps() : bookings);
    }

    private List<StepTemplate> of(Class<? extends StepKind> kind) {
        return setup.steps().stream()
                .filter(step -> kind.isInstance(step.kind()))
                .toList();
    }

    /** Two people are taken for one, mostly after one of them said something for good, and perhaps parted again. */
    private void mistakenForOne(ObjectNode happenings) {
        LocalDateTime at = setup.someTime();
        String second = setup.people().get(1);
        if (!chance.oneIn(4)) {
            ObjectNode before = happenings.putObject("before-merge").put("at", Setup.text(at.minusHours(5)));
            before.put("whose", second);
            saysForGood(before);
        }
        merge(happenings.putObject("merge").put("at", Setup.text(at)), "merges");
        if (chance.oneIn(2)) {
            ObjectNode undone = happenings.putObject("undone").put("at", Setup.text(at.plusDays(chance.between(1, 9))));
            undone.put("whose", happenings.at("/merge/whose").asText());
            undone.put("undoes-merge", happenings.at("/merge/merges").asText());
        }
    }

    private void saysForGood(ObjectNode happening) {
        switch (chance.between(0, 3)) {
            case 0 -> happening.put("consents", chance.of("withdraw all", "withdraw sms"));
            case 1 -> happening.put("dies", true);
            case 2 -> happening.put("snoozes", "P20D");
            default -> reports(happening);
        }
    }

    private void stopAndStart(ObjectNode happenings) {
        ObjectNode whose = chance.of(setup.addresses());
        ObjectNode address = Json.object();
        address.put("channel", whose.get("channel").asText())
                .put("to", whose.get("to").asText());
        LocalDateTime at = setup.someTime();
        happenings.putObject("stop").put("at", Setup.text(at)).set("stops", address);
        happenings
                .putObject("start")
                .put("at", Setup.text(at.plusDays(chance.between(1, 12))))
                .set("starts", address.deepCopy());
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
            reports(happening);
        } else if (deed < 71) {
            instructs(happening);
        } else if (deed < 89) {
            ofThePerson(happening, deed);
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
            fact(happening.putObject("facts"));
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
        slot(step, signal).ifPresent(slot -> happening.set("slot", slot));
    }

    /** The slot that a signal brings, where there is one. */
    private Optional<ObjectNode> slot(StepTemplate step, String signal) {
        List<RandomParties.Offered> there = parties.offered().stream()
                .filter(slot -> step.kind() instanceof StepKind.Booking booking
                        && slot.service().equals(booking.service()))
                .toList();
        if (there.isEmpty() || !WITH_A_SLOT.contains(signal)) {
            return Optional.empty();
        }
        Comparator<RandomParties.Offered> early = Comparator.comparing(RandomParties.Offered::start);
        RandomParties.Offered any = chance.of(there);
        // Late, so that what opens may be earlier than what is booked.
        RandomParties.Offered slot =
                chance.oneIn(3) || signal.equals("slot-opened") ? any : Collections.max(there, early);
        return Optional.of(Json.object().put("provider", slot.provider()).put("start", Setup.text(slot.start())));
    }

    private void reports(ObjectNode happening) {
        ObjectNode facts = happening.putObject("reports");
        List<String> anchors = setup.templates().stream()
                .flatMap(template -> template.anchors().stream())
                .toList();
        if (!anchors.isEmpty() && chance.oneIn(3)) {
            String moment = Setup.text(setup.someTime()) + ":00Z";
            facts.putObject(chance.of(anchors)).put("moment", moment);
        } else {
            fact(facts);
        }
        if (chance.oneIn(2)) {
            // Now and then two values are told for one time.
            lastEffective = chance.oneIn(4) && !lastEffective.isEmpty() ? lastEffective : Setup.text(setup.someTime());
            happening.put("effective", lastEffective);
        }
        if (chance.oneIn(2)) {
            happening.put("source", chance.of("laboratory", "patient", "registry"));
        }
        if (chance.oneIn(3)) {
            happening.put("status", chance.of("preliminary", "final", "corrected", "entered-in-error"));
        }
        if (chance.oneIn(6)) {
            happening.put("corrects", "laboratory");
        }
        happening.put("by", chance.of("patient", "care-team", "partner", "system"));
    }

    private void fact(ObjectNode facts) {
        List<Declaration> declared = setup.templates().stream()
                .flatMap(template -> Stream.of(template.facts(), template.parameters()))
                .flatMap(List::stream)
                .toList();
        if (declared.isEmpty() || chance.happens(setup.rates().wrong())) {
            Facts.putOdd(
                    chance,
                    facts,
                    declared.isEmpty()
                            ? setup.nonces().of("fa")
                            : chance.of(declared).name().value());
            return;
        }
        Declaration fact = chance.of(declared);
        Facts.put(chance, facts, fact.name().value(), fact.type().name().toLowerCase(Locale.ROOT));
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

    private void ofThePerson(ObjectNode happening, int deed) {
        if (deed < 75) {
            happening.put("says", chance.of("1", "yes", "none", "stop it", "it is red and hot"));
            happening.set("from", address());
        } else if (deed < 79) {
            new RandomPerson(setup, chance.of(RandomTemplate.ZONES)).prefer(happening.putObject("prefers"));
        } else if (deed < 83) {
            happening.put(
                    "consents",
                    chance.of("withdraw all", "withdraw sms", "permit care-coordination", "permit care-coordination"));
        } else if (deed < 86) {
            happening.set(chance.of("stops", "starts"), address());
        } else if (deed < 88) {
            happening.put("snoozes", chance.of("P2D", "P1W", "P20D", "P0D"));
        } else {
            represent(happening);
        }
    }

    /** Somebody's of this world most likely, else a stranger's. */
    private ObjectNode address() {
        if (!setup.addresses().isEmpty() && !chance.oneIn(4)) {
            ObjectNode known = chance.of(setup.addresses());
            return Json.object()
                    .put("channel", known.get("channel").asText())
                    .put("to", known.get("to").asText());
        }
        return Json.object()
                .put("channel", chance.of("sms", "email"))
                .put("to", "+1 617 555 " + chance.between(1000, 9999));
    }

    private void represent(ObjectNode happening) {
        if (chance.oneIn(2)) {
            happening.put("represented-by", "nobody");
            return;
        }
        ObjectNode representative = happening.putObject("represented-by").put("relationship", "mother");
        representative.set("addresses", Json.list().add(address()));
        representative.put("language", chance.of("en", "de"));
    }

    private void seldom(ObjectNode happening, int deed) {
        boolean several = setup.people().size() > 1;
        if (deed < 91) {
            happening.put("dies", true);
        } else if (deed < 94 && several) {
            merge(happening, "merges");
        } else if (deed < 96 && several) {
            merge(happening, "undoes-merge");
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

    private void merge(ObjectNode happening, String deed) {
        List<String> two = List.of(setup.people().get(0), setup.people().get(1));
        boolean first = chance.oneIn(2);
        happening.put("whose", two.get(first ? 0 : 1)).put(deed, two.get(first ? 1 : 0));
    }
}
