package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Changed;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A contact on its way: judged by the rules when it is planned and again when it goes, sent, deferred, arrived or failed. */
final class Sending {

    private Sending() {}

    /** Lets the rules decide on a contact that is not under way. */
    static void judge(Turn turn, long id) {
        Outreach outreach = find(turn, id).orElseThrow();
        Verdict verdict = Governance.judge(turn, outreach);
        if (verdict instanceof Verdict.Send send) {
            send(turn, outreach, send);
        } else if (verdict instanceof Verdict.Defer defer) {
            defer(turn, outreach, defer);
        } else {
            Refusal.tell(turn, outreach, (Verdict.Refuse) verdict);
        }
    }

    private static void defer(Turn turn, Outreach outreach, Verdict.Defer defer) {
        if (outreach.deferredUntil().equals(Optional.of(defer.until()))) {
            return;
        }
        turn.emit(new ContactEvent.Deferred(
                outreach.id(), defer.until(), defer.rule(), turn.stamp(Why.CONTACT_RULE, defer.rule())));
        turn.run(outreach.step()).ifPresent(run -> Deadlines.countFrom(turn, run, defer.until()));
    }

    private static void send(Turn turn, Outreach outreach, Verdict.Send send) {
        List<Outreach> others = Digests.joining(turn, outreach, send.to());
        Stamp stamp = turn.stamp(Why.CONTACT_RULE, "send");
        Request request = others.isEmpty()
                ? request(turn, outreach, send.to())
                : Digests.request(turn, outreach, others, send.to());
        Instant notAfter = Digests.notAfter(send.notAfter(), others);
        EffectKey key = turn.request(Optional.of(outreach.step()), Optional.of(notAfter), request, stamp);
        Outreach.Attempt attempt = new Outreach.Attempt(key, send.to(), turn.now, false);
        boolean counts = !outreach.urgency().priority().passesBudget();
        turn.emit(new ContactEvent.Sent(outreach.id(), attempt, counts, Governance.horizon(turn), stamp));
        Digests.merge(turn, outreach, others, attempt);
    }

    private static Request request(Turn turn, Outreach outreach, Address to) {
        String language = turn.draft.person().languageAt(to);
        Outreach.Wording wording = outreach.wording();
        return outreach.answer().isEmpty()
                ? new Request.SendMessage(
                        outreach.id(),
                        to,
                        language,
                        wording.text(),
                        wording.in(language),
                        outreach.urgency().priority())
                : new Request.AskPatient(
                        outreach.id(),
                        to,
                        language,
                        wording.text(),
                        wording.in(language),
                        wording.choices(),
                        outreach.answer(),
                        outreach.urgency().priority());
    }

    /** The adapter took it over, or its delivery was confirmed. */
    static void arrived(Turn turn, Outreach outreach, String signal) {
        if (find(turn, outreach.id()).isEmpty()) {
            // What went with it has ended its step by now.
            return;
        }
        Stamp stamp = turn.stamp(Why.REPORTED, signal);
        if (signal.equals(Signals.DELIVERED)) {
            turn.emit(new ContactEvent.Arrived(outreach.id(), stamp));
        }
        turn.run(outreach.step()).ifPresent(run -> Running.fire(turn, run, signal, stamp));
    }

    /** An attempt failed: the next address is tried, as the same contact. */
    static void failed(Turn turn, Outreach outreach) {
        Address address = outreach.attempt().orElseThrow().to();
        turn.emit(new ContactEvent.Failed(
                outreach.id(), address, turn.stamp(Why.REPORTED, "undeliverable by " + address.channel())));
        turn.judgeContacts();
    }

    /** It was not handed over: its time had passed, or it had been withdrawn. The rules decide again. */
    static void notHandedOver(Turn turn, Outreach outreach) {
        turn.emit(new ContactEvent.Deferred(
                outreach.id(), turn.now, "not-handed-over", turn.stamp(Why.REPORTED, "not handed over")));
        turn.judgeContacts();
    }

    /** It was taken back before it was handed over, since it may not go as it was to go. The rules decide again. */
    static void takenBack(Turn turn, Outreach outreach) {
        turn.emit(new ContactEvent.Deferred(
                outreach.id(), turn.now, "taken-back", turn.stamp(Why.CONTACT_RULE, "taken back")));
        turn.judgeContacts();
    }

    static Optional<Outreach> find(Turn turn, long id) {
        for (Outreach outreach : turn.draft.outbox().open()) {
            if (outreach.id() == id) {
                return Optional.of(outreach);
            }
        }
        return Optional.empty();
    }

    /** All that is under way as this effect: one contact, or all that go as one. */
    static List<Outreach> attempted(Turn turn, EffectKey key) {
        List<Outreach> attempted = List.of();
        for (Outreach outreach : turn.draft.outbox().open()) {
            if (outreach.goesAs(key)) {
                attempted = Changed.plus(attempted, outreach);
            }
        }
        return attempted;
    }
}
