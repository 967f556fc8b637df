package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Agenda;
import io.journeykit.calendar.DueWindow;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An option by what options are compared by: when the visit that it leads to is over, the days and the ways, and the
 * targets that it misses.
 *
 * @param zone in which she lives, whose days count
 */
record OptionWeighed(Agenda agenda, Map<StepRef, Slot> slots, ZoneId zone) {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    /** Whether it is better than another, and worse in nothing that she could choose the other for. */
    boolean beats(OptionWeighed other) {
        return slots.keySet().equals(other.slots.keySet())
                && last().equals(other.last())
                && leadsEarlier(other)
                && days().size() <= other.days().size()
                && ways().entrySet().stream()
                        .allMatch(way -> way.getValue() <= other.ways().getOrDefault(way.getKey(), 0))
                && other.missed().containsAll(missed());
    }

    /** The visit that it leads to. */
    private StepRef last() {
        return slots.entrySet().stream()
                .max(Comparator.<Map.Entry<StepRef, Slot>, Instant>comparing(
                                one -> one.getValue().end())
                        .thenComparing(one -> one.getKey().toString()))
                .orElseThrow()
                .getKey();
    }

    private boolean leadsEarlier(OptionWeighed other) {
        Slot mine = requireNonNull(slots.get(last()));
        Slot its = requireNonNull(other.slots.get(last()));
        if (!mine.place().equals(its.place()) || mine.end().isAfter(its.end())) {
            return false;
        }
        if (slots.size() == 1) {
            return mine.end().isBefore(its.end()) && isOfOneTimeOfDay(mine, its);
        }
        return mine.end().isBefore(its.end())
                || !slots.equals(other.slots)
                        && slots.entrySet().stream()
                                .allMatch(one ->
                                        isNoLater(one.getValue(), requireNonNull(other.slots.get(one.getKey()))));
    }

    private static boolean isNoLater(Slot one, Slot other) {
        return one.place().equals(other.place())
                && !one.start().isAfter(other.start())
                && !one.end().isAfter(other.end())
                && (one.id().equals(other.id()) || one.start().isBefore(other.start()));
    }

    private static boolean isOfOneTimeOfDay(Slot one, Slot other) {
        return date(one).equals(date(other)) && part(one) == part(other);
    }

    private static LocalDate date(Slot slot) {
        return slot.start().atZone(slot.zone()).toLocalDate();
    }

    /** Of three to noon, to five, and later. */
    private static int part(Slot slot) {
        LocalTime time = slot.start().atZone(slot.zone()).toLocalTime();
        return time.isBefore(NOON) ? 0 : time.isBefore(EVENING) ? 1 : 2;
    }

    private Set<LocalDate> days() {
        return slots.values().stream()
                .map(slot -> slot.start().atZone(zone).toLocalDate())
                .collect(Collectors.toSet());
    }

    /** How often she comes to each place, once for each day. */
    private Map<String, Integer> ways() {
        Map<String, Integer> ways = new TreeMap<>();
        slots.values().stream()
                .map(slot -> Map.entry(slot.start().atZone(zone).toLocalDate(), slot.place()))
                .distinct()
                .forEach(way -> ways.merge(way.getValue(), 1, Integer::sum));
        return ways;
    }

    private Set<StepRef> missed() {
        return slots.entrySet().stream()
                .filter(one -> agenda.step(one.getKey())
                        .flatMap(step -> step.dates().due())
                        .map(DueWindow::target)
                        .filter(one.getValue().start()::isAfter)
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "an option for " + slots.keySet();
    }
}
