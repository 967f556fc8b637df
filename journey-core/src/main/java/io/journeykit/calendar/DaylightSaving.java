package io.journeykit.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/** What a wall time means when the clocks change: one that never comes (a gap), or one that comes twice (an overlap). */
public enum DaylightSaving {

    /** A gap shifts forward by its length, an overlap takes the first of the two; what java.time does. */
    COMPATIBLE {
        @Override
        Optional<ZoneOffset> inGap(ZoneOffsetTransition gap, LocalDateTime wall) {
            return Optional.of(gap.getOffsetBefore());
        }

        @Override
        Optional<ZoneOffset> inOverlap(ZoneOffsetTransition overlap, LocalDateTime wall) {
            return Optional.of(overlap.getOffsetBefore());
        }
    },

    /** The earlier reading: a gap shifts back by its length, an overlap takes the first of the two. */
    EARLIER {
        @Override
        Optional<ZoneOffset> inGap(ZoneOffsetTransition gap, LocalDateTime wall) {
            return Optional.of(gap.getOffsetAfter());
        }

        @Override
        Optional<ZoneOffset> inOverlap(ZoneOffsetTransition overlap, LocalDateTime wall) {
            return Optional.of(overlap.getOffsetBefore());
        }
    },

    /** The later reading: a gap shifts forward by its length, an overlap takes the second of the two. */
    LATER {
        @Override
        Optional<ZoneOffset> inGap(ZoneOffsetTransition gap, LocalDateTime wall) {
            return Optional.of(gap.getOffsetBefore());
        }

        @Override
        Optional<ZoneOffset> inOverlap(ZoneOffsetTransition overlap, LocalDateTime wall) {
            return Optional.of(overlap.getOffsetAfter());
        }
    },

    /** A time that never comes is left out; one that comes twice is taken once, the first time. */
    SKIP {
        @Override
        Optional<ZoneOffset> inGap(ZoneOffsetTransition gap, LocalDateTime wall) {
            return Optional.empty();
        }

        @Override
        Optional<ZoneOffset> inOverlap(ZoneOffsetTransition overlap, LocalDateTime wall) {
            return Optional.of(overlap.getOffsetBefore());
        }
    },

    /** Neither is accepted: both raise a {@link DateTimeException} that names the clock change. */
    REJECT {
        @Override
        Optional<ZoneOffset> inGap(ZoneOffsetTransition gap, LocalDateTime wall) {
            throw refused(wall, "never comes", gap);
        }

        @Override
        Optional<ZoneOffset> inOverlap(ZoneOffsetTransition overlap, LocalDateTime wall) {
            throw refused(wall, "comes twice", overlap);
        }
    };

    /**
     * The instant at which the clocks of a zone show this wall time; none only for {@link #SKIP} in a gap.
     *
     * @throws DateTimeException only for {@link #REJECT}, in a gap or an overlap
     */
    public Optional<Instant> resolve(LocalDateTime wall, ZoneId zone) {
        return resolve(wall, zone.getRules());
    }

    Optional<Instant> resolve(LocalDateTime wall, ZoneRules rules) {
        List<ZoneOffset> offsets = rules.getValidOffsets(wall);
        if (offsets.size() == 1) {
            return Optional.of(wall.toInstant(offsets.get(0)));
        }
        ZoneOffsetTransition change = rules.getTransition(wall);
        return (offsets.isEmpty() ? inGap(change, wall) : inOverlap(change, wall)).map(wall::toInstant);
    }

    abstract Optional<ZoneOffset> inGap(ZoneOffsetTransition gap, LocalDateTime wall);

    abstract Optional<ZoneOffset> inOverlap(ZoneOffsetTransition overlap, LocalDateTime wall);

    private static DateTimeException refused(LocalDateTime wall, String problem, ZoneOffsetTransition change) {
        return new DateTimeException("Wall time " + wall + " " + problem + ": the clocks change from "
                + change.getDateTimeBefore() + " to " + change.getDateTimeAfter()
                + "; choose another time or another daylight-saving policy");
    }
}
