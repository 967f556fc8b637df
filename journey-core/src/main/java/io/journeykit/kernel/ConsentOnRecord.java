package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Stamp;
import io.journeykit.phrase.Name;
import io.journeykit.template.Contact.Unsaid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** That nobody ever asked a person's consent: one thing to be done, whatever waits to be said to her. */
final class ConsentOnRecord {

    private static final String NONE = "no-consent-on-record";
    private static final Duration PATIENCE = Duration.ofDays(7);

    private ConsentOnRecord() {}

    /** Until when a message waits for her consent, where none is on record; a person is asked for it once. */
    static Optional<Verdict.Defer> awaited(DecisionBuilder decision, Outreach outreach, Verdict.Refuse refuse) {
        if (!isMissing(decision, refuse)) {
            return Optional.empty();
        }
        Stamp stamp = decision.stamp(Why.CONTACT_RULE, Name.rule(ConsentRule.NO_CONSENT));
        decision.incident(NONE, Optional.empty(), Optional.empty(), stamp, DecisionBuilder.ROLE);
        Instant until = isOffer(decision, outreach)
                ? decision.now.plus(PATIENCE)
                : outreach.urgency().notAfter().orElse(outreach.wanted().plus(PATIENCE));
        return until.isAfter(decision.now) && !isSkipped(decision, outreach)
                ? Optional.of(new Verdict.Defer(until, ConsentRule.NO_CONSENT))
                : Optional.empty();
    }

    /** Whether it may not be said only since nobody ever asked her. */
    static boolean isMissing(DecisionBuilder decision, Verdict.Refuse refuse) {
        return refuse.rule().equals(ConsentRule.NO_CONSENT)
                && decision.draft.person().consents().isEmpty();
    }

    /** What is offered waits as long as it is open: it is found anew where it can no longer be had. */
    private static boolean isOffer(DecisionBuilder decision, Outreach outreach) {
        return !outreach.isNews()
                && decision.step(outreach.step())
                        .filter(step -> step.plan().isBooking())
                        .isPresent();
    }

    private static boolean isSkipped(DecisionBuilder decision, Outreach outreach) {
        return decision.step(outreach.step())
                .filter(step -> UnsaidChoice.of(step) == Unsaid.SKIP)
                .isPresent();
    }

    /** There is one now. */
    static void given(DecisionBuilder decision, Stamp stamp) {
        for (Incident incident : List.copyOf(decision.draft.incidents())) {
            if (incident.code().equals(NONE)) {
                Incidents.settle(decision, incident, stamp);
            }
        }
    }
}
