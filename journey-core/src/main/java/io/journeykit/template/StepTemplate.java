package io.journeykit.template;

import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.Rung;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A thing to be done, as an author writes it.
 *
 * <p>Gates ({@link #after}, {@link #during}, {@link #when}, {@link #due}) say when the step begins: a booking as soon as
 * its due window is known, every other step when that window opens. Timings constrain the visit that the step is about
 * and open no gate.
 */
// Immutables works when compiling only, so its annotations need not be readable by whoever uses the template.
@SuppressWarnings("exports")
@Value.Immutable
@Built
public abstract class StepTemplate {

    StepTemplate() {}

    public abstract StepId id();

    public abstract StepKind kind();

    /** What the patient reads in the itinerary; of titles in several languages the English one, or else the first. */
    @Value.Default
    public String title() {
        return TitleChoice.usual(titles(), id().value());
    }

    /** The title in each of several languages, by their BCP 47 tags; empty where it is written in one only. */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> titles();

    public abstract Optional<String> stage();

    /** The machine that runs the step; the kind's standard machine unless named here. */
    @Value.Default
    public String machine() {
        return kind().machine();
    }

    /** Who owns the machine's first state, where that differs from the machine's own word. */
    public abstract Optional<Owner> owner();

    /** Other ladders of silence than the machine's own, by state. */
    @Value.NaturalOrder
    public abstract SortedMap<String, List<Rung>> silence();

    @Value.Default
    public Join after() {
        return Join.NONE;
    }

    /** A milestone: the step may begin only while another step is in one of these states. */
    public abstract Optional<Join.Reached> during();

    /** Judged when the step would begin: false is NOT_NEEDED, unknown waits. */
    @Value.Default
    public Condition when() {
        return Conditions.ALWAYS;
    }

    public abstract Optional<Due> due();

    public abstract List<Timing> timings();

    @Value.Default
    public Repetition repeat() {
        return Repetition.ONCE;
    }

    @Value.Default
    public Otherwise otherwise() {
        return Otherwise.CARE_TEAM;
    }

    /** A name that only one step of the person's whole agenda may hold at a time. */
    public abstract Optional<String> exclusive();

    /** What one act can serve for several journeys: steps with the same word share one visit. */
    public abstract Optional<String> shared();

    public abstract List<Cancels> cancels();

    /** What is paused while the step is active. */
    public abstract List<Cancels.Target> pauses();

    /** Completing the step ends the journey like this. */
    public abstract Optional<Outcome> endsJourney();

    /** Whether a completion after the due window closed still counts. */
    @Value.Default
    public boolean acceptsLate() {
        return true;
    }

    @Value.Default
    public Contact contact() {
        return Contact.ROUTINE;
    }

    /** A step of any kind to be described further by what does not know the kind; the check says what does not fit. */
    public static Builder of(String id, StepKind kind) {
        return new Builder().id(StepId.of(id)).kind(kind);
    }

    /** Reads aloud: {@code booking mri}. */
    @Override
    public String toString() {
        return kind().word() + " " + id();
    }

    /** Builds a step field by field, whatever its kind; an author begins with {@link Steps}. */
    public static final class Builder extends ImmutableStepTemplate.Builder {

        Builder() {}
    }
}
