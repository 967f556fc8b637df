package io.journeykit.planning.arbitration;

import io.journeykit.planning.Slot;
import io.journeykit.planning.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is to have which slot where several want the same: each gets one as supply allows, the earliest (or the nearest to what she aims at) for who comes
 * first;
 * what is left then may be offered beside. Nobody gets nothing because another had the choice of several.
 *
 * @param order those who wait, in the order of the policy
 * @param policy its name
 */
public record Arbitration(List<Waiting> order, Map<Waiting, Slot> first, String policy) {

    public Arbitration {
        order = List.copyOf(order);
        first = Collections.unmodifiableMap(new LinkedHashMap<>(first));
    }

    /** So many who wait are looked at, in the order of the policy; who comes after them waits for her turn. */
    public static final int MOST_WAITING = 1_000;

    /** Decides by the arguments alone. */
    public static Arbitration arbitrate(List<Waiting> waiting, List<Slot> slots, OfferOrder policy, Instant now) {
        List<Waiting> order =
                waiting.stream().sorted(policy.at(now)).limit(MOST_WAITING).toList();
        List<Slot> sorted = slots.stream().sorted(Slot.IN_ORDER).toList();
        return new Arbitration(order, new Matching(order, sorted).whole(), policy.name());
    }

    /** The place of somebody in the order, from 1. */
    public int place(Waiting one) {
        return order.indexOf(one) + 1;
    }

    /** The slots that others are to have; for looking up only, since they have no order. */
    public Set<Slot> ofOthers(Waiting one) {
        return first.entrySet().stream()
                .filter(given -> !given.getKey().equals(one))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** {@code 12 wait, 10 get a slot}. */
    @Override
    public String toString() {
        return order.size() + " wait, " + first.size() + " get a slot";
    }

    /** One slot for each, and for as many as can be: who comes later has an earlier one moved, never left with nothing. */
    private static final class Matching {

        private final List<Waiting> order;
        private final List<Slot> slots;
        private final Map<Slot, Waiting> taken = new IdentityHashMap<>();

        Matching(List<Waiting> order, List<Slot> slots) {
            this.order = order;
            this.slots = slots;
        }

        Map<Waiting, Slot> whole() {
            for (Waiting one : order) {
                if (taken.size() == slots.size()) {
                    break;
                }
                Optional<Slot> free = inOrder(one).stream()
                        .filter(slot -> !taken.containsKey(slot) && one.suits(slot))
                        .findFirst();
                free.ifPresentOrElse(slot -> taken.put(slot, one), () -> finds(one, new HashSet<>()));
            }
            Map<Waiting, Slot> given = new LinkedHashMap<>();
            for (Slot slot : slots) {
                Optional.ofNullable(taken.get(slot)).ifPresent(one -> given.put(one, slot));
            }
            return given;
        }

        /** The earliest first, or the nearest to what is aimed at. */
        private List<Slot> inOrder(Waiting one) {
            return one.want()
                    .aim()
                    .map(aim -> slots.stream()
                            .sorted(Comparator.comparingLong(slot -> daysOff(slot, aim)))
                            .toList())
                    .orElse(slots);
        }

        private static long daysOff(Slot slot, Instant aim) {
            LocalDate target = aim.atZone(slot.zone()).toLocalDate();
            return Math.abs(ChronoUnit.DAYS.between(
                    target, slot.start().atZone(slot.zone()).toLocalDate()));
        }

        private boolean finds(Waiting one, Set<Slot> looked) {
            for (Slot slot : inOrder(one)) {
                if (one.suits(slot) && looked.add(slot)) {
                    Waiting other = taken.get(slot);
                    if (other == null || finds(other, looked)) {
                        taken.put(slot, one);
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
