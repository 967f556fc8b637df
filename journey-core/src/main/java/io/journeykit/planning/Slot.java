package io.journeykit.planning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * An appointment that could be had: from start to end, with a provider, at a place.
 *
 * <p>Start and end are on whole seconds; the zone is the site's, since an appointment is kept in the wall time of the
 * place where it happens. The id is the provider's own and says nothing about a person.
 */
public record Slot(String id, Instant start, Instant end, String provider, String place, ZoneId zone) {

    /** By start and then id; what follows only keeps slots apart that share both. */
    static final Comparator<Slot> IN_ORDER = Comparator.comparing(Slot::start)
            .thenComparing(Slot::id)
            .thenComparing(Slot::provider)
            .thenComparing(Slot::place)
            .thenComparing(Slot::end);

    /** Throws {@link IllegalArgumentException} if the slot ends before it starts or carries parts of a second. */
    public Slot {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "Slot '" + id + "' ends at " + end + ", before it starts at " + start + "; swap the two.");
        }
        if (start.getNano() != 0 || end.getNano() != 0) {
            throw new IllegalArgumentException(
                    "Slot '" + id + "' from " + start + " to " + end + " is not on whole seconds; round it first.");
        }
    }

    /** Reads {@code Tue 31 Mar 2026 13:00 at ortho-b}: the wall time of the site, and the provider. */
    @Override
    public String toString() {
        return WallTime.full(start, zone) + " at " + provider;
    }

    /** Reads {@code Tue 31 Mar 13:00}. */
    String when() {
        return WallTime.brief(start, zone);
    }
}
