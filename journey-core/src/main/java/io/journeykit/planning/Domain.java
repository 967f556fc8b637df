package io.journeykit.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slots of a visit as the search sees them: split by place, and by how little they are liked, when it asks. */
final class Domain {

    final Visit visit;
    private final Preferences preferences;
    private @Nullable Pieces<String> places;
    private @Nullable Pieces<String> providers;
    private @Nullable Pieces<Long> dislikes;

    Domain(Visit visit, Preferences preferences) {
        this.visit = visit;
        this.preferences = preferences;
    }

    Slots slots() {
        return visit.slots();
    }

    /** One piece for each place. */
    Pieces<String> byPlace() {
        if (places == null) {
            places = new Pieces<>(this, Slot::place, this::at);
        }
        return places;
    }

    /** One piece for each provider. */
    Pieces<String> byProvider() {
        if (providers == null) {
            providers = new Pieces<>(this, Slot::provider, provider -> in(slots().from(provider)));
        }
        return providers;
    }

    Pieces<String> by(Together.Trait trait) {
        return trait == Together.Trait.PLACE ? byPlace() : byProvider();
    }

    /** One piece for each degree of dislike. */
    Pieces<Long> byDislike() {
        if (dislikes == null) {
            dislikes = new Pieces<>(this, preferences.dislike()::applyAsLong, this::disliked);
        }
        return dislikes;
    }

    /** Other providers are no longer spoken of; other places of the same provider are left out with a reason. */
    private Domain at(String place) {
        List<String> providers = slots().all().stream()
                .filter(slot -> slot.place().equals(place))
                .map(Slot::provider)
                .distinct()
                .toList();
        return in(slots().only(slot -> providers.contains(slot.provider()))
                .where(slot -> slot.place().equals(place), "is not at " + place));
    }

    private Domain disliked(long degree) {
        return in(slots().where(
                        slot -> preferences.dislike().applyAsLong(slot) == degree, "is passed over by preference"));
    }

    private Domain in(Slots fewer) {
        return new Domain(visit.in(fewer), preferences);
    }
}
