package io.journeykit.lifecycle;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a machine may ask its host to do. */
public enum Verb {
    SEND_REFERRAL,
    /** Asks the partner to cancel, which the partner confirms, or not. */
    REQUEST_CANCELLATION,
    FIND_SLOTS,
    OFFER_OPTIONS,
    /** Offers a better slot than the one that is booked. */
    OFFER_EARLIER,
    HOLD_SLOT,
    BOOK_SLOT,
    RELEASE_SLOT,
    CANCEL_BOOKING,
    /** Asks to be told when an earlier slot opens. */
    WATCH_SLOTS,
    TRANSFER_RECORDS,
    SEND_MESSAGE,
    ASK_PATIENT,
    /** Asks again by a channel that was not tried yet. */
    ASK_ELSEWHERE,
    ASSIGN_WORK,
    WITHDRAW_WORK,
    /** A vendor's own action, which the subject names. */
    PERFORM,
    BEGIN_JOURNEY,
    /** Adds one to the counter that the subject names. */
    COUNT,
    RAISE_INCIDENT;

    private final String phrase = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /** Whether a person then knows that something is expected of them. */
    public boolean asksAPerson() {
        return this == ASSIGN_WORK || this == ASK_PATIENT || this == ASK_ELSEWHERE || this == RAISE_INCIDENT;
    }

    /** The verb of the request that it leads to, such as {@code ask-patient}; absent for what asks no adapter. */
    public Optional<String> request() {
        return switch (this) {
            case OFFER_OPTIONS, OFFER_EARLIER, ASK_ELSEWHERE -> ASK_PATIENT.request();
            case WATCH_SLOTS -> FIND_SLOTS.request();
            case RAISE_INCIDENT -> ASSIGN_WORK.request();
            case BEGIN_JOURNEY, COUNT -> Optional.empty();
            default -> Optional.of(phrase.replace(' ', '-'));
        };
    }

    /** The kinds of step that have the parts for it, such as {@code booking}; empty where all have. */
    public Set<String> kinds() {
        return switch (this) {
            case FIND_SLOTS,
                    OFFER_OPTIONS,
                    OFFER_EARLIER,
                    HOLD_SLOT,
                    BOOK_SLOT,
                    RELEASE_SLOT,
                    CANCEL_BOOKING,
                    WATCH_SLOTS -> Set.of("booking");
            case SEND_REFERRAL -> Set.of("referral");
            case REQUEST_CANCELLATION -> Set.of("referral", "sub-journey");
            case TRANSFER_RECORDS -> Set.of("transfer");
            case BEGIN_JOURNEY -> Set.of("sub-journey");
            default -> Set.of();
        };
    }

    /** Whether it says nothing without a subject. */
    public boolean needsASubject() {
        return this == COUNT || this == PERFORM;
    }

    /** As it reads in a sentence: {@code assign work}. */
    public String phrase() {
        return phrase;
    }
}
