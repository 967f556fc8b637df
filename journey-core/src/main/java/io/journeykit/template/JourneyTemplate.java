package io.journeykit.template;

import io.journeykit.calendar.Span;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What should happen, as an author writes it; immutable under its id and version. Two templates are equal when all they
 * say is equal, whether they were written in Java or read from JSON.
 */
// Immutables works when compiling only, so its annotations need not be readable by whoever uses the template.
@SuppressWarnings("exports")
@Value.Immutable
@Built
public abstract class JourneyTemplate {

    /** At most so many steps stand in one template. */
    public static final int MOST_STEPS = 1_000;

    /** At most so many occurrences come of one template. */
    public static final int MOST_OCCURRENCES = 10_000;

    JourneyTemplate() {}

    public abstract String id();

    public abstract String version();

    /** What a patient reads; of titles in several languages the English one, or else the first. */
    @Value.Default
    public String title() {
        return TitleChoice.usual(titles(), id());
    }

    /** The title in each of several languages, by their BCP 47 tags; empty where it is written in one only. */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> titles();

    @Value.Default
    public Site site() {
        return Site.UTC;
    }

    /** What a journey is begun with. */
    public abstract List<Declaration> parameters();

    /** What the template's conditions read. */
    public abstract List<Declaration> facts();

    /** The anchors that a journey is begun with, besides {@code begin}. */
    public abstract List<String> anchors();

    public abstract List<Stage> stages();

    public abstract List<StepTemplate> steps();

    public abstract List<Deferred> deferredChoices();

    public abstract List<Exit> exits();

    /** Bookings that have the same provider, place or day. */
    public abstract List<Together> together();

    /** How long services of the journey may take. */
    public abstract List<ClockTemplate> clocks();

    @Value.Default
    public Entry entry() {
        return Entry.CURRENT;
    }

    /**
     * Ladders of silence under the names that its document calls them by. A step or a state has the rungs themselves, and
     * those that are equal to a ladder are written by its name.
     */
    @Value.NaturalOrder
    public abstract SortedMap<String, List<Rung>> ladders();

    /** Machines of the template's own. */
    public abstract List<StepMachine> machines();

    /** What messages, questions and work items say: text by key, then by language ({@code en}). */
    @Value.NaturalOrder
    public abstract SortedMap<String, SortedMap<String, String>> texts();

    /** How soon its journeys need what others want too: who is more urgent is offered a slot first. */
    @Value.Default
    public Priority urgency() {
        return Priority.ROUTINE;
    }

    /** Whether one run at a time is enough for a person, so that a second is refused while one is open. */
    @Value.Default
    public boolean oneAtATime() {
        return false;
    }

    /** How long a step may wait for its turn before the care team is asked to look. */
    @Value.Default
    public Span review() {
        return Span.days(90);
    }

    /** What its author noted, by the JSON pointer (RFC 6901) of the part of its document that it is beside. */
    @Value.NaturalOrder
    public abstract SortedMap<String, Remark> remarks();

    /** The same template with these remarks. */
    public final JourneyTemplate remarked(SortedMap<String, Remark> remarks) {
        return new Builder().from(this).remarks(remarks).build();
    }

    public final Optional<StepTemplate> step(StepId id) {
        return steps().stream().filter(step -> step.id().equals(id)).findFirst();
    }

    public final TemplateRef ref() {
        return new TemplateRef(id(), version());
    }

    public static Builder named(String id) {
        return new Builder().id(id);
    }

    /** {@code knee-pain 1.0.0}. */
    @Override
    public String toString() {
        return id() + " " + version();
    }

    /** Builds a template; {@code build} says what is missing, the checker says what is wrong. */
    public static final class Builder extends ImmutableJourneyTemplate.Builder {

        Builder() {}

        public Builder step(StepBuilder<?> step) {
            return addSteps(step.build());
        }

        /** All visits of these bookings are with one provider, whoever it is. */
        public Builder sameProvider(String... steps) {
            return addTogether(together(Together.Same.PROVIDER, steps));
        }

        /** All visits of these bookings are at one place, wherever it is. */
        public Builder samePlace(String... steps) {
            return addTogether(together(Together.Same.PLACE, steps));
        }

        /** All visits of these bookings are on one day, whichever it is. */
        public Builder sameDay(String... steps) {
            return addTogether(together(Together.Same.DAY, steps));
        }

        private static Together together(Together.Same same, String... steps) {
            return new Together(same, Arrays.stream(steps).map(StepId::of).toList());
        }
    }
}
