package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ContactEvent.Closing;
import java.time.Instant;

/** What the contact rules say about one contact now. */
sealed interface Verdict {

    /** It may go, and is useful until then. */
    record Send(Address to, Instant notAfter) implements Verdict {}

    /** Not now, by that rule. */
    record Defer(Instant until, String rule) implements Verdict {}

    /** Never, by that rule. */
    record Refuse(Closing closing, String rule) implements Verdict {}
}
