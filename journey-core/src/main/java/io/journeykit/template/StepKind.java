package io.journeykit.template;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What kind of thing a step is, with what only that kind needs. */
public sealed interface StepKind {

    /** The word in JSON. */
    String word();

    /** The standard machine that runs such a step unless the step names another. */
    default String machine() {
        return word();
    }

    /** Whether it is done by somebody outside, whom the item of its step names where it does not itself. */
    default boolean isOutside() {
        return false;
    }

    /** Whom it names for that: the provider of a referral, who gets records, a payer. */
    default Optional<String> partner() {
        return Optional.empty();
    }

    /** The service that it is for: of a booking, a referral or an approval. */
    default Optional<String> providedService() {
        return Optional.empty();
    }

    /** The other step that it names. */
    default Optional<Mention> mention() {
        return Optional.empty();
    }

    /** The step by whose outcome it goes, so that it is looked at again with that one. */
    default Optional<StepId> source() {
        return Optional.empty();
    }

    /** Whether it waits for what need not come. */
    default boolean isListener() {
        return this instanceof Wait wait && wait.listens().isPresent();
    }

    /** What an author writes in it, and must not leave blank. */
    default List<Text> texts() {
        return List.of();
    }

    /** A step that is named in a field. */
    record Mention(String field, StepId step) {}

    /** What is written in a field, or at a place of a list in it. */
    record Text(String field, String text) {

        private static List<Text> in(String field, Optional<String> text) {
            return text.map(written -> new Text(field, written)).stream().toList();
        }

        private static List<Text> in(String field, List<String> texts) {
            List<Text> all = new ArrayList<>();
            texts.forEach(text -> all.add(new Text(field + "[" + all.size() + "]", text)));
            return all;
        }
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
        public String word() {
            return "referral";
        }

        @Override
        public Optional<String> providedService() {
            return Optional.of(service);
        }

        @Override
        public boolean isOutside() {
            return true;
        }

        @Override
        public Optional<String> partner() {
            return to;
        }

        @Override
        public List<Text> texts() {
            return Stream.of(
                            Text.in("service", Optional.of(service)),
                            Text.in("to", to),
                            Text.in("documents", documents))
                    .flatMap(List::stream)
                    .toList();
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
     * @param nearTarget whether the visit is wanted as near to its target as can be, and not as early as can be
     */
    record Booking(
            String service,
            Optional<StepId> under,
            boolean ask,
            boolean waitlist,
            Span notice,
            Optional<Span> ahead,
            boolean nearTarget)
            implements StepKind {
        @Override
        public String word() {
            return "booking";
        }

        @Override
        public Optional<String> providedService() {
            return Optional.of(service);
        }

        @Override
        public Optional<Mention> mention() {
            return under.map(referral -> new Mention("under", referral));
        }

        @Override
        public List<Text> texts() {
            return List.of(new Text("service", service));
        }
    }

    /** Records of a step brought to a recipient; proof of receipt is what counts. */
    record Transfer(StepId of, Optional<String> to) implements StepKind {
        @Override
        public String word() {
            return "transfer";
        }

        @Override
        public boolean isOutside() {
            return true;
        }

        @Override
        public Optional<String> partner() {
            return to;
        }

        @Override
        public Optional<Mention> mention() {
            return Optional.of(new Mention("of", of));
        }

        @Override
        public Optional<StepId> source() {
            return Optional.of(of);
        }

        @Override
        public List<Text> texts() {
            return Text.in("to", to);
        }
    }

    /** Something the person should know. */
    record Message(String text) implements StepKind {
        @Override
        public String word() {
            return "message";
        }
    }

    record Questionnaire(String form) implements StepKind {
        @Override
        public String word() {
            return "questionnaire";
        }

        @Override
        public List<Text> texts() {
            return List.of(new Text("form", form));
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

        @Override
        public List<Text> texts() {
            return List.of(new Text("role", role));
        }
    }

    /** A payer's yes or no. */
    record Authorization(String payer, String service) implements StepKind {
        @Override
        public String word() {
            return "authorization";
        }

        @Override
        public Optional<String> providedService() {
            return Optional.of(service);
        }

        @Override
        public boolean isOutside() {
            return true;
        }

        @Override
        public Optional<String> partner() {
            return Optional.of(payer);
        }

        @Override
        public List<Text> texts() {
            return List.of(new Text("payer", payer), new Text("service", service));
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

        @Override
        public List<Text> texts() {
            return Text.in("choices", choices);
        }
    }

    /**
     * Waits until a signal comes, perhaps about another step.
     *
     * @param listens how often at most it is heard, where it need not come: then nobody is asked why nothing came, and the
     *     journey ends without it
     */
    record Wait(String signal, Optional<StepId> about, Optional<Integer> listens) implements StepKind {

        /** Something that is to come. */
        public Wait(String signal, Optional<StepId> about) {
            this(signal, about, Optional.empty());
        }

        @Override
        public String machine() {
            return listens.isPresent() ? "listener" : word();
        }

        @Override
        public String word() {
            return "wait";
        }

        @Override
        public Optional<Mention> mention() {
            return about.map(step -> new Mention("about", step));
        }

        @Override
        public List<Text> texts() {
            return List.of(new Text("signal", signal));
        }
    }

    /** Another template, in a pinned version, run as a journey of its own. */
    record SubJourney(String template, String version) implements StepKind {
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
