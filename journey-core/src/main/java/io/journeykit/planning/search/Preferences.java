package io.journeykit.planning.search;

import io.journeykit.planning.Criterion;
import io.journeykit.planning.Slot;
import io.journeykit.planning.Wishes;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a person would rather have, besides an early finish: few days, short trips, liked slots.
 *
 * @param home the zone in which the person counts days
 * @param travel what a trip to a place costs, in any unit, never negative: miles, minutes
 * @param dislike how little a slot is liked, never negative; a missed target counts as 1
 * @param first what counts first; the other criteria follow in their order
 * @param steps how many parts of the search may be looked into before it is cut short, and says so
 */
public record Preferences(
        ZoneId home, ToLongFunction<String> travel, ToLongFunction<Slot> dislike, Criterion first, int steps) {

    // About 5 ms for 12 visits, however many slots they have.
    private static final int STEPS = 400;
    private static final ToLongFunction<String> FREE = place -> 0;
    private static final ToLongFunction<Slot> LIKED = slot -> 0;

    /** No preference but few days, counted in this zone. */
    public static Preferences at(ZoneId home) {
        return new Preferences(home, FREE, LIKED, Criterion.FINISH, STEPS);
    }

    /** These preferences with trips that cost something. */
    public Preferences withTravel(ToLongFunction<String> costOfPlace) {
        return new Preferences(home, costOfPlace, dislike, first, steps);
    }

    /** These preferences with slots that are not liked equally. */
    public Preferences withDislike(ToLongFunction<Slot> dislikeOfSlot) {
        return new Preferences(home, travel, dislikeOfSlot, first, steps);
    }

    /** These preferences with another criterion before all others. */
    public Preferences withFirst(Criterion criterion) {
        return new Preferences(home, travel, dislike, criterion, steps);
    }

    /** The preferences that these wishes, as data, come to. */
    public Preferences with(Wishes wishes) {
        return new Preferences(
                home,
                wishes.travel().byPlace().isEmpty() ? FREE : wishes.travel()::to,
                wishes.areOfNoSlot() ? LIKED : wishes::openAt,
                wishes.first(),
                steps);
    }

    /** These preferences with another bound on the search. */
    public Preferences withSteps(int atMost) {
        return new Preferences(home, travel, dislike, first, atMost);
    }

    /** The criteria in the order in which they count here: what an author aims at comes before what she would rather have. */
    List<Criterion> criteria() {
        List<Criterion> order = new ArrayList<>(List.of(Criterion.values()));
        order.removeAll(List.of(Criterion.NEARNESS, first));
        order.add(0, first);
        if (first != Criterion.NEARNESS) {
            order.add(0, Criterion.NEARNESS);
        }
        return order;
    }

    boolean isTravelFree() {
        return travel == FREE;
    }

    boolean isEverySlotLiked() {
        return dislike == LIKED;
    }

    /** Reads {@code preferences of a person in America/New_York}. */
    @Override
    public String toString() {
        return "preferences of a person in " + home;
    }
}
