package io.journeykit.testkit.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The slots that are offered: scarce, on the same few days, some appearing late and some gone early. */
final class RandomSlots {

    private static final Set<String> WITH_A_SLOT = Set.of("booked", "moved", "slot-opened");

    private final Setup setup;
    private final Chance chance;
    private final List<Offered> offered = new ArrayList<>();
    private final List<Integer> busyDays = new ArrayList<>();

    RandomSlots(Setup setup) {
        this.setup = setup;
        this.chance = setup.chance();
        for (int i = chance.between(3, 10); i > 0; i--) {
            busyDays.add(chance.between(0, Math.min(setup.days(), 50)));
        }
    }

    /** A slot that a party offers for a service. */
    record Offered(String service, String provider, LocalDateTime start) {}

    List<Offered> offered() {
        return offered;
    }

    /** Scarce where people compete. */
    void into(ArrayNode slots, String service, String provider, boolean sameZone) {
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
        if (chance.oneIn(2)) {
            earlierOne(slots, starts);
        }
    }

    /** One before all others, that appears when the first of them may have been booked. */
    private void earlierOne(ArrayNode slots, List<LocalDateTime> starts) {
        LocalDateTime first = Collections.min(starts);
        LocalDateTime earlier =
                first.toLocalDate().minusDays(chance.between(1, 3)).atTime(chance.between(9, 16), 35);
        LocalDateTime appears = setup.start().plusHours(chance.between(20, 120));
        if (earlier.isAfter(appears.plusDays(4))) {
            slots.addObject().put("start", Setup.text(earlier)).put("appears", Setup.text(appears));
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

    void rule(ObjectNode offer) {
        ObjectNode rule = offer.putArray("every").addObject();
        rule.set("days", Json.words(List.of("mon", "wed", "fri").subList(0, chance.between(1, 3))));
        rule.set("times", Json.words(List.of("08:1" + chance.between(0, 9), "16:4" + chance.between(0, 9))));
        rule.put("from", setup.start().toLocalDate().plusDays(1).toString());
        rule.put(
                "to",
                setup.start().toLocalDate().plusDays(Math.min(setup.days(), 60)).toString());
    }

    /** The slot that a signal brings, where there is one. */
    Optional<ObjectNode> of(StepTemplate step, String signal) {
        List<Offered> there = offered.stream()
                .filter(slot -> step.kind() instanceof StepKind.Booking booking
                        && slot.service().equals(booking.service()))
                .toList();
        if (there.isEmpty() || !WITH_A_SLOT.contains(signal)) {
            return Optional.empty();
        }
        Comparator<Offered> early = Comparator.comparing(Offered::start);
        Offered any = chance.of(there);
        // Late, so that what opens may be earlier than what is booked.
        Offered slot = chance.oneIn(3) || signal.equals("slot-opened") ? any : Collections.max(there, early);
        return Optional.of(Json.object().put("provider", slot.provider()).put("start", Setup.text(slot.start())));
    }
}
