package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Transition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Steps are led to where few ever stand. */
final class RandomWays {

    /** What says nothing without the choice that it is, and comes of the person's answers. */
    private static final Set<String> THE_PATIENTS = Set.of("chosen", "answered");

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
    private final RandomSlots slots;

    RandomWays(Setup setup, RandomSlots slots) {
        this.setup = setup;
        this.chance = setup.chance();
        this.slots = slots;
    }

    /** One step hears one thing after the other, and so comes to where few steps ever stand. */
    void oneAfterTheOther(ObjectNode happenings, String name) {
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
    void wherever(ObjectNode world, ObjectNode happenings) {
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
                slots.of(step, move.on()).ifPresent(slot -> happening.set("slot", slot));
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
}
