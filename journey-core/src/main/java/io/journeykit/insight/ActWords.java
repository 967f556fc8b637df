package io.journeykit.insight;

import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.StepKind;
import java.util.Map;
import java.util.Optional;

/** What a machine does, in words. */
final class ActWords {

    /** What the care team is asked, by the keys that the standard machines use; other keys speak for themselves. */
    private static final Map<String, String> WORK = Map.ofEntries(
            Map.entry("chase-referral", "chase the referral"),
            Map.entry("send-referral-by-hand", "send the referral by hand"),
            Map.entry("chase-scheduling", "chase the appointment"),
            Map.entry("chase-consult-note", "chase the consult note"),
            Map.entry("rebook-missed-visit", "rebook the missed visit"),
            Map.entry("rebook-cancelled-visit", "rebook the cancelled visit"),
            Map.entry("confirm-cancellation", "confirm the cancellation"),
            Map.entry("find-out-attendance", "find out whether the visit took place"),
            Map.entry("find-out-outcome", "find out how the visit went"),
            Map.entry("find-out", "find out what became of it"),
            Map.entry("chain-broken", "mend the plan of appointments"),
            Map.entry("chase-records", "chase the records"),
            Map.entry("chase-authorization", "chase the authorization"),
            Map.entry("request-authorization-by-hand", "request the authorization by hand"),
            Map.entry("reach-by-phone", "reach the patient by phone"),
            Map.entry("ask-by-phone", "ask the patient by phone"),
            Map.entry("escalated", "see to it urgently"),
            Map.entry("undecided", "see that it is decided"),
            Map.entry("resume-or-end", "resume it or end it"),
            Map.entry("review-long-journey", "review the journey"));

    private ActWords() {}

    /** Empty for what nobody outside notices. */
    static Optional<String> of(StepInView subject, Act act) {
        return Optional.of(words(subject, act)).filter(words -> !words.isEmpty());
    }

    private static String words(StepInView subject, Act act) {
        return switch (act.verb()) {
            case ASSIGN_WORK ->
                act.role().map(role -> "the " + Phrases.spaced(role)).orElse("the care team") + " is asked to "
                        + work(subject, act.subject());
            case RAISE_INCIDENT -> "a person is asked to look at once: " + work(subject, act.subject());
            case ASK_PATIENT, OFFER_OPTIONS -> asked(act);
            case ASK_ELSEWHERE -> asked(act) + " by another channel";
            case OFFER_EARLIER -> "another appointment is offered to the patient";
            case SEND_MESSAGE -> "the message is sent";
            case SEND_REFERRAL -> "the referral is sent";
            case TRANSFER_RECORDS -> "the records are sent" + (act.subject().isEmpty() ? "" : " again");
            case FIND_SLOTS -> "appointments are looked for";
            case HOLD_SLOT -> "the appointment is held";
            case BOOK_SLOT -> "the appointment is booked";
            case RELEASE_SLOT -> "the appointment is given back";
            case CANCEL_BOOKING -> "the appointment is cancelled";
            case REQUEST_CANCELLATION -> "the other side is asked to cancel";
            case PERFORM -> "'" + Phrases.spaced(act.subject()) + "' is done";
            case BEGIN_JOURNEY -> "its journey begins";
            case WATCH_SLOTS, WITHDRAW_WORK, COUNT -> "";
        };
    }

    private static String asked(Act act) {
        String what = act.verb() == Verb.OFFER_OPTIONS ? "choose an appointment" : "answer";
        return "the patient is " + (act.subject().equals("reminder") ? "reminded to " : "asked to ") + what;
    }

    private static String work(StepInView subject, String key) {
        boolean own = key.isEmpty()
                || subject.kind().filter(StepKind.Work.class::isInstance).isPresent() && key.equals("decide");
        return own ? "see to " + subject.title() : WORK.getOrDefault(key, Phrases.spaced(key));
    }
}
