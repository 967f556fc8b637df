package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What must come before a step: one step, or several by any join. */
final class RandomJoin {

    private final Chance chance;
    private final Plot plot;

    RandomJoin(Chance chance, Plot plot) {
        this.chance = chance;
        this.plot = plot;
    }

    void into(ObjectNode step) {
        step.set("after", join());
    }

    private JsonNode join() {
        return switch (chance.between(0, 9)) {
            case 0 -> Json.object().set("all", parts(2));
            case 1 -> Json.object().set("any", parts(2));
            case 2 -> Json.object().put("at-least", 2).set("of", parts(3));
            case 3 -> Json.object().set("exactly-one", parts(2));
            case 4 -> Json.object().set("at-most-one", parts(2));
            default -> part();
        };
    }

    private ArrayNode parts(int count) {
        ArrayNode parts = Json.list();
        for (int i = 0; i < count; i++) {
            parts.add(part());
        }
        return parts;
    }

    private JsonNode part() {
        String step = chance.of(plot.steps());
        return switch (chance.between(0, 6)) {
            case 0 ->
                Json.object()
                        .put("step", step)
                        .set(
                                "reached",
                                Json.list().add("completed").add("declined").add("missed"));
            case 1 -> Json.object().put("any-occurrence-of", step).put("reached", "completed");
            case 2 -> Json.object().put("step", step).put("reached", "cancelled");
            case 3 -> reached(step);
            default -> TextNode.valueOf(step);
        };
    }

    private JsonNode reached(String step) {
        return Json.object().put("step", step).put("reached", plot.stateOf(step));
    }
}
