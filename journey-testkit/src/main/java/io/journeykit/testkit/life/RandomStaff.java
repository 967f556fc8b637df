package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import java.util.ArrayList;
import java.util.List;

/** What the care team makes of what it is given: it closes it, soon or late, in one of the ways there are, or never. */
final class RandomStaff {

    private final Setup setup;
    private final Chance chance;
    private final RandomParties parties;

    RandomStaff(Setup setup, RandomParties parties) {
        this.setup = setup;
        this.chance = setup.chance();
        this.parties = parties;
    }

    void into(ObjectNode world) {
        ObjectNode team = Json.object();
        for (StepTemplate step : setup.steps()) {
            if (!chance.happens(setup.rates().silent())) {
                team.set(step.id().value(), responses(step));
            }
        }
        if (!chance.happens(setup.rates().silent())) {
            team.set("reach-by-phone", closing(List.of("done")));
            team.set("find-out-attendance", closing(List.of(chance.of("fulfilled", "no-show"))));
        }
        if (chance.oneIn(2)) {
            ObjectNode look = Json.object();
            look.putArray("then")
                    .addObject()
                    .put("instructs", "settle-incidents")
                    .put("after", "P1D");
            team.set("incident", look);
        }
        world.set("care-team", team);
    }

    private ArrayNode responses(StepTemplate step) {
        ArrayNode responses = Json.list();
        for (int i = chance.between(1, 5); i > 0; i--) {
            ObjectNode response = chance.happens(setup.rates().silent()) ? Json.object() : response(step);
            if (chance.happens(setup.rates().fails() / 2)) {
                response.put("reply", chance.of("refused", "fails", "accepted"));
            }
            responses.add(response);
        }
        // In the end nobody does it any more: who tries again and again keeps a life busy for ever.
        responses.addObject();
        return responses;
    }

    private ObjectNode response(StepTemplate step) {
        if (step.kind() instanceof StepKind.Decision decision) {
            ObjectNode response = closing(List.of("decided"));
            String choice = chance.happens(setup.rates().wrong()) ? "zzz" : chance.of(decision.choices());
            ((ObjectNode) response.at("/then/0")).putObject("facts").put("choice", choice);
            return response;
        }
        if (step.kind() instanceof StepKind.Booking booking) {
            return booking(booking);
        }
        if (step.kind() instanceof StepKind.Wait wait) {
            return closing(List.of(wait.signal()));
        }
        List<String> way = chance.oneIn(2) ? setup.wayThrough(step) : List.of("done");
        return closing(way.isEmpty() ? List.of("done") : way);
    }

    private ObjectNode booking(StepKind.Booking booking) {
        List<RandomSlots.Offered> there = new ArrayList<>(parties.slots().offered());
        there.removeIf(slot -> !slot.service().equals(booking.service()));
        if (there.isEmpty() || chance.oneIn(2)) {
            return closing(List.of(chance.of("retry", "declined", "fulfilled")));
        }
        ObjectNode response = closing(List.of("booked"));
        RandomSlots.Offered slot = chance.of(there);
        ((ObjectNode) response.at("/then/0"))
                .putObject("slot")
                .put("provider", slot.provider())
                .put("start", Setup.text(slot.start()));
        return response;
    }

    private ObjectNode closing(List<String> signals) {
        ObjectNode response = Json.object();
        parties.responses().script(response, signals);
        return response;
    }
}
