package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.template.JourneyTemplate;
import java.time.LocalDateTime;

/**
 * Somebody wants a visit of which there is none yet, or of which nobody can be asked yet; and before she is offered any,
 * somebody else begins to want the same. Law 32 says whose the slot is, and chance alone would hardly ever bring it about.
 * It is a journey of its own that two people of a life begin beside all others.
 */
final class RivalForALateSlot {

    /** So many attempts take a quarter of an hour, and the next comes ten minutes later. */
    private static final int FAILS = 6;

    private final Setup setup;
    private final Chance chance;
    private final String service;

    RivalForALateSlot(Setup setup) {
        this.setup = setup;
        this.chance = setup.chance();
        this.service = setup.nonces().of("sv");
    }

    /** Whether a seed's life has it; drawn apart, so that all other lives are as they would be without it. */
    static boolean isIn(long seed, Setup setup) {
        return setup.people().size() > 1 && new Chance(~seed ^ 32).oneIn(8);
    }

    /** The template that it plays on; the world gets all else. */
    JourneyTemplate into(ObjectNode world) {
        JourneyTemplate template = template();
        LocalDateTime first = setup.start().plusMinutes(chance.between(0, 2 * 24 * 60));
        ObjectNode slot = world.withObject("/parties/" + setup.nonces().of("pr"))
                .putArray("offers")
                .addObject()
                .put("service", service)
                .putArray("slots")
                .addObject();
        slot.put("start", Setup.text(first.plusDays(chance.between(4, 14))));
        int later = chance.oneIn(2) ? appears(slot, first) : nobodyAnswers(world);
        ArrayNode begins = (ArrayNode) world.get("begin");
        begins.add(Json.object().put("template", template.id()).put("at", Setup.text(first)));
        begins.add(Json.object()
                .put("template", template.id())
                .put("whose", setup.people().get(1))
                .put("at", Setup.text(first.plusMinutes(later))));
        return template;
    }

    /** The slot comes up between the two; how many minutes after the first the second begins. */
    private int appears(ObjectNode slot, LocalDateTime first) {
        int appears = chance.between(5, 60);
        slot.put("appears", Setup.text(first.plusMinutes(appears)));
        return appears + chance.between(1, 300);
    }

    /** The first has to ask again and again, and the second is answered at once. */
    private int nobodyAnswers(ObjectNode world) {
        ArrayNode answers = world.withObject("/parties/anybody").putArray("find-slots");
        for (int i = 0; i < FAILS; i++) {
            answers.addObject().put("reply", "fails");
        }
        answers.addObject();
        return chance.between(16, 24);
    }

    private JourneyTemplate template() {
        ObjectNode template = Json.object().put("id", setup.nonces().of("te")).put("version", "1");
        template.putArray("steps")
                .addObject()
                .put("id", setup.nonces().of("st"))
                .put("kind", "booking")
                .put("service", service);
        return TemplateCodec.read(template.toString(), "a slot that comes late");
    }
}
