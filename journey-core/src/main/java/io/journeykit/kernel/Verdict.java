package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ContactEvent.Closing;
import java.time.Instant;
import java.util.Optional;

/** What the contact rules say about one contact now. */
sealed interface Verdict {

    /** It may go, and is useful until then, or whenever it comes. */
    record Send(Address to, Optional<Instant> notAfter) implements Verdict {}

    /** Not now, by that rule. */
    record Defer(Instant until, String rule) implements Verdict {

        private static final String TOO_LATE = "latest-useful-time";

        /** Nothing makes it wait; what it cannot be is later than it is of use. */
        static Defer none(Instant now) {
            return new Defer(now, TOO_LATE);
        }

        /** Until the later of the two; the first rule that makes it wait is the one that is named. */
        Defer atLeast(Instant other, String otherRule) {
            return other.isAfter(until) ? new Defer(other, rule.equals(TOO_LATE) ? otherRule : rule) : this;
        }
    }

    /** Never, by that rule. */
    record Refuse(Closing closing, String rule) implements Verdict {

        /** It was given to its channel, which never took it while it was of use. */
        static Refuse swallowed() {
            return new Refuse(Closing.EXPIRED, "not-handed-over");
        }

        static Refuse tooLate() {
            return new Refuse(Closing.EXPIRED, "latest-useful-time");
        }
    }
}
