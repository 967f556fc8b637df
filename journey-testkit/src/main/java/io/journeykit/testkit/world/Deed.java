package io.journeykit.testkit.world;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Representative;
import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What happens out there. */
public sealed interface Deed {

    /**
     * Which step is meant.
     *
     * @param step absent: the one that gave rise to it
     * @param anywhere whether nothing is said of the journey, as of a result that several journeys wait for
     */
    record About(Optional<StepId> step, Optional<Integer> occurrence, Optional<String> item, boolean anywhere) {
        public static final About THE_OCCASION = new About(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * Somebody tells the coordination something.
     *
     * @param reference the world's own name for what it is about
     * @param effective when it had happened; absent: when it is told
     */
    record Signals(
            String signal,
            Optional<String> reference,
            About about,
            SortedMap<FactName, Value> facts,
            Optional<Instant> effective,
            Optional<Slot> slot)
            implements Deed {
        public Signals {
            facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        }
    }

    /**
     * Somebody tells of a step what it hears just then, whatever it stands in.
     *
     * @param number which of the signals that it hears, counted from 1
     */
    record Hears(int number, About about) implements Deed {}

    /**
     * Something becomes known about the person.
     *
     * @param effective when it began to hold; absent: when it is told
     */
    record Reports(SortedMap<FactName, Value> facts, Optional<Instant> effective, Provenance provenance)
            implements Deed {
        public Reports {
            facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        }
    }

    /**
     * Where something that became known comes from.
     *
     * @param source who tells it, as an opaque reference
     * @param status {@code preliminary}, {@code final}, {@code corrected} or {@code entered-in-error}, as FHIR has them of an
     *     Observation; the library does not hear it yet
     * @param corrects the source whose word it takes the place of; the library does not hear it yet
     */
    record Provenance(String source, Optional<String> status, Optional<String> corrects) {
        public static final Provenance THE_WORLD = new Provenance("the world", Optional.empty(), Optional.empty());
    }

    /**
     * Somebody writes, unasked.
     *
     * @param from the sender's address; the library does not hear it yet
     */
    record Says(String text, Optional<Address> from) implements Deed {
        @Override
        public String toString() {
            return "words of a person";
        }
    }

    /** The person wants it otherwise from now on. */
    record Prefers(Preferences preferences) implements Deed {
        @Override
        public String toString() {
            return "other preferences";
        }
    }

    /** The person permits or withdraws. */
    record Consents(List<ConsentRule> rules) implements Deed {
        public Consents {
            rules = List.copyOf(rules);
        }
    }

    /** Somebody at an address wants nothing more there, or wants it again. */
    record Stops(Address address, boolean stops) implements Deed {}

    /**
     * The person is left alone.
     *
     * @param length from then on; of no length, no longer
     */
    record Snoozes(Span length, By by) implements Deed {}

    /** Somebody is contacted in the person's place; absent: nobody any more. */
    record Represents(Optional<Representative> representative) implements Deed {}

    /** Somebody tells the coordination what to do. */
    record Instructs(Order order, About about, By by) implements Deed {}

    /** What may be ordered. */
    enum Order {
        SKIP,
        COMPLETE,
        REOPEN,
        RESCHEDULE,
        HOLD,
        RESUME,
        CANCEL_STEP,
        CANCEL_JOURNEY,
        /** Every open incident about the step has been looked at. */
        SETTLE_INCIDENTS
    }

    /**
     * Who orders, and why.
     *
     * @param holds how long a step is put aside, where that is ordered
     */
    record By(Owner owner, String reason, Span holds) {}

    /** The person dies; absent: now. */
    record Dies(Optional<Instant> at) implements Deed {}

    /** Another agenda turns out to be the same person's, and is taken in; or that turns out to be wrong. */
    record Merges(AgendaId other, boolean undone) implements Deed {}

    /** Calendars and rules of zones are read anew. */
    record Redefines() implements Deed {}

    /** The host wakes the agenda though nothing is due. */
    record Wakes() implements Deed {}

    /** The store is put back to what it held at that time, as from a backup; the world goes on. */
    record Restores(Instant to) implements Deed {}
}
