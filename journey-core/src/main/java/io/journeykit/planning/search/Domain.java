package io.journeykit.planning.search;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The slots of a visit as the search sees them: all, or those with one provider or at one place. What they would be as slots
 * with all that is left out of them is worked out only where somebody asks for reasons.
 */
final class Domain {

    final Visit visit;
    final Times times;
    private final int @Nullable [] positions;
    private final Supplier<Slots> slots;
    private final Context context;
    private final Map<Named, Domain> cuts = new HashMap<>();
    private final @Nullable String place;
    /** Where these are all slots of one provider, and nothing else is left out. */
    private final @Nullable String provider;

    private @Nullable Places byCost;
    private @Nullable Dislikes dislikes;
    private @Nullable Index places;
    private @Nullable Index providers;

    /** What all domains of a search share. */
    record Context(Preferences preferences, SearchBudget steps, Map<String, Integer> numbers) {

        Context(Preferences preferences, SearchBudget steps) {
            this(preferences, steps, new HashMap<>());
        }

        /** A number for each place, counted from 0. */
        int number(String place) {
            return numbers.computeIfAbsent(place, any -> numbers.size());
        }
    }

    Domain(Visit visit, Context context) {
        this(visit, new Cut(visit.slots().times(), null, null, null), visit::slots, context);
    }

    private Domain(Visit visit, Cut cut, Supplier<Slots> slots, Context context) {
        this.visit = visit;
        this.times = cut.times;
        this.positions = cut.positions;
        this.place = cut.place;
        this.provider = cut.provider;
        this.slots = slots;
        this.context = context;
    }

    /** What is left of all slots, and the place of all of these, if there is one. */
    private record Cut(
            Times times,
            int @Nullable [] positions,
            @Nullable String place,
            @Nullable String provider) {}

    /** The slots with what is left out of them and why. */
    Slots slots() {
        return slots.get();
    }

    Slot slot(int position) {
        return visit.slots().at(positions == null ? position : positions[position]);
    }

    /** Where the slots of each provider, or of each place, stand. */
    Index by(Together.Trait trait) {
        if (positions == null) {
            return visit.slots().by(trait);
        }
        Index known = trait == Together.Trait.PLACE ? places : providers;
        if (known == null) {
            known = provider == null
                    ? Index.of(Slots.pick(visit.slots(), positions), trait)
                    : visit.slots()
                            .by(Together.Trait.PROVIDER)
                            .within(provider, trait, visit.slots().all());
            places = trait == Together.Trait.PLACE ? known : places;
            providers = trait == Together.Trait.PLACE ? providers : known;
        }
        return known;
    }

    /** The slots with one provider, or at one place. */
    Domain in(Together.Trait trait, String name) {
        if (trait == Together.Trait.PLACE && name.equals(place)) {
            return this;
        }
        Index index = by(trait);
        boolean same = index.of(name).length == times.size() && times.size() > 0;
        return same ? this : cuts.computeIfAbsent(new Named(trait, name), any -> cut(index.of(name), trait, name));
    }

    private Domain cut(int[] at, Together.Trait trait, String name) {
        int[] inAll = positions == null ? at : at.clone();
        for (int i = 0; positions != null && i < at.length; i++) {
            inAll[i] = positions[at[i]];
        }
        boolean atPlace = trait == Together.Trait.PLACE;
        @Nullable String only = !atPlace && positions == null ? name : null;
        Cut cut = new Cut(by(trait).times(name, times), inAll, atPlace ? name : place, only);
        return new Domain(visit, cut, () -> atPlace ? atPlace(name) : slots().from(name), context);
    }

    /** With which providers, or at which places, the slots from one position to another are. */
    List<String> names(Together.Trait trait, int first, int last) {
        return trait == Together.Trait.PLACE && place != null
                ? List.of(place)
                : by(trait).within(first, last);
    }

    /** Other providers are no longer spoken of; other places of the same provider are left out with a reason. */
    private Slots atPlace(String place) {
        List<String> its = slots().all().stream()
                .filter(slot -> slot.place().equals(place))
                .map(Slot::provider)
                .distinct()
                .toList();
        return slots().only(slot -> its.contains(slot.provider()))
                .where(
                        slot -> slot.place().equals(place),
                        Phrase.of("left-out.other-place").with("place", Name.Kind.PLACE, place));
    }

    /** The places from one position to another. */
    Places places() {
        if (byCost == null) {
            byCost = place == null ? Places.of(by(Together.Trait.PLACE), context) : Places.of(place, context);
        }
        return byCost;
    }

    /** How little its slots are liked. */
    Dislikes dislikes() {
        if (dislikes == null) {
            dislikes = new Dislikes(this, context.preferences().dislike(), context.steps());
        }
        return dislikes;
    }
}
