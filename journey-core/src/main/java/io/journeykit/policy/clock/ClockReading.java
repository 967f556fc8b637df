package io.journeykit.policy.clock;

import io.journeykit.policy.ClockMark;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a service clock shows at a moment.
 *
 * @param elapsed in the units of its yardstick
 * @param reached the fractions of the target that have been used up, rising
 * @param ahead those that will be if nothing more happens to the clock; none while it does not run, since a pause moves
 *     them
 * @param former what each period before this one had come to, oldest first
 * @param unfit marks that meant nothing where they came, such as a resume of what was running: for a person to see
 */
public record ClockReading(
        State state,
        long elapsed,
        List<Warning> reached,
        List<Warning> ahead,
        List<Long> former,
        List<ClockMark> unfit) {

    public ClockReading {
        reached = List.copyOf(reached);
        ahead = List.copyOf(ahead);
        former = List.copyOf(former);
        unfit = List.copyOf(unfit);
    }

    /** Whether it runs. */
    public enum State {
        NOT_STARTED,
        RUNNING,
        PAUSED,
        STOPPED,
        NULLIFIED
    }

    /** A fraction of the target, 1 being all of it, and when it is used up. */
    public record Warning(double fraction, Instant at) {}

    /** When all of the target is or was used up; absent where it will not be as things stand. */
    public Optional<Instant> due() {
        return Stream.concat(reached.stream(), ahead.stream())
                .filter(warning -> warning.fraction() == 1)
                .map(Warning::at)
                .findFirst();
    }

    /** Whether all of the target was used up by then. */
    public boolean isBreached() {
        return reached.stream().anyMatch(warning -> warning.fraction() == 1);
    }

    /** {@code running at 12, due 2026-06-01T00:00:00Z}. */
    @Override
    public String toString() {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " at " + elapsed
                + due().map(at -> ", due " + at).orElse("");
    }
}
