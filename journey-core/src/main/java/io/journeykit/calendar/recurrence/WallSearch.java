package io.journeykit.calendar.recurrence;

import io.journeykit.calendar.Almanac;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for the instants of a rule of wall times, whatever the clocks do in between. */
final class WallSearch {

    /** Clock changes are never longer than a day, so a wall time and its instant are never further apart than this. */
    private static final int DAYS_AROUND = 2;

    private static final LocalDateTime END_OF_TIME = LocalDateTime.of(9999, 12, 29, 0, 0);

    private final WallRule rule;
    private final Instant start;
    private final Almanac almanac;
    private final LocalDateTime startShown;

    WallSearch(WallRule rule, Instant start, Almanac almanac) {
        this.rule = rule;
        this.start = start;
        this.almanac = almanac;
        this.startShown = almanac.wallTimeOf(start);
    }

    /** The first occurrence after an instant, which does not lie before the start by more than a moment. */
    Optional<Instant> nextAfter(Instant after) {
        LocalDateTime shown = almanac.wallTimeOf(after);
        Optional<LocalDateTime> next = from(shown.plusNanos(1));
        if (next.isPresent() && isQuietAround(shown) && isQuietAround(next.get())) {
            return Optional.of(quietly(next.get()));
        }
        return acrossChanges(after, shown.minusDays(DAYS_AROUND));
    }

    /** Where the clocks change, what is shown later may come earlier: all that is near is compared. */
    private Optional<Instant> acrossChanges(Instant after, LocalDateTime earliest) {
        Instant best = null;
        Optional<LocalDateTime> candidate = from(earliest);
        while (candidate.isPresent() && !isPast(candidate.get(), best)) {
            Instant at = instant(candidate.get());
            if (at != null && at.isAfter(after) && (best == null || at.isBefore(best))) {
                best = at;
            }
            candidate = from(candidate.get().plusNanos(1));
        }
        return Optional.ofNullable(best);
    }

    private boolean isPast(LocalDateTime candidate, @Nullable Instant best) {
        return best != null && candidate.isAfter(almanac.wallTimeOf(best).plusDays(DAYS_AROUND));
    }

    private Optional<LocalDateTime> from(LocalDateTime earliest) {
        if (earliest.isAfter(END_OF_TIME)) {
            return Optional.empty();
        }
        return rule.atOrAfter(earliest.isBefore(startShown) ? startShown : earliest, startShown, almanac.monthEnd());
    }

    // The start is itself, also in the second of two hours that the clocks show alike.
    private @Nullable Instant instant(LocalDateTime shown) {
        if (shown.equals(startShown)) {
            return start;
        }
        Instant at =
                almanac.daylightSaving().resolve(shown, almanac.clock().rules()).orElse(null);
        return at == null || at.isBefore(start) ? null : at;
    }

    private boolean isQuietAround(LocalDateTime shown) {
        return almanac.clock().isQuietAround(shown.toEpochSecond(ZoneOffset.UTC));
    }

    /** Where the clocks do not change. */
    private Instant quietly(LocalDateTime shown) {
        return Instant.ofEpochSecond(almanac.clock().plainly(shown.toEpochSecond(ZoneOffset.UTC)), shown.getNano());
    }
}
