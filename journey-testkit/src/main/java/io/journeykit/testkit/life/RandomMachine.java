package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A machine of a vendor's own: something is performed, heard of or not, and in the end a person is asked. */
final class RandomMachine {

    private RandomMachine() {}

    /** @param facts that a guard may read; now and then it reads one that nobody declared */
    static ObjectNode of(Chance chance, String name, Facts facts) {
        ObjectNode machine = Json.object().put("name", name);
        ArrayNode states = machine.putArray("states");
        ArrayNode moves = machine.putArray("transitions");
        String act = "act-" + name;
        waiting(states, "asked", chance.of("partner", "system"), "perform " + act, ladder(chance));
        move(moves, "asked", "failed", "with-us");
        move(moves, "asked", "cancel", "called-off");
        ObjectNode fitted = move(moves, "asked", "fitted", "fitted");
        if (chance.oneIn(2)) {
            fitted.set(
                    "when",
                    chance.oneIn(3) ? Json.object().put("fact", "undeclared").put("is", "yes") : facts.condition(1));
        }
        if (chance.oneIn(2)) {
            waiting(states, "under-way", "partner", "", ladder(chance));
            move(moves, "asked", "started", "under-way");
            move(moves, "under-way", "fitted", "fitted");
            move(moves, "under-way", "cancel", "called-off");
        }
        waiting(states, "with-us", "care-team", "assign-work look-at-" + name, assigned("P7D", "look-again"));
        move(moves, "with-us", "fitted", "fitted").putArray("do").add("withdraw-work");
        move(moves, "with-us", "cancel", "called-off").putArray("do").add("withdraw-work");
        move(moves, "with-us", "refused", "refused").putArray("do").add("withdraw-work");
        states.addObject().put("name", "fitted").put("outcome", "completed");
        states.addObject().put("name", "refused").put("outcome", "declined");
        states.addObject().put("name", "called-off").put("outcome", "cancelled");
        return machine;
    }

    private static void waiting(ArrayNode states, String name, String owner, String entry, ArrayNode silence) {
        ObjectNode state = states.addObject().put("name", name).put("owner", owner);
        if (!entry.isEmpty()) {
            state.putArray("on-entry").add(entry);
        }
        state.set("silence", silence);
    }

    /** It leads to us, or we are asked where it stands. */
    private static ArrayNode ladder(Chance chance) {
        if (chance.oneIn(2)) {
            ArrayNode ladder = Json.list();
            ladder.addObject().put("after", Spans.little(chance)).put("to", "with-us");
            return ladder;
        }
        return assigned(chance.of("P3D", "2 working days"), "chase");
    }

    private static ArrayNode assigned(String after, String subject) {
        ArrayNode ladder = Json.list();
        ladder.addObject().put("after", after).putArray("do").add("assign-work " + subject);
        return ladder;
    }

    private static ObjectNode move(ArrayNode moves, String from, String on, String to) {
        return moves.addObject().put("from", from).put("on", on).put("to", to);
    }
}
