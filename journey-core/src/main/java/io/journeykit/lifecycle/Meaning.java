package io.journeykit.lifecycle;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a signal means, whatever a machine calls it: a closed list, used both ways. Kernel and adapters tell meanings, and a
 * machine says which of its signals means which; one that is called by a meaning's word means that.
 */
public enum Meaning {

    // From the person, or from whoever decides for them.
    /** The patient, or somebody for her, chose one of the options. */
    CHOSEN,
    /** The other side, or the patient, said yes. */
    ACCEPTED,
    /** The other side, or the patient, said no. */
    DECLINED,
    /** The patient answered a question. */
    ANSWERED,
    /** A decision was made. */
    DECIDED,
    /** The patient called off a visit. */
    CANCELLED_BY_PATIENT,

    // From whoever steers the journey.
    /** The step is to be called off. */
    CANCEL,
    /** What the care team was asked about is to be tried again. */
    RETRY,
    /** What is booked or offered no longer fits, and is to be planned anew. */
    REPLAN,
    /** A piece of work, or a vendor's own act, is done. */
    DONE,

    // From the planner of a chain of appointments.
    /** Appointments that fit were found. */
    OPTIONS,
    /** No appointments fit. */
    NO_OPTIONS,
    /** Each slot of the chain is held. */
    ALL_HELD,
    /** Another slot of the chain was lost, so this one is let go. */
    RELEASE,

    // About a slot and its visit.
    /** A slot is held. */
    HELD,
    /** A slot is no longer free. */
    GONE,
    /** A visit is booked. */
    BOOKED,
    /** An earlier slot has become free. */
    SLOT_OPENED,
    /** The patient has arrived at the visit. */
    ARRIVED,
    /** The visit took place. */
    FULFILLED,
    /** The patient did not come. */
    NO_SHOW,
    /** The provider called off a visit. */
    CANCELLED_BY_PARTNER,

    // About something that was sent.
    /** Something was handed over to the other side. */
    SENT,
    /** Something has arrived at its recipient. */
    RECEIVED,
    /** A message reached the patient's device or address. */
    DELIVERED,
    /** The recipient has confirmed receipt. */
    ACKNOWLEDGED,
    /** A message cannot be delivered at any address. */
    UNDELIVERABLE,
    /** A message may not go: consent, or another rule. */
    SUPPRESSED,
    /** The time in which it was of use is over. */
    EXPIRED,
    /** The other side does not take a request. */
    REFUSED,
    /** Something could not be done. */
    FAILED,

    // About a referral.
    /** The recipient, or who has the work, has begun. */
    STARTED,
    /** The recipient is at work. */
    IN_PROGRESS,
    /** The recipient has made an appointment. */
    SCHEDULED,
    /** The patient missed the recipient's appointment. */
    UNATTENDED,
    /** The recipient's appointment was called off. */
    EVENT_CANCELLED,
    /** The recipient sent an interim note. */
    INTERIM_NOTE,
    /** A cancellation that was asked for is confirmed. */
    CANCELLED,
    /** The other side has completed what it was asked for. */
    COMPLETED,

    // About work, an authorization, an outside event, another journey.
    /** Somebody has taken a piece of work on. */
    CLAIMED,
    /** Somebody has tried, and it is not done yet: nobody answered the phone. */
    ATTEMPTED,
    /** It is put on hold. */
    HOLD,
    /** What was on hold goes on. */
    RESUME,
    /** It was stopped before its end. */
    STOPPED,
    /** It can begin. */
    READY,
    /** Who should do the work will not. */
    REJECTED,
    /** It should never have been recorded. */
    ENTERED_IN_ERROR,
    /** A payer approved. */
    APPROVED,
    /** A payer denied. */
    DENIED,
    /** A payer needs more time or documents. */
    PENDED,
    /** What a wait is for has happened. */
    HAPPENED,
    /** A sub-journey has ended. */
    ENDED;

    /** How it is also told that a visit is booked: at another time than before. */
    public static final String MOVED = "moved";

    private static final Map<String, Meaning> BY_WORD = byWord();

    private static final Set<Meaning> ANSWERS = EnumSet.of(
            CHOSEN,
            OPTIONS,
            NO_OPTIONS,
            ALL_HELD,
            RELEASE,
            HELD,
            GONE,
            BOOKED,
            SENT,
            RECEIVED,
            UNDELIVERABLE,
            SUPPRESSED,
            EXPIRED,
            REFUSED,
            FAILED);

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As it is told and written: {@code no-show}. */
    public String word() {
        return word;
    }

    /** The meaning of this word, if it is one. */
    public static Optional<Meaning> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** Whether an adapter or the planner gives it at once and unasked, so that no person stands between. */
    boolean isAnswer() {
        return ANSWERS.contains(this);
    }

    private static Map<String, Meaning> byWord() {
        Map<String, Meaning> words = new HashMap<>();
        for (Meaning meaning : values()) {
            words.put(meaning.word, meaning);
        }
        return words;
    }
}
