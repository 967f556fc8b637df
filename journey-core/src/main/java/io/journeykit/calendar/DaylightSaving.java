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
    COMPATIBLE(Reading.OLD_OFFSET, Reading.OLD_OFFSET),

    /** The earlier reading: a gap shifts back by its length, an overlap takes the first of the two. */
    EARLIER(Reading.NEW_OFFSET, Reading.OLD_OFFSET),

    /** The later reading: a gap shifts forward by its length, an overlap takes the second of the two. */
    LATER(Reading.OLD_OFFSET, Reading.NEW_OFFSET),

    /** A time that never comes is left out; one that comes twice is taken once, the first time. */
    SKIP(Reading.NONE, Reading.OLD_OFFSET),

    /** Neither is accepted: both raise a {@link DateTimeException} that names the clock change. */
    REJECT(Reading.REFUSED, Reading.REFUSED);

    private enum Reading {
        OLD_OFFSET,
        NEW_OFFSET,
        NONE,
        REFUSED
    }

    private final Reading inGap;
    private final Reading inOverlap;

    DaylightSaving(Reading inGap, Reading inOverlap) {
        this.inGap = inGap;
        this.inOverlap = inOverlap;
    }

    /**
     * The instant at which the clocks of a zone show this wall time; none only for {@link #SKIP} in a gap.
     *
     * @throws DateTimeException only for {@link #REJECT}, in a gap or an overlap
     */
    public Optional<Instant> resolve(LocalDateTime wallTime, ZoneId zone) {
        return resolve(wallTime, zone.getRules());
    }

    /**
     * The same by the rules of a zone.
     *
     * @throws DateTimeException only for {@link #REJECT}, in a gap or an overlap
     */
    public Optional<Instant> resolve(LocalDateTime wallTime, ZoneRules rules) {
        List<ZoneOffset> offsets = rules.getValidOffsets(wallTime);
        if (offsets.size() == 1) {
            return Optional.of(wallTime.toInstant(offsets.get(0)));
        }
        return duringChange(wallTime, rules.getTransition(wallTime));
    }

    private Optional<Instant> duringChange(LocalDateTime wallTime, ZoneOffsetTransition change) {
        return switch (change.isGap() ? inGap : inOverlap) {
            case OLD_OFFSET -> Optional.of(wallTime.toInstant(change.getOffsetBefore()));
            case NEW_OFFSET -> Optional.of(wallTime.toInstant(change.getOffsetAfter()));
            case NONE -> Optional.empty();
            case REFUSED -> throw refused(wallTime, change);
        };
    }

    private static DateTimeException refused(LocalDateTime wallTime, ZoneOffsetTransition change) {
        String problem = change.isGap() ? "never comes" : "comes twice";
        return new DateTimeException("Wall time " + wallTime + " " + problem + ": the clocks change from "
                + change.getDateTimeBefore() + " to " + change.getDateTimeAfter()
                + "; choose another time or another daylight-saving policy");
    }
}
