package io.journeykit.template;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What kind of thing a step is, with what only that kind needs. */
public sealed interface StepKind {

    /** The standard machine that runs such a step unless the step names another. */
    String machine();

    /** The word in JSON. */
    String word();

    /** The service that a step of some kind is for: a booking, a referral or an authorization; empty for all others. */
    static Optional<String> service(StepKind kind) {
        if (kind instanceof Booking booking) {
            return Optional.of(booking.service());
        }
        if (kind instanceof Referral referral) {
            return Optional.of(referral.service());
        }
        return kind instanceof Authorization authorization ? Optional.of(authorization.service()) : Optional.empty();
    }

    /**
     * A referral to a provider of a service.
     *
     * @param to the provider; absent when the step is repeated for each of several providers
     */
    record Referral(String service, Optional<String> to, List<String> documents) implements StepKind {
        public Referral {
            documents = List.copyOf(documents);
        }

        @Override
        public String machine() {
            return "referral";
        }

        @Override
        public String word() {
            return "referral";
        }
    }

    /**
     * An appointment to be found, offered, held and booked.
     *
     * @param under the referral step whose accepted providers may be booked
     * @param ask whether the patient chooses, or the best option is taken
     * @param waitlist whether earlier slots are watched for and offered
     * @param notice how long before its start a slot is still offered
     * @param ahead how long before the due window opens the booking begins; absent: at once
     */
    record Booking(
            String service, Optional<StepId> under, boolean ask, boolean waitlist, Span notice, Optional<Span> ahead)
            implements StepKind {
        @Override
        public String machine() {
            return "booking";
        }

        @Override
        public String word() {
            return "booking";
        }
    }

    /** Records of a step brought to a recipient; proof of receipt is what counts. */
    record Transfer(StepId of, Optional<String> to) implements StepKind {
        @Override
        public String machine() {
            return "transfer";
        }

        @Override
        public String word() {
            return "transfer";
        }
    }

    /** Something the person should know. */
    record Message(String text) implements StepKind {
        @Override
        public String machine() {
            return "message";
        }

        @Override
        public String word() {
            return "message";
        }
    }

    record Questionnaire(String form) implements StepKind {
        @Override
        public String machine() {
            return "questionnaire";
        }

        @Override
        public String word() {
            return "questionnaire";
        }
    }

    /** A work item for a role of the care team. */
    record Work(String role, String text) implements StepKind {
        @Override
        public String machine() {
            return "work-item";
        }

        @Override
        public String word() {
            return "work";
        }
    }

    /** A payer's yes or no. */
    record Authorization(String payer, String service) implements StepKind {
        @Override
        public String machine() {
            return "authorization";
        }

        @Override
        public String word() {
            return "authorization";
        }
    }

    /** A choice by the care team or by the patient; what is chosen becomes a fact named as the step. */
    record Decision(String text, Owner by, List<String> choices) implements StepKind {
        public Decision {
            choices = List.copyOf(choices);
        }

        @Override
        public String machine() {
            return by == Owner.PATIENT ? "choice" : "decision";
        }

        @Override
        public String word() {
            return "decision";
        }
    }

    /** Waits until a signal comes, perhaps about another step. */
    record Wait(String signal, Optional<StepId> about) implements StepKind {
        @Override
        public String machine() {
            return "wait";
        }

        @Override
        public String word() {
            return "wait";
        }
    }

    /** Another template, in a pinned version, run as a journey of its own. */
    record SubJourney(String template, String version) implements StepKind {
        @Override
        public String machine() {
            return "sub-journey";
        }

        @Override
        public String word() {
            return "sub-journey";
        }
    }

    /** A vendor's own kind, run by a machine that the vendor names. */
    record Vendor(String machine, SortedMap<String, String> parameters) implements StepKind {
        public Vendor {
            parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        }

        @Override
        public String word() {
            return "vendor";
        }
    }
}
