package io.journeykit;

import org.jspecify.annotations.Nullable;

/** What a caller has to give: named where it is null, since a machine's own words name a variable of the library's. */
final class Named {

    private Named() {}

    /** @throws IllegalArgumentException where it is null */
    static <T> T given(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("The " + what + " is null; give one.");
        }
        return value;
    }
}
