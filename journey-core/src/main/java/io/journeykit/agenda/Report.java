package io.journeykit.agenda;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of an effect, as its adapter or the dispatcher reports it. */
public sealed interface Report {

    /** {@code done}, {@code accepted}, {@code declined}, {@code failed}, {@code not-handed-over} or {@code not-said}. */
    default String word() {
        return toString().replace(' ', '-');
    }

    /** What there is to say of it; never its facts, nor the reason that somebody else gave. */
    default Phrase phrase() {
        return Phrase.of("report." + word());
    }

    /** It is done, and this became known by it. */
    record Done(SortedMap<FactName, Value> facts, List<Found> found, Optional<String> reference) implements Report {
        public static final Done PLAINLY = new Done(new TreeMap<>(), List.of(), Optional.empty());

        public Done {
            facts = ImmutableMaps.copyOf(facts);
            found = List.copyOf(found);
        }

        @Override
        public String toString() {
            return "done";
        }
    }

    /** Slots for one visit that was asked for, by the name of its step. */
    record Found(String visit, List<Slot> slots) {
        public Found {
            slots = List.copyOf(slots);
        }
    }

    /** It is under way; a signal with this reference will tell. */
    record Accepted(String reference) implements Report {
        @Override
        public String toString() {
            return "accepted";
        }
    }

    /** The other side said no, for a reason of its own. */
    record Declined(String reason) implements Report {
        @Override
        public String toString() {
            return "declined";
        }
    }

    /** It could not be done, and no attempt is left. */
    record Failed(String reason) implements Report {
        @Override
        public String toString() {
            return "failed";
        }
    }

    /** It was not handed over, since it was no longer wanted or its time had passed. */
    record NotHandedOver(String reason) implements Report {
        @Override
        public String toString() {
            return "not handed over";
        }
    }

    /**
     * It was not handed over, since a part of what was to be said has no value or no name for whoever reads it.
     *
     * @param text which of the texts it is, where several go as one
     * @param part what cannot be said, as it stands in the text: {@code place of mri}
     */
    record NotSaid(Phrase text, String part) implements Report {

        /** With the text and the part. */
        @Override
        public Phrase phrase() {
            return Phrase.of("report.not-said")
                    .with("text", Name.Kind.TEXT, text.code())
                    .with("part", Part.quote(part));
        }

        @Override
        public String toString() {
            return "not said";
        }
    }
}
