package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Providers with their slots, those who get referrals and records, channels, and what vendors' acts lead to. */
final class RandomParties {

    private final Setup setup;
    private final Chance chance;
    private final Rates rates;
    private final RandomSlots slots;
    private final RandomResponses responses;
    private final List<String> providers = new ArrayList<>();

    RandomParties(Setup setup) {
        this.setup = setup;
        this.chance = setup.chance();
        this.rates = setup.rates();
        this.slots = new RandomSlots(setup);
        this.responses = new RandomResponses(setup, slots);
    }

    RandomSlots slots() {
        return slots;
    }

    RandomResponses responses() {
        return responses;
    }

    void into(ObjectNode world) {
        ObjectNode parties = world.putObject("parties");
        for (Map.Entry<String, List<StepTemplate>> service : setup.services().entrySet()) {
            provider(parties, service.getKey(), service.getValue());
            if (chance.oneIn(2)) {
                provider(parties, service.getKey(), service.getValue());
            }
        }
        for (String party : List.of("pr-one", "pr-two")) {
            responses.respond(parties.withObject("/" + party), "");
        }
        recipients(parties);
        channels(world);
        acts(world);
        ways(world, parties);
    }

    private void provider(ObjectNode parties, String service, List<StepTemplate> steps) {
        String name = provider(steps);
        providers.add(name);
        ObjectNode party = parties.withObject("/" + name);
        ArrayNode offers = party.has("offers") ? (ArrayNode) party.get("offers") : party.putArray("offers");
        ObjectNode offer = offers.addObject().put("service", service);
        offer.put("place", chance.oneIn(3) ? "pl-main" : setup.nonces().of("pl"));
        if (chance.oneIn(4)) {
            offer.put("zone", chance.of(RandomTemplate.ZONES));
        }
        offer.put("minutes", chance.of(20, 30, 60, 180));
        boolean sameZone = !offer.has("zone");
        slots.into(offer.putArray("slots"), service, name, sameZone);
        if (chance.oneIn(6)) {
            slots.rule(offer);
        }
        responses.respond(party, service);
    }

    /** One who accepts referrals, one who offers something else as well, or a new one. */
    private String provider(List<StepTemplate> steps) {
        if (steps.stream().anyMatch(RandomParties::isUnderAReferral) && chance.oneIn(2)) {
            return chance.of("pr-one", "pr-two");
        }
        return !providers.isEmpty() && chance.oneIn(4)
                ? chance.of(providers)
                : setup.nonces().of("pr");
    }

    private static boolean isUnderAReferral(StepTemplate step) {
        return step.kind() instanceof StepKind.Booking booking
                && booking.under().isPresent();
    }

    /** Recipients that steps name themselves. */
    private void recipients(ObjectNode parties) {
        for (StepTemplate step : setup.steps()) {
            if (step.kind() instanceof StepKind.Transfer transfer) {
                transfer.to()
                        .filter(to -> !parties.has(to))
                        .ifPresent(to -> responses.respond(parties.putObject(to), ""));
            }
            if (step.kind() instanceof StepKind.Referral referral) {
                referral.to()
                        .filter(to -> !parties.has(to))
                        .ifPresent(to -> responses.respond(parties.putObject(to), ""));
            }
        }
    }

    private void channels(ObjectNode world) {
        ObjectNode channels = Json.object();
        for (String channel : List.of("sms", "email")) {
            if (chance.happens(rates.fails())) {
                ArrayNode sequence = channels.putArray(channel);
                for (int i = chance.between(1, 3); i > 0; i--) {
                    ObjectNode response = sequence.addObject();
                    String reply = chance.of("refused", "fails", "accepted", "done");
                    response.put("reply", reply);
                    if (reply.equals("accepted") && !chance.happens(rates.loses())) {
                        responses.script(response, List.of(chance.of("delivered", "undeliverable")));
                    }
                }
                if (chance.oneIn(2)) {
                    sequence.addObject();
                }
            }
        }
        if (!channels.isEmpty()) {
            world.set("channels", channels);
        }
    }

    private void acts(ObjectNode world) {
        ObjectNode acts = Json.object();
        for (StepTemplate step : setup.steps()) {
            if (step.kind() instanceof StepKind.Vendor vendor) {
                ObjectNode response = acts.putObject("act-" + vendor.machine());
                if (chance.happens(rates.fails())) {
                    response.put("reply", chance.of("refused", "fails"));
                } else if (!chance.happens(rates.loses())) {
                    responses.script(response, setup.wayThrough(step));
                }
            }
        }
        if (!acts.isEmpty()) {
            world.set("acts", acts);
        }
    }

    /** Between some of the places; from a place to itself it is the time that visits there lie apart. */
    private void ways(ObjectNode world, ObjectNode parties) {
        List<String> places = new ArrayList<>();
        parties.forEach(party -> party.path("offers")
                .forEach(offer -> places.add(offer.path("place").asText())));
        if (places.isEmpty() || chance.oneIn(2)) {
            return;
        }
        ArrayNode ways = world.putArray("ways");
        for (int i = chance.between(1, 3); i > 0; i--) {
            String from = chance.of(places);
            String to = chance.oneIn(3) ? from : chance.of(places);
            ObjectNode way = ways.addObject();
            way.set("between", Json.words(List.of(from, to)));
            way.put("takes", "PT" + chance.between(10, 90) + "M");
        }
    }
}
