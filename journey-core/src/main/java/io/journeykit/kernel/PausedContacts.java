package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Outreach;
import io.journeykit.phrase.Name;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is to be said to a person of steps that are paused: it is not said while they are, and of a series only what is still its turn. */
final class PausedContacts {

    private static final String RULE = "paused";
    private static final Duration LOOKED_AT = Duration.ofDays(1);

    private PausedContacts() {}

    /** What is still to be handed over is not, unless it is out already. */
    static void takeBack(LiveStep step) {
        DecisionBuilder decision = step.decision();
        List<Outreach> contacts = step.agenda().outbox().open();
        for (int i = 0; i < contacts.size(); i++) {
            Outreach open = contacts.get(i);
            if (open.isUnderWay() && holdsBack(step, open) && ContactDispatch.isAwaited(decision, open)) {
                EffectKey key = open.attempt().orElseThrow().key();
                List<Outreach> asOne = ContactDispatch.attempted(decision, key);
                decision.emit(
                        new EffectEvent.Settled(key, "withdrawn", decision.stamp(Why.CONTACT_RULE, Name.rule(RULE))));
                asOne.forEach(one -> ContactDispatch.takenBack(decision, one));
            }
        }
    }

    /** Of a series that may have been paused only what is still its turn is said: the next one has come meanwhile. */
    static boolean isOvertaken(LiveStep step) {
        return step.plan().pausedBy().length > 0
                && DueDates.isContact(step.plan().kind())
                && SeriesDates.over(step)
                        .filter(over -> !over.isAfter(step.effective()))
                        .filter(step.journey().head().origin().begun()::isBefore)
                        .isPresent();
    }

    /** Whether something is not to be said now, since its step is paused; what became of a visit is said all the same. */
    static boolean holdsBack(DecisionBuilder decision, Outreach outreach) {
        return decision.step(outreach.step())
                .filter(step -> holdsBack(step, outreach))
                .isPresent();
    }

    private static boolean holdsBack(LiveStep step, Outreach outreach) {
        return step.entry().isPaused() && outreach.step().equals(step.ref()) && !outreach.isNews();
    }

    /** It is looked at again each day, and once it is of no use any more. */
    static Verdict.Defer defers(DecisionBuilder decision, Outreach outreach) {
        Instant next =
                outreach.deferredUntil().filter(decision.now::isBefore).orElseGet(() -> decision.now.plus(LOOKED_AT));
        return new Verdict.Defer(
                outreach.urgency()
                        .notAfter()
                        .map(end -> end.plusMillis(1))
                        .filter(next::isAfter)
                        .orElse(next),
                RULE);
    }
}
