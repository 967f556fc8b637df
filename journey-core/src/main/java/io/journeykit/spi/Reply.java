package io.journeykit.spi;

import io.journeykit.agenda.Report;
import io.journeykit.agenda.Report.Found;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an adapter answers to one attempt. */
public sealed interface Reply {

    /** What the agenda is told; empty where the attempt is to be repeated. */
    Optional<Report> report();

    static Done done() {
        return Done.PLAINLY;
    }

    /** Done, and the world knows it under this name from now on. */
    static Done done(String reference) {
        return new Done(new TreeMap<>(), List.of(), Optional.of(reference));
    }

    /** Done, and these slots were found. */
    static Done found(List<Found> found) {
        return new Done(new TreeMap<>(), found, Optional.empty());
    }

    static Accepted accepted(String reference) {
        return new Accepted(reference);
    }

    static Retry retry(Duration after) {
        return new Retry(after);
    }

    static Refused refused(String reason) {
        return new Refused(reason);
    }

    /**
     * It is done.
     *
     * @param facts what became known by it
     * @param found the slots of each visit asked for
     * @param reference the world's name for it; a signal may find its step by that
     */
    record Done(SortedMap<FactName, Value> facts, List<Found> found, Optional<String> reference) implements Reply {

        static final Done PLAINLY = new Done(new TreeMap<>(), List.of(), Optional.empty());

        public Done {
            facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
            found = List.copyOf(found);
        }

        /** The same, and this became known by it. */
        public Done with(String fact, Value value) {
            SortedMap<FactName, Value> more = new TreeMap<>(facts);
            more.put(FactName.of(fact), value);
            return new Done(more, found, reference);
        }

        @Override
        public Optional<Report> report() {
            return Optional.of(new Report.Done(facts, found, reference));
        }

        @Override
        public String toString() {
            return "done";
        }
    }

    /** It is under way; a signal that refers to {@code reference} follows. */
    record Accepted(String reference) implements Reply {
        @Override
        public Optional<Report> report() {
            return Optional.of(new Report.Accepted(reference));
        }

        @Override
        public String toString() {
            return "accepted";
        }
    }

    /** It cannot be done now, but perhaps after so long; it counts as one of the attempts that the policy allows. */
    record Retry(Duration after) implements Reply {
        @Override
        public Optional<Report> report() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "to be tried again in " + after;
        }
    }

    /**
     * The other side said no; it is not tried again.
     *
     * @param reason without personal data
     */
    record Refused(String reason) implements Reply {
        @Override
        public Optional<Report> report() {
            return Optional.of(new Report.Declined(reason));
        }

        @Override
        public String toString() {
            return "refused";
        }
    }
}
