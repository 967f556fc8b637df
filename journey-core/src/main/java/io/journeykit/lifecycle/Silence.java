package io.journeykit.lifecycle;

import java.util.List;
import java.util.stream.Collectors;

/** What happens while nothing is heard: a ladder whose last rung repeats, at its own interval, if it leads nowhere. */
public record Silence(SilenceStart from, List<Rung> rungs) {

    private static final Silence NONE = new Silence(SilenceStart.ENTRY, List.of());

    public Silence {
        rungs = List.copyOf(rungs);
    }

    /** For ends, which wait for nothing. */
    public static Silence none() {
        return NONE;
    }

    public static Silence since(SilenceStart from, Rung... rungs) {
        return new Silence(from, List.of(rungs));
    }

    public boolean isNone() {
        return rungs.isEmpty();
    }

    /** {@code counted from entering: after 1 day offer options 'reminder', after 1 day to with-care-team}. */
    @Override
    public String toString() {
        return isNone()
                ? "no silence"
                : "counted from " + from.phrase() + ": "
                        + rungs.stream().map(Rung::toString).collect(Collectors.joining("; "));
    }
}
