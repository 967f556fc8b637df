package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.template.JourneyTemplate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A visit is called off, and another is booked in its place, while a message that speaks of it is tried again and again:
 * law 7 speaks of that, and chance alone would hardly ever bring it about. It is a journey of its own that the first
 * person of a life begins beside all others.
 */
final class ExchangedWhileUnsaid {

    /** So often it takes about an hour until a message gets through. */
    private static final int FAILS = 8;

    private final Setup setup;
    private final Chance chance;
    private final String visit;
    private final String message;
    private final String service;

    ExchangedWhileUnsaid(Setup setup) {
        this.setup = setup;
        this.chance = setup.chance();
        this.visit = setup.nonces().of("st");
        this.message = setup.nonces().of("st");
        this.service = setup.nonces().of("sv");
    }

    /** Whether a seed's life has it; drawn apart, so that all other lives are as they would be without it. */
    static boolean isIn(long seed) {
        return new Chance(~seed).oneIn(25);
    }

    /** The template that it plays on; the world gets all else. */
    JourneyTemplate into(ObjectNode world) {
        JourneyTemplate template = template();
        LocalDateTime start = setup.start().plusMinutes(chance.between(0, 2 * 24 * 60));
        ObjectNode begin = Json.object().put("template", template.id()).put("at", Setup.text(start));
        ((ArrayNode) world.get("begin")).add(begin);
        for (int i = chance.between(2, 3); i > 0; i--) {
            party(world.withObject("/parties/" + setup.nonces().of("pr")), start);
        }
        fails(world.withObject("/channels"));
        happens(world.withObject("/happenings"));
        return template;
    }

    private JourneyTemplate template() {
        ObjectNode template = Json.object().put("id", setup.nonces().of("te")).put("version", "1");
        ArrayNode steps = template.putArray("steps");
        steps.addObject()
                .put("id", visit)
                .put("kind", "booking")
                .put("service", service)
                .put("ask", false);
        String text = setup.nonces().of("tx");
        steps.addObject()
                .put("id", message)
                .put("kind", "message")
                .put("text", text)
                .putArray("after")
                .addObject()
                .put("step", visit)
                .set("reached", Json.words(List.of("booked")));
        template.putObject("texts").putObject(text).put("en", words());
        return TemplateCodec.read(template.toString(), "a visit that is exchanged");
    }

    private String words() {
        String filled = chance.of("start of ", "place of ", "provider of ") + visit;
        return setup.nonces().of("wd") + " {" + filled + "} " + setup.nonces().of("wd");
    }

    private void party(ObjectNode party, LocalDateTime start) {
        party.putArray("offers")
                .addObject()
                .put("service", service)
                .put("place", setup.nonces().of("pl"))
                .putArray("slots")
                .add(Setup.text(start.plusDays(chance.between(8, 14)).plusMinutes(chance.between(0, 300))));
    }

    private static void fails(ObjectNode channels) {
        for (String channel : List.of("sms", "email")) {
            ArrayNode responses = channels.putArray(channel);
            for (int i = 0; i < FAILS; i++) {
                responses.addObject().put("reply", "fails");
            }
            responses.addObject();
        }
    }

    private void happens(ObjectNode happenings) {
        ObjectNode off = happenings.putObject("called-off-while-unsaid");
        off.putObject("once").put("step", visit).put("in", "booked");
        off.put("after", "PT" + chance.between(1, 3) + "M").put("signal", "cancelled-by-partner");
        ObjectNode chosen = happenings.putObject("chosen-while-unsaid");
        chosen.putObject("once").put("step", visit).put("in", "offered");
        chosen.put("after", "PT" + chance.between(1, 5) + "M")
                .put("signal", "chosen")
                .putObject("facts")
                .put("choice", "1");
    }
}
