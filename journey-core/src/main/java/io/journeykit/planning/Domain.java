package io.journeykit.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The slots of a visit as the search sees them: split by place, and by how little they are liked, when it asks. */
final class Domain {

    final Visit visit;
    private final Preferences preferences;
    private @Nullable SortedMap<String, Domain> places;
    private @Nullable SortedMap<Long, Domain> dislikes;

    Domain(Visit visit, Preferences preferences) {
        this.visit = visit;
        this.preferences = preferences;
    }

    Slots slots() {
        return visit.slots();
    }

    /** One domain for each place. */
    SortedMap<String, Domain> byPlace() {
        if (places == null) {
            places = split(Slot::place, this::at);
        }
        return places;
    }

    /** One domain for each degree of dislike. */
    SortedMap<Long, Domain> byDislike() {
        if (dislikes == null) {
            dislikes = split(preferences.dislike()::applyAsLong, this::disliked);
        }
        return dislikes;
    }

    private <K extends Comparable<K>> SortedMap<K, Domain> split(
            Function<Slot, K> kind, Function<K, Slots> restricted) {
        SortedMap<K, Domain> parts = new TreeMap<>();
        slots().all().stream().map(kind).distinct().sorted().forEach(key -> parts.put(key, in(restricted.apply(key))));
        if (parts.size() == 1) {
            parts.replaceAll((key, part) -> this);
        }
        return parts;
    }

    private Domain in(Slots slots) {
        return new Domain(visit.in(slots), preferences);
    }

    /** Other providers are no longer spoken of; other places of the same provider are left out with a reason. */
    private Slots at(String place) {
        List<String> providers = slots().all().stream()
                .filter(slot -> slot.place().equals(place))
                .map(Slot::provider)
                .distinct()
                .toList();
        return slots().only(slot -> providers.contains(slot.provider()))
                .where(slot -> slot.place().equals(place), "is not at " + place);
    }

    private Slots disliked(long degree) {
        return slots().where(slot -> preferences.dislike().applyAsLong(slot) == degree, "is passed over by preference");
    }

    /** The places at which a slot of the parent's window lies. */
    List<String> placesWithin(Slot first, Slot last) {
        return keysWithin(byPlace(), first, last);
    }

    /** The degrees of dislike that a slot of the parent's window has, the least first. */
    List<Long> dislikesWithin(Slot first, Slot last) {
        return keysWithin(byDislike(), first, last);
    }

    private static <K> List<K> keysWithin(SortedMap<K, Domain> parts, Slot first, Slot last) {
        List<K> keys = new ArrayList<>();
        parts.forEach((key, part) -> {
            if (part.positionFrom(first) <= part.positionUpTo(last)) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** The position of the first slot that is not before this one, in order. */
    int positionFrom(Slot slot) {
        int found = Collections.binarySearch(slots().all(), slot, Slot.IN_ORDER);
        return found >= 0 ? found : -found - 1;
    }

    /** The position of the last slot that is not after this one, in order. */
    int positionUpTo(Slot slot) {
        int found = Collections.binarySearch(slots().all(), slot, Slot.IN_ORDER);
        return found >= 0 ? found : -found - 2;
    }
}
