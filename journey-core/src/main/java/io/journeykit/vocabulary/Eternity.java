package io.journeykit.vocabulary;

import java.time.Instant;

/**
 * The two ends of time. What comes at its end never comes, and everything is after its beginning: for what is compared at
 * each look, where an {@code Optional} would be made each time. Nothing that is stored, told or asked for holds either.
 */
public final class Eternity {

    public static final Instant BEGINNING = Instant.MIN;
    public static final Instant END = Instant.MAX;

    private Eternity() {}
}
