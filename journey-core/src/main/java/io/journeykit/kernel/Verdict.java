package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ContactEvent.Closing;
import java.time.Instant;

/** What the contact rules say about one contact now. */
sealed interface Verdict {

    /** It may go, and is useful until then. */
    record Send(Address to, Instant notAfter) implements Verdict {}

    /** Not now, by that rule; an empty rule has nothing against it at that instant. */
    record Defer(Instant until, String rule) implements Verdict {

        /** Until the later of the two; the first rule that makes it wait is the one that is named. */
        Defer atLeast(Instant other, String otherRule) {
            return other.isAfter(until) ? new Defer(other, rule.isEmpty() ? otherRule : rule) : this;
        }
    }

    /** Never, by that rule. */
    record Refuse(Closing closing, String rule) implements Verdict {}
}
