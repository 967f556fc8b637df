package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import java.util.List;
import java.util.Optional;

/** What the person wants otherwise about being contacted, and what that does to all that is to be said. */
final class ContactChanges {

    private ContactChanges() {}

    /** Whether the input is of this kind. */
    static boolean take(DecisionBuilder decision, Input input) {
        if (input instanceof Input.ChangeConsent change) {
            decision.emit(new PersonEvent.ConsentChanged(change.rules(), decision.stamp(Why.CONSENT)));
            ConsentOnRecord.given(decision, decision.stamp(Why.CONSENT));
        } else if (input instanceof Input.StopContact stop) {
            List<ConsentRule> rule = List.of(ConsentRule.stop(stop.address()));
            decision.emit(new PersonEvent.ConsentChanged(rule, stamp(decision, "stop", stop.address())));
        } else if (input instanceof Input.StartContact start) {
            start(decision, start.address());
        } else if (input instanceof Input.SnoozeContact snooze) {
            decision.emit(
                    new PersonEvent.SnoozeChanged(snooze.snooze(), decision.stamp(Why.PERSON, Phrase.of("snooze"))));
        } else if (input instanceof Input.ChangeRepresentative change) {
            decision.emit(new PersonEvent.RepresentativeChanged(
                    change.representative(), decision.stamp(Why.PERSON, Phrase.of("representative"))));
        } else {
            return false;
        }
        return true;
    }

    private static void start(DecisionBuilder decision, Address address) {
        Stamp stamp = stamp(decision, "start", address);
        if (decision.draft.person().consents().contains(ConsentRule.stop(address))) {
            decision.emit(new PersonEvent.StopLifted(address, stamp));
            decision.causedByLast();
            WorkItems.takeUp(decision, stamp);
        } else {
            decision.note(Optional.empty(), "not-stopped", said("start", address), stamp);
        }
    }

    private static Stamp stamp(DecisionBuilder decision, String word, Address address) {
        return decision.stamp(Why.CONSENT, said(word, address));
    }

    /** A word that she sent, such as {@code stop}. */
    private static Phrase said(String word, Address address) {
        return Phrase.of("said." + word)
                .with("by", Name.channel(address.channel().toString()));
    }

    /** What may no longer go as it was to go is taken back, unless it is already out; the rules decide again. */
    static void judge(DecisionBuilder decision) {
        for (Outreach outreach : decision.draft.outbox().open()) {
            // What went as one with it has been taken back with it.
            if (outreach.isUnderWay()
                    && ContactDispatch.isAwaited(decision, outreach)
                    && !ContactRulings.stillAllows(decision, outreach)) {
                List<Outreach> asOne = ContactDispatch.attempted(
                        decision, outreach.attempt().get().key());
                withdraw(decision, outreach);
                asOne.forEach(one -> ContactDispatch.takenBack(decision, one));
            }
        }
        decision.judgeContacts();
    }

    static void withdraw(DecisionBuilder decision, Outreach outreach) {
        if (outreach.isUnderWay() && ContactDispatch.isAwaited(decision, outreach)) {
            EffectKey key = outreach.attempt().get().key();
            decision.emit(new EffectEvent.Settled(key, "withdrawn", decision.stamp(Why.CONSENT)));
        }
    }
}
