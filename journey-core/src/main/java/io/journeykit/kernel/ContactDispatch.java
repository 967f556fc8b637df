package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.list.ImmutableLists;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A contact on its way: judged by the rules when it is planned and again when it goes, sent, deferred, arrived or failed. */
final class ContactDispatch {

    private ContactDispatch() {}

    /** Lets the rules decide on a contact that is not under way. */
    static void judge(DecisionBuilder decision, long id) {
        Outreach outreach = find(decision, id).orElseThrow();
        if (isReplaced(decision, outreach)) {
            return;
        }
        Verdict verdict = ContactRulings.judge(decision, outreach);
        if (verdict instanceof Verdict.Send send) {
            // What is too late by now would be given back at once, and judged again, without end.
            boolean tooLate = until(decision, outreach, send)
                    .filter(decision.now::isAfter)
                    .isPresent();
            if (tooLate) {
                refuse(decision, outreach, Verdict.Refuse.tooLate());
            } else {
                send(decision, outreach, send);
            }
        } else if (verdict instanceof Verdict.Defer defer) {
            defer(decision, outreach, defer);
        } else {
            refuse(decision, outreach, (Verdict.Refuse) verdict);
        }
    }

    private static void refuse(DecisionBuilder decision, Outreach outreach, Verdict.Refuse refuse) {
        Optional<Verdict.Defer> waits = ConsentOnRecord.awaited(decision, outreach, refuse);
        if (waits.isPresent()) {
            defer(decision, outreach, waits.get());
        } else {
            UnsaidContact.tell(decision, outreach, refuse);
        }
    }

    private static boolean isReplaced(DecisionBuilder decision, Outreach outreach) {
        return outreach.answer().equals(Optional.of(Meaning.CHOSEN.word()))
                && decision.step(outreach.step())
                        .filter(step -> step.plan().isBooking() && step.isActive())
                        .filter(step -> decision.moves().replacesOffer(step))
                        .isPresent();
    }

    private static void defer(DecisionBuilder decision, Outreach outreach, Verdict.Defer defer) {
        if (outreach.deferredUntil().equals(Optional.of(defer.until()))) {
            return;
        }
        decision.emit(new ContactEvent.Deferred(
                outreach.id(), defer.until(), defer.rule(), decision.stamp(Why.CONTACT_RULE, Name.rule(defer.rule()))));
        // A question that took the place of a lapsed one gives nobody more time.
        decision.step(outreach.step())
                .filter(step -> !outreach.isNews())
                .filter(step -> !OfferTimes.isOffered(step)
                        || !outreach.wanted().isAfter(step.status().since()))
                .ifPresent(step -> Deadlines.countFrom(step, defer.until()));
    }

    private static void send(DecisionBuilder decision, Outreach outreach, Verdict.Send send) {
        List<Outreach> others = Digests.joining(decision, outreach, send.to());
        Stamp stamp = decision.stamp(Why.CONTACT_RULE, Name.rule("send"));
        Request request = others.isEmpty()
                ? request(decision, outreach, send.to())
                : Digests.request(decision, outreach, others, send.to());
        Optional<Instant> notAfter = Digests.notAfter(until(decision, outreach, send), others);
        EffectKey key = decision.request(Optional.of(outreach.step()), notAfter, request, stamp);
        Outreach.Attempt attempt = new Outreach.Attempt(key, send.to(), decision.now, false);
        boolean counts = !outreach.isReply() && !outreach.urgency().priority().passesBudget();
        decision.emit(new ContactEvent.Sent(outreach.id(), attempt, counts, ContactRulings.horizon(decision), stamp));
        Digests.merge(decision, outreach, others, attempt);
    }

    private static Optional<Instant> until(DecisionBuilder decision, Outreach outreach, Verdict.Send send) {
        return Deadlines.sooner(send.notAfter(), offered(decision, outreach));
    }

    /** Until when a question about appointments may be handed over: while each of them can still be had. */
    private static Optional<Instant> offered(DecisionBuilder decision, Outreach outreach) {
        return outreach.answer().equals(Optional.of(Meaning.CHOSEN.word()))
                ? decision.step(outreach.step()).flatMap(OfferTimes::first)
                : Optional.empty();
    }

    private static Request request(DecisionBuilder decision, Outreach outreach, Address to) {
        String language = decision.draft.person().languageAt(to);
        Outreach.Wording wording = outreach.wording();
        return outreach.answer().isEmpty()
                ? new Request.SendMessage(
                        outreach.id(),
                        to,
                        language,
                        wording.text(),
                        wording.says(),
                        outreach.urgency().priority())
                : new Request.AskPatient(
                        outreach.id(),
                        to,
                        language,
                        wording.text(),
                        wording.says(),
                        wording.choices(),
                        outreach.answer().get(),
                        outreach.urgency().priority());
    }

    /** The adapter took it over, or its delivery was confirmed. */
    static void arrived(DecisionBuilder decision, Outreach outreach, Meaning meaning) {
        if (find(decision, outreach.id()).isEmpty()) {
            // What went with it has ended its step by now.
            return;
        }
        Stamp stamp = decision.stamp(Why.REPORTED, Name.signal(meaning.word()));
        if (meaning == Meaning.DELIVERED) {
            decision.emit(new ContactEvent.Arrived(outreach.id(), stamp));
        }
        if (outreach.isNews()) {
            // A channel that only took it may still say that it bounced.
            if (meaning == Meaning.DELIVERED) {
                decision.emit(new ContactEvent.Closed(outreach.id(), ContactEvent.Closing.SETTLED, "arrived", stamp));
            }
            return;
        }
        Optional<LiveStep> step = decision.step(outreach.step());
        if (step.isPresent()) {
            step.get().fire(meaning, stamp);
        }
    }

    /** An attempt failed: the next address is tried, as the same contact. */
    static void failed(DecisionBuilder decision, Outreach outreach) {
        Address address = outreach.attempt().orElseThrow().to();
        decision.emit(new ContactEvent.Failed(
                outreach.id(),
                address,
                decision.stamp(
                        Why.REPORTED,
                        Phrase.of("undeliverable")
                                .with("by", Name.channel(address.channel().toString())))));
        decision.judgeContacts();
    }

    /** It was not handed over: its time had passed, or it had been withdrawn. The rules decide again. */
    static void notHandedOver(DecisionBuilder decision, Outreach outreach) {
        if (ContactRulings.isTooLate(outreach, decision.now)) {
            UnsaidContact.tell(decision, outreach, Verdict.Refuse.swallowed());
            return;
        }
        decision.emit(new ContactEvent.Deferred(
                outreach.id(),
                decision.now,
                "not-handed-over",
                decision.stamp(Why.REPORTED, Phrase.of("report.not-handed-over"))));
        decision.judgeContacts();
    }

    /** It was taken back before it was handed over, since it may not go as it was to go. The rules decide again. */
    static void takenBack(DecisionBuilder decision, Outreach outreach) {
        decision.emit(new ContactEvent.Deferred(
                outreach.id(), decision.now, "taken-back", decision.stamp(Why.CONTACT_RULE, Name.rule("taken-back"))));
        decision.judgeContacts();
    }

    static Optional<Outreach> find(DecisionBuilder decision, long id) {
        List<Outreach> contacts = decision.draft.outbox().open();
        for (int i = 0; i < contacts.size(); i++) {
            Outreach outreach = contacts.get(i);
            if (outreach.id() == id) {
                return Optional.of(outreach);
            }
        }
        return Optional.empty();
    }

    /** Whether it is still to be handed over, or to be answered by its channel. */
    static boolean isAwaited(DecisionBuilder decision, Outreach outreach) {
        EffectKey key = outreach.attempt().get().key();
        for (OpenEffect effect : decision.draft.awaited()) {
            if (effect.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** All that is under way as this effect: one contact, or all that go as one. */
    static List<Outreach> attempted(DecisionBuilder decision, EffectKey key) {
        List<Outreach> attempted = List.of();
        List<Outreach> contacts = decision.draft.outbox().open();
        for (int i = 0; i < contacts.size(); i++) {
            Outreach outreach = contacts.get(i);
            if (outreach.goesAs(key)) {
                attempted = ImmutableLists.plus(attempted, outreach);
            }
        }
        return attempted;
    }
}
