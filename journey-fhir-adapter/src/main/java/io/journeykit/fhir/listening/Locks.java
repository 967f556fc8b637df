package io.journeykit.fhir.listening;

import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Lets one resource be heard by one thread at a time, so that its versions are told in their order. */
final class Locks {

    private static final int STRIPES = 64;

    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

    <T> T holding(String key, Supplier<T> work) {
        synchronized (stripes[Math.floorMod(key.hashCode(), STRIPES)]) {
            return work.get();
        }
    }
}
