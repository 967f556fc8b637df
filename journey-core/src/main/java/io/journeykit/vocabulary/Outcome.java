package io.journeykit.vocabulary;

import java.util.Locale;
import java.util.Optional;

/** How a step ended. */
public enum Outcome {
    /** Done, as of its effective time. */
    COMPLETED,
    /** Its condition was false, or what it was for had gone; counts as met for what follows. */
    NOT_NEEDED,
    /** Its due window closed; may be reopened by a late completion. */
    MISSED,
    /** The other side said no. */
    DECLINED,
    /** It could not be done. */
    FAILED,
    /** Called off, and what it held is released. */
    CANCELLED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Optional<Outcome> present = Optional.of(this);

    /** As templates name it: {@code not-needed}. */
    public String word() {
        return word;
    }

    /** As one that is there: always the same, since every step that ends has one. */
    public Optional<Outcome> present() {
        return present;
    }

    /** Whether whatever comes after such an end may go on, unless it names its outcomes. */
    public boolean satisfies() {
        return this == COMPLETED || this == NOT_NEEDED;
    }
}
