package io.journeykit.planning.search;

import io.journeykit.calendar.Span;
import io.journeykit.phrase.Part;
import java.time.Duration;

/** A duration in days where it is whole days: {@code 90 days}, {@code 36 hours}. */
final class Amount {

    private static final long DAY = 86_400;

    private Amount() {}

    static Span span(Duration duration) {
        long days = duration.getSeconds() / DAY;
        boolean whole = duration.equals(Duration.ofDays(days)) && days <= Integer.MAX_VALUE;
        return whole ? Span.days((int) days) : Span.of(duration);
    }

    /** As the amount of a limit; a negative one, which points the other way, is said as it is written. */
    static Part said(Duration duration) {
        if (duration.isNegative()) {
            return Part.quote(duration.toString());
        }
        return duration.isZero() ? Limit.NONE : Part.of(span(duration));
    }
}
