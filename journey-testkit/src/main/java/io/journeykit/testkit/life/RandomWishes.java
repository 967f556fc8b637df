package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;

/** What people say and want: words, preferences, consent, stops, peace and quiet, somebody in their place. */
final class RandomWishes {

    private final Setup setup;
    private final Chance chance;

    RandomWishes(Setup setup) {
        this.setup = setup;
        this.chance = setup.chance();
    }

    void stopAndStart(ObjectNode happenings) {
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

    /** @param deed from 71 to 88 */
    void into(ObjectNode happening, int deed) {
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
}
