package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import java.util.Comparator;
import java.util.List;

/** What parties respond to what they are asked, and what comes of it: well, not at all, late, twice, overtaken. */
final class RandomResponses {

    private final Setup setup;
    private final Chance chance;
    private final Rates rates;
    private final RandomSlots slots;

    RandomResponses(Setup setup, RandomSlots slots) {
        this.setup = setup;
        this.chance = setup.chance();
        this.rates = setup.rates();
        this.slots = slots;
    }

    /** To what it is asked, each time as this time's response says. */
    void respond(ObjectNode party, String service) {
        for (String verb : List.of("hold-slot", "book-slot", "release-slot", "cancel-booking")) {
            if (chance.happens(rates.fails())) {
                party.set(
                        verb, chance.oneIn(4) ? takenOver(verb) : responses(chance.of("refused", "fails", "refused")));
            }
        }
        earlier(party, service);
        visits(party);
        referrals(party);
        if (!party.has("transfer-records")) {
            party.set("transfer-records", transfers());
        }
    }

    /** Some time after a visit is booked, another slot opens: perhaps earlier, perhaps of use. */
    private void earlier(ObjectNode party, String service) {
        List<RandomSlots.Offered> ofTheService = slots.offered().stream()
                .filter(slot -> slot.service().equals(service))
                .sorted(Comparator.comparing(RandomSlots.Offered::start))
                .toList();
        if (!party.has("book-slot") && !ofTheService.isEmpty() && chance.oneIn(2)) {
            RandomSlots.Offered slot = chance.oneIn(2) ? ofTheService.get(0) : chance.of(ofTheService);
            ArrayNode thens = party.putArray("book-slot").addObject().putArray("then");
            int hours = chance.between(1, 60);
            ObjectNode then = thens.addObject();
            then.put("signal", chance.of("slot-opened", "slot-opened", "replan"))
                    .put("after", "PT" + hours + "H");
            then.putObject("slot").put("provider", slot.provider()).put("start", Setup.text(slot.start()));
            if (chance.oneIn(2)) {
                // The booking that takes its place is long under way, and overtaken.
                ((ArrayNode) party.get("book-slot")).addAll(takenOver("book-slot"));
            } else if (chance.oneIn(2)) {
                // At the same time or soon after, before anybody could settle the first.
                thens.addObject()
                        .put("hears", chance.between(1, 20))
                        .put("after", "PT" + (hours + chance.of(0, 0, 1, 2)) + "H");
            }
        }
    }

    /** It is under way; what becomes of it is told later, if it is not overtaken by something else. */
    private ArrayNode takenOver(String verb) {
        ObjectNode response = Json.object().put("reply", "accepted");
        List<String> signals = verb.equals("hold-slot")
                ? List.of(chance.of("held", "held", "gone", "cancel"))
                : List.of(chance.of(
                        "booked",
                        "booked",
                        "gone",
                        "cancelled",
                        "arrived",
                        "arrived",
                        "fulfilled",
                        "cancelled-by-partner",
                        "cancelled-by-partner"));
        script(response, signals);
        if (chance.oneIn(2)) {
            ((ArrayNode) response.get("then"))
                    .addObject()
                    .put("hears", chance.between(1, 20))
                    .put("after", "PT2M");
        }
        if (chance.oneIn(3)) {
            ((ArrayNode) response.get("then"))
                    .addObject()
                    .put("instructs", "cancel-journey")
                    .put("after", "PT1M");
        }
        return Json.list().add(response).add(Json.object());
    }

    private ArrayNode responses(String reply) {
        ArrayNode responses = Json.list();
        for (int i = chance.between(1, 4); i > 0; i--) {
            responses.addObject().put("reply", chance.oneIn(3) ? "done" : reply);
        }
        if (chance.oneIn(3)) {
            responses.addObject();
        }
        return responses;
    }

    private void visits(ObjectNode party) {
        ArrayNode visits = Json.list();
        for (int i = chance.between(1, 3); i > 0; i--) {
            ObjectNode visit = visits.addObject();
            if (chance.happens(rates.declines())) {
                visit.put("comes", false);
            }
            if (chance.happens(rates.silent())) {
                visit.put("told", false);
            }
            ArrayNode then = Json.list();
            if (chance.happens(rates.late())) {
                then.addObject()
                        .put("signal", chance.of("fulfilled", "no-show"))
                        .put("after", Spans.little(chance));
            }
            if (chance.happens(rates.twice())) {
                then.addObject().put("signal", "fulfilled").put("after", "PT1H");
            }
            if (!then.isEmpty()) {
                visit.set("then", then);
            }
        }
        party.set("visits", visits);
    }

    private void referrals(ObjectNode party) {
        List<StepTemplate> referrals = setup.steps().stream()
                .filter(step -> step.kind() instanceof StepKind.Referral)
                .toList();
        if (referrals.isEmpty() || party.has("send-referral")) {
            return;
        }
        ArrayNode responses = party.putArray("send-referral");
        for (int i = chance.between(1, 2); i > 0; i--) {
            ObjectNode response = responses.addObject();
            if (chance.happens(rates.declines() / 2)) {
                response.put("reply", chance.of("refused", "fails", "accepted"));
            }
            if (!chance.happens(rates.loses())) {
                script(response, chance.oneIn(2) ? List.of("accepted") : setup.wayThrough(chance.of(referrals)));
            }
        }
        ObjectNode cancellation = party.putObject("request-cancellation");
        if (chance.happens(rates.fails())) {
            cancellation.put("reply", chance.of("fails", "refused"));
        } else if (!chance.happens(rates.loses())) {
            script(cancellation, List.of(chance.of("cancelled", "completed", "cancelled")));
        }
    }

    private ArrayNode transfers() {
        ArrayNode responses = Json.list();
        if (chance.oneIn(5)) {
            // They are received and never acknowledged; what is sent again is overtaken by something else.
            script(responses.addObject(), List.of("received"));
            ArrayNode then = responses.addObject().put("reply", "accepted").putArray("then");
            if (chance.oneIn(3)) {
                then.addObject().put("instructs", "cancel-step").put("after", "PT1H");
            } else {
                then.addObject().put("hears", chance.between(1, 20)).put("after", "PT1H");
            }
            return responses;
        }
        for (int i = chance.between(1, 3); i > 0; i--) {
            ObjectNode response = responses.addObject();
            if (chance.happens(rates.fails() * 2)) {
                response.put("reply", chance.of("refused", "fails", "fails", "accepted"));
            } else if (!chance.happens(rates.loses())) {
                script(response, chance.oneIn(3) ? List.of("received") : List.of("received", "acknowledged"));
            } else if (chance.oneIn(2)) {
                response.put("reply", "accepted")
                        .putArray("then")
                        .addObject()
                        .put("instructs", "cancel-step")
                        .put("after", "PT1H");
            }
        }
        return responses;
    }

    /** One thing after the other; each comes hours or days later, and may come twice. */
    void script(ObjectNode response, List<String> signals) {
        ArrayNode then = Json.list();
        int minutes = 0;
        for (String signal : signals) {
            minutes += chance.happens(rates.late()) ? chance.between(1, 12) * 24 * 60 : chance.between(2, 1800);
            then.addObject().put("signal", signal).put("after", "PT" + minutes + "M");
            if (chance.happens(rates.twice())) {
                ObjectNode again = then.addObject().put("signal", signal).put("after", "PT" + (minutes + 60) + "M");
                // Told again as of another time it corrects what was told; told again alone it says nothing new.
                if (minutes % 2 == 0) {
                    again.put("effective", Setup.text(setup.start().plusMinutes(minutes)));
                }
            }
        }
        if (!then.isEmpty()) {
            response.set("then", then);
        }
    }
}
