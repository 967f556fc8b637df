package io.journeykit.agenda;

import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.planning.Waiting;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Bookings that are planned, offered and booked together.
 *
 * @param members in the order of the template
 * @param options what is offered, until one of them is chosen
 * @param waitlisted providers whose earlier slots are still watched for
 * @param told what she was offered before, and did not want
 * @param search what was looked for last; absent before anything was
 */
public record Chain(
        List<StepRef> members, List<Option> options, List<String> waitlisted, Told told, Optional<Search> search) {

    public Chain {
        members = List.copyOf(members);
        options = List.copyOf(options);
        waitlisted = List.copyOf(waitlisted);
    }

    /** The member that speaks for all. */
    public StepRef leader() {
        return members.get(0);
    }

    /** A chain of which nothing was said yet. */
    public Chain(List<StepRef> members, List<Option> options, List<String> waitlisted) {
        this(members, options, waitlisted, Told.NOTHING, Optional.empty());
    }

    /** The chain once its question is answered: what was offered stands in the events, and no longer in the agenda. */
    public Chain settled() {
        return offering(List.of());
    }

    /** The same with other options; their numbers are never given again, so that a late answer means no other slot. */
    public Chain offering(List<Option> others) {
        int highest = others.stream().mapToInt(Option::number).max().orElse(0);
        return new Chain(members, others, waitlisted, told.numbered(highest), search);
    }

    /** Some of its members, to which nothing is offered any more; absent where there is none. */
    public Optional<Chain> only(Predicate<StepRef> meant) {
        List<StepRef> some = members.stream().filter(meant).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(new Chain(some, List.of(), waitlisted, told, search));
    }

    /** The same with what is known of what she does not want. */
    public Chain knowing(Told more) {
        return new Chain(members, options, waitlisted, more, search);
    }

    /** The same with what is looked for, and how far that is. */
    public Chain seeking(Optional<Search> now) {
        return new Chain(members, options, waitlisted, told, now);
    }

    /**
     * What was said of a chain so far.
     *
     * @param numbered the highest number that an option ever had; 0 where there was none
     * @param refused slots that she did not want, or called off herself, while they were ahead
     * @param unclear whether her last answer was none of its choices
     * @param wanted when slots were first wanted
     */
    public record Told(int numbered, List<Slot> refused, boolean unclear, Optional<Instant> wanted) {

        public static final Told NOTHING = new Told(0, List.of(), false, Optional.empty());

        public Told {
            refused = List.copyOf(refused);
        }

        Told numbered(int highest) {
            return new Told(Math.max(numbered, highest), refused, unclear && highest == 0, wanted);
        }

        /** The same where these slots are refused too. */
        public Told refusing(List<Slot> slots) {
            List<Slot> all = new ArrayList<>(refused);
            slots.stream().filter(slot -> !all.contains(slot)).forEach(all::add);
            return new Told(numbered, all, unclear, wanted);
        }

        /** What is known of both. */
        public Told and(Told other) {
            Optional<Instant> first =
                    Stream.of(wanted, other.wanted).flatMap(Optional::stream).min(Comparator.naturalOrder());
            return new Told(Math.max(numbered, other.numbered), refused, unclear || other.unclear, first)
                    .refusing(other.refused);
        }

        /** The same, once a person seeks again: what was refused may do after all. */
        public Told anew() {
            return new Told(numbered, List.of(), false, wanted);
        }

        /** The same without what has begun. */
        public Told ahead(Instant now) {
            return new Told(
                    numbered,
                    refused.stream().filter(slot -> slot.start().isAfter(now)).toList(),
                    unclear,
                    wanted);
        }

        public Told unclear(boolean now) {
            return new Told(numbered, refused, now, wanted);
        }

        /** The same, wanted since then if it was not before. */
        public Told wanted(Instant at) {
            return new Told(numbered, refused, unclear, Optional.of(wanted.orElse(at)));
        }
    }

    /**
     * What is looked for, for all members at once.
     *
     * @param wants by member
     * @param open whether it still waits for slots; not once something is offered or booked
     */
    public record Search(SortedMap<String, Waiting.Want> wants, Waiting.Standing standing, boolean open) {
        public Search {
            wants = Collections.unmodifiableSortedMap(new TreeMap<>(wants));
        }

        /** What is looked for, for one member; empty where nothing is. */
        public Optional<Waiting.Want> wantOf(StepRef member) {
            return Optional.ofNullable(wants.get(member.toString()));
        }

        /** The same once providers have answered, or nobody could be asked; these of each member do not fit. */
        public Search answered(SortedMap<String, List<Slot>> unfit) {
            SortedMap<String, Waiting.Want> known = new TreeMap<>(wants);
            unfit.forEach((member, slots) -> known.computeIfPresent(member, (key, want) -> want.without(slots)));
            return new Search(known, standing.answered(), open);
        }

        public Search closed() {
            return new Search(wants, standing.answered(), false);
        }
    }

    /**
     * One way to have all the visits.
     *
     * @param number as the patient is asked, from 1
     * @param slots by member
     * @param says its visits in order, and what speaks against it
     * @param reasons why then and not earlier
     */
    public record Option(int number, SortedMap<String, Slot> slots, Phrase says, List<Phrase> reasons) {
        public Option {
            slots = Collections.unmodifiableSortedMap(new TreeMap<>(slots));
            reasons = List.copyOf(reasons);
        }

        public Optional<Slot> slotFor(StepRef member) {
            return Optional.ofNullable(slots.get(member.toString()));
        }
    }
}
