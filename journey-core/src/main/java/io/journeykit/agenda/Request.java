package io.journeykit.agenda;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What an adapter is asked to do. */
public sealed interface Request {

    /** The stable name on the wire and in metrics, which is that of its kind: {@code book-slot}. */
    default String verb() {
        return RequestVerbs.of(getClass());
    }

    /** The verb of each kind of request. */
    static SortedMap<String, Class<? extends Request>> kinds() {
        return RequestVerbs.kinds();
    }

    /** What tells it from others of its verb that may be open beside it; absent where there is only one. */
    default Optional<String> subject() {
        return Optional.empty();
    }

    /** What to ask for if it turns out to be done when nobody wants it any more. */
    default Optional<Request> undo() {
        return Optional.empty();
    }

    /** Whether it is still wanted once its step has ended: what winds up, is a person's work, or is a vendor's own. */
    boolean outlivesItsStep();

    /**
     * Tell the person something.
     *
     * @param outreach the contact it is an attempt of; a fallback channel is the same contact under another key
     * @param language of whoever reads at the address
     * @param text the key of the text
     * @param says what the text is made of; several where contacts go as one
     * @param merged the contacts that go with it as one
     */
    record SendMessage(
            long outreach,
            Address to,
            String language,
            String text,
            List<Phrase> says,
            Priority priority,
            List<Long> merged)
            implements Request {
        public SendMessage {
            says = List.copyOf(says);
            merged = List.copyOf(merged);
        }

        /** One that goes by itself. */
        public SendMessage(long outreach, Address to, String language, String text, Phrase says, Priority priority) {
            this(outreach, to, language, text, List.of(says), priority, List.of());
        }

        @Override
        public Optional<String> subject() {
            return Optional.of(Long.toString(outreach));
        }

        @Override
        public boolean outlivesItsStep() {
            return false;
        }

        @Override
        public String toString() {
            return "send-message " + text + " by " + to.channel();
        }
    }

    /** Ask the person something; the answer comes as the signal {@code answer}, with the choice's key. */
    record AskPatient(
            long outreach,
            Address to,
            String language,
            String text,
            Phrase says,
            List<Choice> choices,
            String answer,
            Priority priority)
            implements Request {
        public AskPatient {
            choices = List.copyOf(choices);
        }

        @Override
        public Optional<String> subject() {
            return Optional.of(Long.toString(outreach));
        }

        @Override
        public boolean outlivesItsStep() {
            return false;
        }

        @Override
        public String toString() {
            return "ask-patient " + text + " by " + to.channel();
        }
    }

    /** One of the answers a person may give. */
    record Choice(String key, Part words) {}

    /**
     * Which appointments could be had, for all visits of a chain at once.
     *
     * @param watch keep watching, and signal {@code slot-opened} when an earlier one is freed
     */
    record FindSlots(List<Visit> visits, boolean watch) implements Request {

        /** The subject of one that keeps watching, which is open beside one that asks for now. */
        static final String WATCH = "watch";

        public FindSlots {
            visits = List.copyOf(visits);
        }

        @Override
        public Optional<String> subject() {
            return watch ? Optional.of(WATCH) : Optional.empty();
        }

        @Override
        public boolean outlivesItsStep() {
            return true;
        }

        /**
         * @param providers those that may be asked
         * @param from the earliest start that could be of use
         * @param to the latest, where there is one
         */
        public record Visit(StepRef step, String service, Providers providers, Instant from, Optional<Instant> to) {}
    }

    record HoldSlot(String service, Slot slot) implements Request {
        @Override
        public Optional<Request> undo() {
            return Optional.of(new ReleaseSlot(service, slot));
        }

        @Override
        public boolean outlivesItsStep() {
            return false;
        }
    }

    record BookSlot(String service, Slot slot) implements Request {
        @Override
        public Optional<Request> undo() {
            return Optional.of(new CancelBooking(service, slot));
        }

        @Override
        public boolean outlivesItsStep() {
            return false;
        }
    }

    record ReleaseSlot(String service, Slot slot) implements Request {
        @Override
        public boolean outlivesItsStep() {
            return true;
        }
    }

    record CancelBooking(String service, Slot slot) implements Request {
        @Override
        public boolean outlivesItsStep() {
            return true;
        }
    }

    /** Refer the person to a provider, with the documents named. */
    record SendReferral(String service, String to, List<String> documents) implements Request {
        public SendReferral {
            documents = List.copyOf(documents);
        }

        @Override
        public Optional<Request> undo() {
            return Optional.of(new RequestCancellation(service, to));
        }

        @Override
        public boolean outlivesItsStep() {
            return false;
        }
    }

    /** Ask the recipient of a referral to call it off; only the recipient can confirm. */
    record RequestCancellation(String service, String to) implements Request {
        @Override
        public boolean outlivesItsStep() {
            return true;
        }
    }

    /** Bring the records of one step to a recipient. */
    record TransferRecords(StepRef of, String to) implements Request {
        @Override
        public boolean outlivesItsStep() {
            return false;
        }
    }

    /**
     * Give a person of the care team something to do.
     *
     * @param text the key of the text
     * @param says what the text is made of
     * @param incident whether it is something gone wrong that a person must look at
     */
    record AssignWork(String role, String text, Phrase says, Priority priority, boolean incident) implements Request {
        @Override
        public Optional<String> subject() {
            return Optional.of(text);
        }

        @Override
        public boolean outlivesItsStep() {
            return true;
        }
    }

    /** What was assigned under that key is no longer needed. */
    record WithdrawWork(EffectKey assigned) implements Request {
        @Override
        public boolean outlivesItsStep() {
            return true;
        }
    }

    /** A vendor's own act. */
    record Perform(String act, SortedMap<String, String> parameters) implements Request {
        public Perform {
            parameters = ImmutableMaps.copyOf(parameters);
        }

        @Override
        public Optional<String> subject() {
            return Optional.of(act);
        }

        @Override
        public boolean outlivesItsStep() {
            return true;
        }
    }
}
