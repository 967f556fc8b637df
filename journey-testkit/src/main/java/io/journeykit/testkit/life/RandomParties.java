package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Providers with their slots, those who get referrals and records, channels, and what vendors' acts lead to. */
final class RandomParties {

    private final Setup setup;
    private final Chance chance;
    private final Rates rates;
    private final List<Offered> offered = new ArrayList<>();
    private final List<String> providers = new ArrayList<>();
    private final List<Integer> busyDays = new ArrayList<>();

    RandomParties(Setup setup) {
        this.setup = setup;
        this.chance = setup.chance();
        this.rates = setup.rates();
        for (int i = chance.between(3, 10); i > 0; i--) {
            busyDays.add(chance.between(0, Math.min(setup.days(), 50)));
        }
    }

    /** A slot that a party offers for a service. */
    record Offered(String service, String provider, LocalDateTime start) {}

    List<Offered> offered() {
        return offered;
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
            respond(parties.withObject("/" + party), "");
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
        slots(offer.putArray("slots"), service, name, sameZone);
        if (chance.oneIn(6)) {
            rule(offer);
        }
        respond(party, service);
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

    /** Scarce where people compete. */
    private void slots(ArrayNode slots, String service, String provider, boolean sameZone) {
        int count =
                Math.max(2, chance.between(2, 8) * Math.min(4, setup.people().size()) / 2);
        List<LocalDateTime> starts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDateTime start = start(provider);
            if (starts.contains(start)) {
                continue;
            }
            starts.add(start);
            if (sameZone) {
                offered.add(new Offered(service, provider, start));
            }
            if (chance.oneIn(4)) {
                ObjectNode slot = slots.addObject().put("start", Setup.text(start));
                if (chance.oneIn(2)) {
                    slot.put("appears", Setup.text(start.minusDays(chance.between(1, 12))));
                }
                if (chance.oneIn(3)) {
                    slot.put(
                            "gone",
                            Setup.text(start.minusDays(chance.between(0, 3)).minusHours(1)));
                }
            } else {
                slots.add(Setup.text(start));
            }
        }
    }

    /** Most on the same few days, so that visits meet each other; now and then at the very time of another service. */
    private LocalDateTime start(String provider) {
        List<LocalDateTime> others = offered.stream()
                .filter(slot -> slot.provider().equals(provider))
                .map(Offered::start)
                .toList();
        if (!others.isEmpty() && chance.oneIn(6)) {
            return chance.of(others);
        }
        int day = chance.oneIn(4) ? chance.between(0, Math.min(setup.days(), 50)) : chance.of(busyDays);
        return setup.start().toLocalDate().plusDays(day).atTime(chance.between(7, 18), chance.between(0, 59));
    }

    private void rule(ObjectNode offer) {
        ObjectNode rule = offer.putArray("every").addObject();
        rule.set("days", Json.words(List.of("mon", "wed", "fri").subList(0, chance.between(1, 3))));
        rule.set("times", Json.words(List.of("08:1" + chance.between(0, 9), "16:4" + chance.between(0, 9))));
        rule.put("from", setup.start().toLocalDate().plusDays(1).toString());
        rule.put(
                "to",
                setup.start().toLocalDate().plusDays(Math.min(setup.days(), 60)).toString());
    }

    /** To what it is asked, each time as this time's response says. */
    private void respond(ObjectNode party, String service) {
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
        List<Offered> ofTheService = offered.stream()
                .filter(slot -> slot.service().equals(service))
                .sorted(Comparator.comparing(Offered::start))
                .toList();
        if (!party.has("book-slot") && !ofTheService.isEmpty() && chance.oneIn(2)) {
            Offered slot = chance.oneIn(2) ? ofTheService.get(0) : chance.of(ofTheService);
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
            then.addObject().put("hears", chance.between(1, 20)).put("after", "PT1H");
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

    /** Recipients that steps name themselves. */
    private void recipients(ObjectNode parties) {
        for (StepTemplate step : setup.steps()) {
            if (step.kind() instanceof StepKind.Transfer transfer) {
                transfer.to().filter(to -> !parties.has(to)).ifPresent(to -> respond(parties.putObject(to), ""));
            }
            if (step.kind() instanceof StepKind.Referral referral) {
                referral.to().filter(to -> !parties.has(to)).ifPresent(to -> respond(parties.putObject(to), ""));
            }
        }
    }

    private void channels(ObjectNode world) {
        ObjectNode channels = Json.object();
        for (String channel : List.of("sms", "email")) {
            if (chance.happens(rates.fails())) {
                ArrayNode responses = channels.putArray(channel);
                for (int i = chance.between(1, 3); i > 0; i--) {
                    ObjectNode response = responses.addObject();
                    String reply = chance.of("refused", "fails", "accepted", "done");
                    response.put("reply", reply);
                    if (reply.equals("accepted") && !chance.happens(rates.loses())) {
                        script(response, List.of(chance.of("delivered", "undeliverable")));
                    }
                }
                if (chance.oneIn(2)) {
                    responses.addObject();
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
                    script(response, setup.wayThrough(step));
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
