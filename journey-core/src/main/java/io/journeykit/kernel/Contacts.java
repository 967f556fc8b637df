package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.phrase.Name;
import io.journeykit.template.Contact;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contact with the person: wanted by a step, until it is said or nobody needs it any more. */
final class Contacts {

    private Contacts() {}

    /** Something the person should know. */
    static void tell(LiveStep step, Optional<String> subject, Stamp stamp) {
        want(step, Texts.wording(step, subject), Optional.empty(), stamp);
    }

    /** Something the person is asked; the answer comes as a signal. */
    static void ask(LiveStep step, Optional<String> subject, Stamp stamp) {
        want(step, Texts.wording(step, subject), Optional.of(answer(step)), stamp);
    }

    /** The same, but where she has not been asked yet; where there is no such address, once more where she was. */
    static void askElsewhere(LiveStep step, Optional<String> subject, Stamp stamp) {
        want(step, new Wish(Texts.wording(step, subject), Optional.of(answer(step)), AskedInVain.asked(step)), stamp);
    }

    private static Meaning answer(LiveStep step) {
        return step.plan().kind() instanceof StepKind.Decision ? Meaning.DECIDED : Meaning.ANSWERED;
    }

    static void want(LiveStep step, Outreach.Wording wording, Optional<Meaning> answer, Stamp stamp) {
        want(step, new Wish(wording, answer, List.of()), stamp);
    }

    /** What is to be said, what an answer to it means, and where not. */
    private record Wish(Outreach.Wording wording, Optional<Meaning> answer, List<Address> notAt) {}

    private static void want(LiveStep step, Wish wish, Stamp stamp) {
        closeSuperseded(step, wish.wording(), stamp);
        Contact contact = step.plan().template().contact();
        Outreach outreach = new Outreach(
                step.decision().next(),
                step.ref(),
                wish.wording(),
                wish.answer().map(Meaning::word),
                new Outreach.Urgency(contact.purpose(), contact.priority(), UsefulUntil.until(step, step.effective())),
                step.effective(),
                Optional.empty(),
                wish.notAt(),
                Optional.empty(),
                Optional.empty());
        step.emit(new ContactEvent.Wanted(outreach, stamp));
        step.decision().judgeContacts();
    }

    /** What became of a visit: it is said whatever its step does since, and is important. */
    static void news(
            LiveStep step, Outreach.Wording wording, Outreach.News news, Optional<Instant> until, Stamp stamp) {
        news(step.decision(), step.ref(), wording, news, UsefulUntil.news(step, until), stamp);
    }

    /** The same of a step that may have ended with its journey. */
    static void news(
            DecisionBuilder decision,
            StepRef step,
            Outreach.Wording wording,
            Outreach.News news,
            Instant until,
            Stamp stamp) {
        Contact contact = Digests.contact(decision, step).orElse(Contact.ROUTINE);
        Priority priority = contact.priority() == Priority.ROUTINE ? Priority.IMPORTANT : contact.priority();
        Outreach outreach = new Outreach(
                decision.next(),
                step,
                wording,
                Optional.empty(),
                new Outreach.Urgency(contact.purpose(), priority, Optional.of(until)),
                decision.effective(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(news));
        decision.emit(new ContactEvent.Wanted(outreach, stamp));
        decision.judgeContacts();
    }

    // The same words for the same step again replace what has not gone out yet.
    private static void closeSuperseded(LiveStep step, Outreach.Wording wording, Stamp stamp) {
        List<Outreach> contacts = step.agenda().outbox().open();
        for (int i = 0; i < contacts.size(); i++) {
            Outreach open = contacts.get(i);
            if (isOf(step, open) && open.wording().text().equals(wording.text()) && !open.isUnderWay()) {
                step.emit(new ContactEvent.Closed(open.id(), Closing.SUPPRESSED, "superseded", stamp));
            }
        }
    }

    /** The step has moved on: what has not gone out yet is not wanted any more. */
    static void leftBehind(LiveStep step, Stamp stamp) {
        List<Outreach> contacts = step.agenda().outbox().open();
        for (int i = 0; i < contacts.size(); i++) {
            Outreach open = contacts.get(i);
            if (isOf(step, open) && (!open.isUnderWay() || ContactDispatch.isAwaited(step.decision(), open))) {
                step.emit(new ContactEvent.Closed(open.id(), Closing.WITHDRAWN, "moved-on", stamp));
            }
        }
    }

    /** Whether the step wants it, as long as it stands there. */
    private static boolean isOf(LiveStep step, Outreach open) {
        return open.step().equals(step.ref()) && !open.isNews();
    }

    /** What she is asked, or is to be asked, for any of these steps as it stands now; what it asked before is over. */
    static List<Outreach> questions(List<LiveStep> steps) {
        List<Outreach> questions = new ArrayList<>();
        for (LiveStep step : steps) {
            List<Outreach> contacts = step.agenda().outbox().open();
            for (int i = 0; i < contacts.size(); i++) {
                Outreach open = contacts.get(i);
                if (isOf(step, open)
                        && open.answer().isPresent()
                        && !open.wanted().isBefore(step.status().since())) {
                    questions.add(open);
                }
            }
        }
        return questions;
    }

    /** The person answered: every question of the step is settled. */
    static void answered(LiveStep step, Stamp stamp) {
        List<Outreach> contacts = step.agenda().outbox().open();
        for (int i = 0; i < contacts.size(); i++) {
            Outreach open = contacts.get(i);
            if (isOf(step, open) && open.answer().isPresent()) {
                step.emit(new ContactEvent.Closed(open.id(), Closing.SETTLED, "answered", stamp));
            }
        }
    }

    /** What she was asked, or was to be asked, no longer holds: another question takes its place. */
    static void superseded(LiveStep step, Stamp stamp) {
        List<Outreach> contacts = step.agenda().outbox().open();
        for (int i = 0; i < contacts.size(); i++) {
            Outreach open = contacts.get(i);
            if (open.step().equals(step.ref()) && open.answer().isPresent()) {
                step.emit(new ContactEvent.Closed(open.id(), Closing.WITHDRAWN, "superseded", stamp));
            }
        }
    }

    static void closeAll(LiveStep step, Closing closing, Stamp stamp) {
        List<Outreach> contacts = step.agenda().outbox().open();
        for (int i = 0; i < contacts.size(); i++) {
            Outreach open = contacts.get(i);
            if (isOf(step, open)) {
                step.emit(new ContactEvent.Closed(open.id(), closing, "step-ended", stamp));
            }
        }
    }

    static void close(DecisionBuilder decision, Outreach outreach, Closing closing, String rule) {
        decision.emit(new ContactEvent.Closed(
                outreach.id(), closing, rule, decision.stamp(Why.CONTACT_RULE, Name.rule(rule))));
    }
}
