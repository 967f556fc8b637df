package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Representative;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Signals;
import io.journeykit.template.Contact;
import io.journeykit.template.StepKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Contact with the person: wanted by a step, until it is said or nobody needs it any more. */
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
