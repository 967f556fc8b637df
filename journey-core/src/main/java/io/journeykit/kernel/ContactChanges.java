package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.Stamp;
import java.util.List;
import java.util.Optional;

/** What the person wants otherwise about being contacted, and what that does to all that is to be said. */
final class ContactChanges {

    private ContactChanges() {}

    /** Whether the input is of this kind. */
    static boolean take(Turn turn, Input input) {
        if (input instanceof Input.ChangeConsent change) {
            turn.emit(new PersonEvent.ConsentChanged(change.rules(), turn.stamp(Why.CONSENT, "consent")));
        } else if (input instanceof Input.StopContact stop) {
            List<ConsentRule> rule = List.of(ConsentRule.stop(stop.address()));
            turn.emit(new PersonEvent.ConsentChanged(rule, stamp(turn, "STOP", stop.address())));
        } else if (input instanceof Input.StartContact start) {
            start(turn, start.address());
        } else if (input instanceof Input.SnoozeContact snooze) {
            turn.emit(new PersonEvent.SnoozeChanged(snooze.snooze(), turn.stamp(Why.PERSON, "snooze")));
        } else if (input instanceof Input.ChangeRepresentative change) {
            turn.emit(new PersonEvent.RepresentativeChanged(
                    change.representative(), turn.stamp(Why.PERSON, "representative")));
        } else {
            return false;
        }
        return true;
    }

    private static void start(Turn turn, Address address) {
        Stamp stamp = stamp(turn, "START", address);
        if (turn.draft.person().consents().contains(ConsentRule.stop(address))) {
            turn.emit(new PersonEvent.StopLifted(address, stamp));
        } else {
            turn.note(Optional.empty(), "not-stopped", "START by " + address.channel(), stamp);
        }
    }

    private static Stamp stamp(Turn turn, String word, Address address) {
        return turn.stamp(Why.CONSENT, word + " by " + address.channel());
    }

    /** What may no longer go as it was to go is taken back, unless it is already out; the rules decide again. */
    static void judge(Turn turn) {
        for (Outreach outreach : turn.draft.outbox().open()) {
            // What went as one with it has been taken back with it.
            if (outreach.isUnderWay() && isAwaited(turn, outreach) && !Governance.stillAllows(turn, outreach)) {
                List<Outreach> asOne =
                        Sending.attempted(turn, outreach.attempt().get().key());
                withdraw(turn, outreach);
                asOne.forEach(one -> Sending.takenBack(turn, one));
            }
        }
        turn.judgeContacts();
    }

    static void withdraw(Turn turn, Outreach outreach) {
        if (outreach.isUnderWay() && isAwaited(turn, outreach)) {
            EffectKey key = outreach.attempt().get().key();
            turn.emit(new EffectEvent.Settled(key, "withdrawn", turn.stamp(Why.CONSENT, "contact")));
        }
    }

    private static boolean isAwaited(Turn turn, Outreach outreach) {
        EffectKey key = outreach.attempt().get().key();
        for (OpenEffect effect : turn.draft.awaited()) {
            if (effect.key().equals(key)) {
                return true;
            }
        }
        return false;
    }
}
