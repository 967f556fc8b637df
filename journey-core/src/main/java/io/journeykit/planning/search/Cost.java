package io.journeykit.planning.search;

import io.journeykit.calendar.text.Count;
import io.journeykit.planning.Criterion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What an option costs, one figure for each {@link Criterion}; less is better in all.
 *
 * @param daysOff how many days visits that are aimed at their targets are from these
 * @param finish when the last visit ends that is wanted as early as can be, in epoch seconds; 0 where none is
 * @param daysOnSite on how many dates, where the person lives, a visit starts
 * @param travel the cost of all trips: one for each date and place
 * @param openWishes the dislike of all slots, and one for each target missed
 */
public record Cost(long daysOff, long finish, long daysOnSite, long travel, long openWishes) {

    /** By the figures of these criteria, one after the other. */
    static Comparator<Cost> by(List<Criterion> criteria) {
        return (one, other) -> {
            int order = 0;
            for (int i = 0; i < criteria.size() && order == 0; i++) {
                order = Long.compare(one.of(criteria.get(i)), other.of(criteria.get(i)));
            }
            return order;
        };
    }

    /** The figure of one criterion. */
    public long of(Criterion criterion) {
        return switch (criterion) {
            case NEARNESS -> daysOff;
            case FINISH -> finish;
            case DAYS_ON_SITE -> daysOnSite;
            case TRAVEL -> travel;
            case PREFERENCE -> openWishes;
        };
    }

    /** Whether this is no worse in anything and better in something. */
    public boolean beats(Cost other) {
        return !equals(other) && isWithin(other);
    }

    /** Whether this is no worse in anything. */
    boolean isWithin(Cost limit) {
        return daysOff <= limit.daysOff
                && finish <= limit.finish
                && daysOnSite <= limit.daysOnSite
                && travel <= limit.travel
                && openWishes <= limit.openWishes;
    }

    /** This cost with another figure for one criterion. */
    Cost with(Criterion criterion, long figure) {
        return switch (criterion) {
            case NEARNESS -> new Cost(figure, finish, daysOnSite, travel, openWishes);
            case FINISH -> new Cost(daysOff, figure, daysOnSite, travel, openWishes);
            case DAYS_ON_SITE -> new Cost(daysOff, finish, figure, travel, openWishes);
            case TRAVEL -> new Cost(daysOff, finish, daysOnSite, figure, openWishes);
            case PREFERENCE -> new Cost(daysOff, finish, daysOnSite, travel, figure);
        };
    }

    /** Reads {@code finish 2026-03-31T17:45:00Z, 2 days, travel 9, 0 open wishes}. */
    @Override
    public String toString() {
        String off = daysOff == 0 ? "" : Count.of(daysOff, "day") + " off, ";
        return off + "finish " + Instant.ofEpochSecond(finish) + ", " + Count.of(daysOnSite, "day") + ", travel "
                + travel + ", " + Count.of(openWishes, "open wish").replace("wishs", "wishes");
    }
}
