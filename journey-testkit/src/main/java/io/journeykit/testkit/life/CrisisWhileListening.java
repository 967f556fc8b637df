package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.template.JourneyTemplate;
import java.time.LocalDateTime;

/**
 * A wait that listens hears of none, one or several crises, of which each pauses what else is said until it is over. It is a
 * journey of its own that the first person of a life begins beside all others.
 */
final class CrisisWhileListening {

    private static final int MOST = 4;

    private final Setup setup;
    private final Chance chance;
    private final String crisis;
    private final String care;
    private final String over;

    CrisisWhileListening(Setup setup) {
        this.setup = setup;
        this.chance = setup.chance();
        this.crisis = setup.nonces().of("st");
        this.care = setup.nonces().of("st");
        this.over = setup.nonces().of("sg");
    }

    /** Whether a seed's life has it; drawn apart, so that all other lives are as they would be without it. */
    static boolean isIn(long seed) {
        return new Chance(seed * 31 + 7).oneIn(40);
    }

    /** The template that it plays on; the world gets all else. */
    JourneyTemplate into(ObjectNode world) {
        JourneyTemplate template = template();
        LocalDateTime start = setup.start().plusMinutes(chance.between(0, 2 * 24 * 60));
        ((ArrayNode) world.get("begin"))
                .add(Json.object().put("template", template.id()).put("at", Setup.text(start)));
        happens(world.withObject("/happenings"), start);
        return template;
    }

    private JourneyTemplate template() {
        ObjectNode template = Json.object().put("id", setup.nonces().of("te")).put("version", "1");
        ArrayNode steps = template.putArray("steps");
        steps.addObject()
                .put("id", crisis)
                .put("kind", "wait")
                .put("signal", setup.nonces().of("sg"))
                .put("listens", chance.between(1, MOST));
        steps.addObject()
                .put("id", care)
                .put("title", setup.nonces().of("wd"))
                .put("kind", "wait")
                .put("signal", over)
                .put("for-each", "completions of " + crisis)
                .put("pauses", "journey");
        String text = setup.nonces().of("tx");
        ObjectNode tip = steps.addObject()
                .put("id", setup.nonces().of("st"))
                .put("kind", "message")
                .put("text", text);
        tip.putObject("due").put("from", "begin").put("target", "P1D after");
        tip.putObject("every").put("interval", "P" + chance.between(1, 4) + "D").put("at-most", chance.between(3, 12));
        template.putObject("texts").putObject(text).put("en", setup.nonces().of("wd"));
        return TemplateCodec.read(template.toString(), "a crisis");
    }

    private void happens(ObjectNode happenings, LocalDateTime start) {
        for (int i = chance.between(0, MOST); i > 0; i--) {
            LocalDateTime at = start.plusMinutes(chance.between(60, 30 * 24 * 60));
            happenings
                    .putObject("crisis-" + i)
                    .put("at", Setup.text(at))
                    .put("signal", chance.of("happened", "cancel", "happened"))
                    .put("about", crisis);
            if (!chance.oneIn(4)) {
                happenings
                        .putObject("crisis-over-" + i)
                        .put("at", Setup.text(at.plusMinutes(chance.between(1, 6 * 24 * 60))))
                        .put("signal", over)
                        .put("about", care);
            }
        }
    }
}
