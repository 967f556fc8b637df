package io.journeykit.planning;

import io.journeykit.calendar.hours.WeeklyHours;
import java.util.List;

/**
 * What a person would rather have of the visits, as data that can be written and stored; none of it rules a slot out.
 *
 * @param travel how far each place is; the shorter the trips, the better
 * @param times when visits are liked to start, in the wall time of the site
 * @param at which places or providers are liked; empty: any
 * @param first what counts first, where not the earliest finish: {@code DAYS_ON_SITE} for the fewest trips
 */
public record Wishes(Distances travel, WeeklyHours times, List<String> at, Criterion first) {

    /** No wish but an early finish. */
    public static final Wishes NONE = new Wishes(Distances.NONE, WeeklyHours.ALWAYS, List.of(), Criterion.FINISH);

    /** Copies the list. */
    public Wishes {
        at = List.copyOf(at);
    }

    /** These wishes where trips have a length. */
    public Wishes withTravel(Distances distances) {
        return new Wishes(distances, times, at, first);
    }

    /** These wishes, with visits rather at these times of a week. */
    public Wishes withTimes(WeeklyHours liked) {
        return new Wishes(travel, liked, at, first);
    }

    /** These wishes, with visits rather at these places, or with these providers. */
    public Wishes withAt(List<String> placesOrProviders) {
        return new Wishes(travel, times, placesOrProviders, first);
    }

    /** These wishes, with something else before an early finish. */
    public Wishes withFirst(Criterion criterion) {
        return new Wishes(travel, times, at, criterion);
    }

    /** How many wishes a slot leaves open: its time, and where or with whom it is. */
    public int openAt(Slot slot) {
        return (likesTime(slot) ? 0 : 1)
                + (at.isEmpty() || at.contains(slot.place()) || at.contains(slot.provider()) ? 0 : 1);
    }

    private boolean likesTime(Slot slot) {
        return times.equals(WeeklyHours.ALWAYS) || times.allows(slot.start(), slot.zone());
    }

    /** Whether every slot is liked as well as any other. */
    public boolean areOfNoSlot() {
        return at.isEmpty() && times.equals(WeeklyHours.ALWAYS);
    }

    @Override
    public String toString() {
        return "wishes of a person, with " + first + " first";
    }
}
