package io.journeykit.lifecycle;

import java.util.Set;

/** The signals that the standard machines hear. A vendor's machine may hear others. */
public final class Signals {

    // From the person, or from whoever decides for them.
    public static final String CHOSEN = "chosen";
    public static final String ACCEPTED = "accepted";
    public static final String DECLINED = "declined";
    public static final String ANSWERED = "answered";
    public static final String DECIDED = "decided";
    public static final String CANCELLED_BY_PATIENT = "cancelled-by-patient";

    // From whoever steers the journey.
    public static final String CANCEL = "cancel";
    public static final String RETRY = "retry";
    public static final String REPLAN = "replan";
    public static final String DONE = "done";

    // From the planner of a chain of appointments.
    public static final String OPTIONS = "options";
    public static final String NO_OPTIONS = "no-options";
    public static final String ALL_HELD = "all-held";
    public static final String RELEASE = "release";

    // About a slot and its visit.
    public static final String HELD = "held";
    public static final String GONE = "gone";
    public static final String BOOKED = "booked";
    public static final String SLOT_OPENED = "slot-opened";
    public static final String ARRIVED = "arrived";
    public static final String FULFILLED = "fulfilled";
    public static final String NO_SHOW = "no-show";
    public static final String CANCELLED_BY_PARTNER = "cancelled-by-partner";

    // About something that was sent.
    public static final String SENT = "sent";
    public static final String RECEIVED = "received";
    public static final String DELIVERED = "delivered";
    public static final String ACKNOWLEDGED = "acknowledged";
    public static final String UNDELIVERABLE = "undeliverable";
    public static final String SUPPRESSED = "suppressed";
    public static final String EXPIRED = "expired";
    public static final String REFUSED = "refused";
    public static final String FAILED = "failed";

    // About a referral.
    public static final String STARTED = "started";
    public static final String IN_PROGRESS = "in-progress";
    public static final String SCHEDULED = "scheduled";
    public static final String UNATTENDED = "unattended";
    public static final String EVENT_CANCELLED = "event-cancelled";
    public static final String INTERIM_NOTE = "interim-note";
    public static final String CANCELLED = "cancelled";
    public static final String COMPLETED = "completed";

    // About work, an authorization, an outside event, another journey.
    public static final String HOLD = "hold";
    public static final String RESUME = "resume";
    public static final String STOPPED = "stopped";
    public static final String READY = "ready";
    public static final String REJECTED = "rejected";
    public static final String ENTERED_IN_ERROR = "entered-in-error";
    public static final String APPROVED = "approved";
    public static final String DENIED = "denied";
    public static final String PENDED = "pended";
    public static final String HAPPENED = "happened";
    public static final String ENDED = "ended";

    private static final Set<String> ANSWERS = Set.of(
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

    private Signals() {}

    /** Whether an adapter or the planner gives it at once and unasked, so that no person stands between. */
    static boolean isAnswer(String signal) {
        return ANSWERS.contains(signal);
    }
}
