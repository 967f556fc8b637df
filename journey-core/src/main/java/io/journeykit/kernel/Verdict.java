package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ContactEvent.Closing;
import java.time.Instant;
import java.util.Optional;

/** What the contact rules say about one contact now. */
sealed interface Verdict {

    /** It may go, and is useful until then, or whenever it comes. */
    record Send(Address to, Optional<Instant> notAfter) implements Verdict {}

    /** Not now, by that rule; where no rule is named, nothing is against it at that instant. */
    record Defer(Instant until, Optional<String> rule) implements Verdict {

        /** Until the later of the two; the first rule that makes it wait is the one that is named. */
        Defer atLeast(Instant other, String otherRule) {
            return other.isAfter(until) ? new Defer(other, rule.or(() -> Optional.of(otherRule))) : this;
        }
    }

    /** Never, by that rule. */
    record Refuse(Closing closing, String rule) implements Verdict {}
}
