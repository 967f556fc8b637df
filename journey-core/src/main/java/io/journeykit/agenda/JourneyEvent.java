package io.journeykit.agenda;

import io.journeykit.template.Entry;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What became of one journey. */
public sealed interface JourneyEvent extends Event {

    JourneyId journey();

    /**
     * It began.
     *
     * @param hash of the template's whole content, so that a change under the same version is noticed
     * @param steps of the template, in its order
     * @param review when a step that still waits is looked at
     */
    record Begun(
            JourneyId journey,
            TemplateRef template,
            String hash,
            List<StepId> steps,
            SortedMap<String, Instant> anchors,
            Entry entry,
            Optional<StepRef> parent,
            Instant review,
            Stamp stamp)
            implements JourneyEvent {
        public Begun {
            steps = List.copyOf(steps);
            anchors = ImmutableMaps.copyOf(anchors);
        }

        /** The journey as it begins. */
        public Journey journeyBegun() {
            List<Step> pending = new ArrayList<>(steps.size());
            StepStatus status = StepStatus.pending(stamp.effective(), review);
            for (StepId step : steps) {
                pending.add(Step.pending(StepRef.of(journey, step), Optional.empty(), status));
            }
            return new Journey(
                    journey,
                    new Journey.Origin(template, hash, stamp.effective(), entry, anchors, parent),
                    FactTable.NONE,
                    StepTable.of(pending),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** Further occurrences of a step came to be. */
    record OccurrencesAdded(JourneyId journey, List<Occurrence> occurrences, Instant review, Stamp stamp)
            implements JourneyEvent {
        public OccurrencesAdded {
            occurrences = List.copyOf(occurrences);
        }
    }

    /**
     * One occurrence.
     *
     * @param item what it is for, else empty
     */
    record Occurrence(StepRef step, Optional<String> item) {}

    /** Something others are timed from became known. */
    record AnchorSet(JourneyId journey, String anchor, Instant at, Stamp stamp) implements JourneyEvent {}

    /**
     * Something became known about the journey.
     *
     * @param kept how many of its values are kept, since so many are counted; 0 where the newest alone is read
     */
    record FactRecorded(JourneyId journey, Fact fact, int kept, Stamp stamp) implements JourneyEvent {
        @Override
        public String toString() {
            return "fact " + fact.name() + " in " + journey;
        }
    }

    /** Bookings are planned together, or what is offered for them changed. */
    record ChainChanged(JourneyId journey, Chain chain, Stamp stamp) implements JourneyEvent {}

    /** A stage was closed by its milestone. */
    record MilestoneReached(JourneyId journey, String stage, Stamp stamp) implements JourneyEvent {}

    /** Something happened to a service clock, which now stands like this. */
    record ClockMarked(JourneyId journey, JourneyClock clock, Stamp stamp) implements JourneyEvent {}

    /** So much of a service clock's time is used up that a person was warned. */
    record ClockWarned(JourneyId journey, JourneyClock clock, Stamp stamp) implements JourneyEvent {}

    /** It is to end like this, as soon as what it holds is released. */
    record Closing(JourneyId journey, Outcome outcome, Stamp stamp) implements JourneyEvent {}

    /** All of it has ended. */
    record JourneyEnded(JourneyId journey, Outcome outcome, Stamp stamp) implements JourneyEvent {}
}
