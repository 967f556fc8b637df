package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A person: where and how she is reached, when she can come, what she permits. */
final class RandomPerson {

    private final Setup setup;
    private final Chance chance;
    private final String zone;

    RandomPerson(Setup setup, String zone) {
        this.setup = setup;
        this.chance = setup.chance();
        this.zone = zone;
    }

    ObjectNode of(String id) {
        ObjectNode person = Json.object().put("id", id);
        if (chance.oneIn(20) && !id.equals(setup.people().get(0))) {
            person.put("tenant", "second");
        }
        prefer(person);
        ArrayNode consents = Json.list();
        if (!chance.oneIn(12)) {
            consents.add("permit care-coordination");
        }
        if (chance.oneIn(8)) {
            consents.add("withdraw " + chance.of("sms", "email"));
        }
        person.set("consents", consents);
        if (setup.people().size() > 1 && chance.oneIn(2)) {
            new RandomAnswers(setup).into(person);
        }
        return person;
    }

    /** What she prefers, at first or from some time on. */
    void prefer(ObjectNode person) {
        person.put("zone", chance.oneIn(4) ? chance.of(RandomTemplate.ZONES) : zone);
        person.put("language", chance.of("en", "en", "en-US", "de", "es"));
        ArrayNode addresses = person.putArray("addresses");
        if (!chance.oneIn(30)) {
            ObjectNode first =
                    addresses.addObject().put("channel", "sms").put("to", "+1 617 555 " + chance.between(1000, 9999));
            if (chance.oneIn(8)) {
                first.put("shared", true);
            }
            if (!chance.oneIn(4)) {
                addresses
                        .addObject()
                        .put("channel", "email")
                        .put("to", setup.nonces().of("ad") + "@example.org");
            }
            addresses.forEach(address -> setup.addresses().add((ObjectNode) address));
        }
        person.put(
                "contact-window",
                chance.of("09:00-19:00", "09:00-19:00", "09:00-19:00", "always", "20:00-08:00", "mon wed 10:00-12:00"));
        if (chance.oneIn(2)) {
            budgets(person.putObject("budgets"));
        }
        if (chance.oneIn(3)) {
            person.put("availability", chance.of("tue thu any time, other days 15:00-24:00", "07:00-13:00"));
        }
        if (chance.oneIn(15)) {
            person.set("perhaps-in", Json.words(List.of("Asia/Tokyo")));
        }
    }

    private void budgets(ObjectNode budgets) {
        if (chance.oneIn(2)) {
            budgets.put("per-day", chance.between(1, 2));
        }
        if (chance.oneIn(2)) {
            budgets.putObject("per-week").put("limit", 3).put("keeping", 1);
        }
        if (chance.oneIn(4)) {
            budgets.putArray("rolling").addObject().put("limit", 4).put("hours", 240);
        }
        if (chance.oneIn(4)) {
            budgets.putObject("token-bucket").put("burst", 2).put("hours", 40);
        }
    }
}
