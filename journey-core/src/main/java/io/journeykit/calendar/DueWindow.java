package io.journeykit.calendar;

import io.journeykit.vocabulary.Eternity;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When something should be done: not before earliest, best at target, and not after latest, both ends included.
 *
 * <p>After latest a step is missed. A window without a latest is never missed.
 */
public final class DueWindow {

    private final Instant earliest;
    private final Instant target;
    /** {@link Eternity#END} if there is none, so that a window is three references and every test one comparison. */
    private final Instant latest;

    private DueWindow(Instant earliest, Instant target, Instant latest) {
        if (target.isBefore(earliest) || latest.isBefore(target)) {
            throw new IllegalArgumentException("Due window is out of order: earliest " + earliest + ", target " + target
                    + ", latest " + latest + "; earliest <= target <= latest must hold");
        }
        this.earliest = earliest;
        this.target = target;
        this.latest = latest;
    }

    /** @throws IllegalArgumentException if they are out of order */
    public static DueWindow of(Instant earliest, Instant target, Instant latest) {
        return new DueWindow(earliest, target, latest);
    }

    /** Where there is no latest instant, it is never missed. */
    public static DueWindow of(Instant earliest, Instant target, Optional<Instant> latest) {
        return new DueWindow(earliest, target, latest.orElse(Eternity.END));
    }

    /** Due at this instant, not before it, and never missed; add an end {@linkplain #until by until}. */
    public static DueWindow at(Instant target) {
        return new DueWindow(target, target, Eternity.END);
    }

    /**
     * Due at the first instant but possible up to the second.
     *
     * @throws IllegalArgumentException if they are out of order
     */
    public static DueWindow between(Instant earliest, Instant latest) {
        return new DueWindow(earliest, earliest, latest);
    }

    /**
     * This window with another latest instant.
     *
     * @throws IllegalArgumentException if that is before the target
     */
    public DueWindow until(Instant latest) {
        return new DueWindow(earliest, target, latest);
    }

    /**
     * This window, opening at another instant.
     *
     * @throws IllegalArgumentException if that is after the target
     */
    public DueWindow opening(Instant earliest) {
        return new DueWindow(earliest, target, latest);
    }

    public Instant earliest() {
        return earliest;
    }

    public Instant target() {
        return target;
    }

    /** The last instant at which it is not too late; empty if it is never too late. */
    public Optional<Instant> latest() {
        return latest.equals(Eternity.END) ? Optional.empty() : Optional.of(latest);
    }

    public boolean isOpenAt(Instant instant) {
        return !instant.isBefore(earliest) && !isMissedAt(instant);
    }

    public boolean isMissedAt(Instant instant) {
        return instant.isAfter(latest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DueWindow that
                && earliest.equals(that.earliest)
                && target.equals(that.target)
                && latest.equals(that.latest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(earliest, target, latest);
    }

    @Override
    public String toString() {
        String end = latest().map(instant -> "missed after " + instant).orElse("never missed");
        return "from " + earliest + ", due " + target + ", " + end;
    }
}
