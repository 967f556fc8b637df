package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Changed;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Representative;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Signals;
import io.journeykit.template.Contact;
import io.journeykit.template.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Contact with the person: wanted by a step, judged by the rules when planned and again when sent. */
final class Contacts {

    private Contacts() {}

    /** Something the person should know. */
    static void tell(Turn turn, Run run, String subject, Stamp stamp) {
        want(turn, run, language -> Texts.wording(language, run, subject), "", stamp);
    }

    /** Something the person is asked; the answer comes as a signal. */
    static void ask(Turn turn, Run run, String subject, Stamp stamp) {
        want(turn, run, language -> Texts.wording(language, run, subject), answer(run), stamp);
    }

    /** The same, but where she has not been asked yet; where there is no such address, once more where she was. */
    static void askElsewhere(Turn turn, Run run, String subject, Stamp stamp) {
        Outreach.Wording wording = wording(turn, language -> Texts.wording(language, run, subject));
        want(turn, run, new Wish(wording, answer(run), Elsewhere.asked(turn, run)), stamp);
    }

    private static String answer(Run run) {
        return run.plan().kind() instanceof StepKind.Decision ? Signals.DECIDED : Signals.ANSWERED;
    }

    static void want(Turn turn, Run run, Function<String, Outreach.Wording> words, String answer, Stamp stamp) {
        want(turn, run, new Wish(wording(turn, words), answer, List.of()), stamp);
    }

    /** What is to be said, by which signal it is answered, and where not. */
    private record Wish(Outreach.Wording wording, String answer, List<Address> notAt) {}

    private static void want(Turn turn, Run run, Wish wish, Stamp stamp) {
        closeSuperseded(turn, run, wish.wording(), stamp);
        Contact contact = run.plan().template().contact();
        Outreach outreach = new Outreach(
                turn.next(),
                run.ref(),
                wish.wording(),
                wish.answer(),
                new Outreach.Urgency(contact.purpose(), contact.priority(), Usefulness.until(run, turn.effective())),
                turn.effective(),
                Optional.empty(),
                wish.notAt(),
                Optional.empty());
        turn.emit(new ContactEvent.Wanted(outreach, stamp));
        turn.judgeContacts();
    }

    /** In the person's language, and in that of whoever stands for the person. */
    private static Outreach.Wording wording(Turn turn, Function<String, Outreach.Wording> words) {
        String own = Texts.language(turn);
        Outreach.Wording wording = words.apply(own);
        Optional<String> other = turn.draft.person().representative().flatMap(Representative::language);
        return other.isEmpty() || other.get().equals(own)
                ? wording
                : wording.also(other.get(), words.apply(other.get()).body());
    }

    // The same words for the same step again replace what has not gone out yet.
    private static void closeSuperseded(Turn turn, Run run, Outreach.Wording wording, Stamp stamp) {
        for (Outreach open : turn.draft.outbox().open()) {
            if (open.step().equals(run.ref()) && open.wording().text().equals(wording.text()) && !open.isUnderWay()) {
                turn.emit(new ContactEvent.Closed(open.id(), Closing.SUPPRESSED, "superseded", stamp));
            }
        }
    }

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

    /** The step has moved on: what had not gone out yet is not wanted any more. */
    static void leftBehind(Turn turn, Run run, Stamp stamp) {
        for (Outreach open : turn.draft.outbox().open()) {
            if (open.step().equals(run.ref()) && !open.isUnderWay()) {
                turn.emit(new ContactEvent.Closed(open.id(), Closing.WITHDRAWN, "moved-on", stamp));
            }
        }
    }

    /** The person answered: every question of the step is settled. */
    static void answered(Turn turn, Run run, Stamp stamp) {
        for (Outreach open : turn.draft.outbox().open()) {
            if (open.step().equals(run.ref()) && !open.answer().isEmpty()) {
                turn.emit(new ContactEvent.Closed(open.id(), Closing.SETTLED, "answered", stamp));
            }
        }
    }

    static void closeAll(Turn turn, Run run, Closing closing, Stamp stamp) {
        for (Outreach open : turn.draft.outbox().open()) {
            if (open.step().equals(run.ref())) {
                turn.emit(new ContactEvent.Closed(open.id(), closing, "step-ended", stamp));
            }
        }
    }

    static void close(Turn turn, Outreach outreach, Closing closing, String rule) {
        turn.emit(new ContactEvent.Closed(outreach.id(), closing, rule, turn.stamp(Why.CONTACT_RULE, rule)));
    }
}
