package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What else may be said of a step: whom it reaches beyond itself, how it speaks, and what its silence leads to. */
final class RandomManners {

    private final Chance chance;
    private final Plot plot;
    private final String id;

    RandomManners(Chance chance, Plot plot, String id) {
        this.chance = chance;
        this.plot = plot;
        this.id = id;
    }

    void into(ObjectNode step, String kind) {
        if (!plot.stages().isEmpty() && chance.oneIn(2)) {
            step.put("stage", chance.of(plot.stages()));
        }
        if (chance.oneIn(4)) {
            step.put("otherwise", chance.of("skip", "continue", "care-team"));
        }
        if (chance.oneIn(12)) {
            step.put("exclusive", "room");
        }
        if (chance.oneIn(10)) {
            cancels(step);
        }
        if (chance.oneIn(20)) {
            step.put("ends-journey", chance.of("completed", "cancelled"));
        }
        if (step.has("due") && chance.oneIn(6)) {
            step.put("accepts-late", false);
        }
        if (chance.oneIn(2)) {
            contact(step, kind);
        }
        if (chance.oneIn(12)) {
            silence(step, kind);
        }
        if (chance.oneIn(25)) {
            step.put("owner", chance.of("care-team", "partner"));
        }
    }

    private void cancels(ObjectNode step) {
        ObjectNode cancels = Json.object();
        if (chance.oneIn(2)) {
            cancels.put("on", "activation");
        }
        String target = chance.by(
                () -> "journey",
                () -> "step " + (plot.steps().isEmpty() ? id : chance.of(plot.steps())),
                () -> plot.stages().isEmpty() ? "journey" : "stage " + chance.of(plot.stages()));
        cancels.set("targets", Json.words(List.of(target)));
        step.set("cancels", Json.list().add(cancels));
    }

    private void contact(ObjectNode step, String kind) {
        if (chance.oneIn(2)) {
            step.put("contact", chance.of("important", "urgent", "safety-critical"));
            return;
        }
        ObjectNode contact = step.putObject("contact");
        if (chance.oneIn(4)) {
            contact.put("purpose", chance.of("marketing", "research"));
        }
        contact.put("priority", chance.of("routine", "routine", "important", "urgent"));
        if (chance.oneIn(2)) {
            contact.put("useful-for", chance.of("P1D", "P3D", "PT8H"));
        }
        if (kind.equals("message") && chance.oneIn(2)) {
            contact.put("digest", "daily");
        }
        if (chance.oneIn(4)) {
            contact.put("confidential", true);
        }
    }

    /** In place of the machine's own; of a state that the machine lacks the check takes it away. */
    private void silence(ObjectNode step, String kind) {
        String state = switch (kind) {
            case "booking" -> chance.of("offered", "with-care-team", "arrived");
            case "referral" -> "created";
            case "transfer" -> "sent";
            case "message" -> "sent";
            case "wait" -> "waiting";
            case "work", "authorization" -> "requested";
            default -> "asked";
        };
        ArrayNode ladder = step.putObject("silence").putArray(state);
        ladder.addObject()
                .put("after", Spans.little(chance))
                .putArray("do")
                .add("assign-work " + plot.nonces().of("tx"));
        if (chance.oneIn(2)) {
            ObjectNode act = Json.object()
                    .put("verb", "assign-work")
                    .put("subject", plot.nonces().of("tx"))
                    .put("role", "doctor");
            ladder.addObject().put("after", "2 working days").putArray("do").add(act);
        }
    }
}
