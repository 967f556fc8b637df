package io.journeykit.planning;

import java.time.Duration;

/** A duration in the largest unit that divides it: {@code 90 days}, {@code 36 hours}; nothing for no time at all. */
final class Amount {

    private Amount() {}

    static String of(Duration duration) {
        long seconds = duration.getSeconds();
        if (seconds == 0) {
            return "";
        }
        if (seconds % 86_400 == 0) {
            return count(seconds / 86_400, "day");
        }
        if (seconds % 3_600 == 0) {
            return count(seconds / 3_600, "hour");
        }
        return seconds % 60 == 0 ? count(seconds / 60, "minute") : count(seconds, "second");
    }

    /** {@code 30 minutes of travel}; nothing where there is no way. */
    static String ofTravel(Duration way) {
        return way.isZero() ? "" : of(way) + " of travel";
    }

    static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
