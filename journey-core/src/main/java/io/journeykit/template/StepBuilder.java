package io.journeykit.template;

import io.journeykit.calendar.Span;
import io.journeykit.condition.Condition;
import io.journeykit.lifecycle.Rung;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.Arrays;
import java.util.List;

/**
 * Builds a step in the words of a template's author: what a step of every kind may have. What only one kind may have
 * stands in the builder of that kind, so that a course of messages does not compile. {@link Steps} begins each of them;
 * what sets fields without knowing the kind, such as an importer, uses {@link StepTemplate#of} instead.
 *
 * @param <S> the builder of the kind
 */
public abstract sealed class StepBuilder<S extends StepBuilder<S>>
        permits BookingStep, MessageStep, PlainStep, ReferralStep {

    private final StepTemplate.Builder step;
    private Contact contact = Contact.ROUTINE;

    StepBuilder(String id) {
        step = new StepTemplate.Builder().id(StepId.of(id));
    }

    abstract StepKind kind();

    public S title(String title) {
        return self(step.title(title));
    }

    /** The title in one of several languages, by its BCP 47 tag. */
    public S putTitles(String language, String title) {
        return self(step.putTitles(language, title));
    }

    public S stage(String stage) {
        return self(step.stage(stage));
    }

    /** The machine that runs the step, where that is not the standard machine of its kind. */
    public S machine(String machine) {
        return self(step.machine(machine));
    }

    /** Who owns the machine's first state, where that differs from the machine's own word. */
    public S owner(Owner owner) {
        return self(step.owner(owner));
    }

    /** Another ladder of silence in a state than the machine's own. */
    public S within(String state, Rung... ladder) {
        return self(step.putSilence(state, List.of(ladder)));
    }

    public S after(Join join) {
        return self(step.after(join));
    }

    /** After these steps have ended COMPLETED or NOT_NEEDED. */
    public S after(String... steps) {
        return after(new Join.All(Arrays.stream(steps).map(Join::ended).toList()));
    }

    /** A milestone: the step may begin only while another step is in one of these states. */
    public S during(Join.Reached milestone) {
        return self(step.during(milestone));
    }

    /** Judged when the step would begin: false is NOT_NEEDED, unknown waits. */
    public S when(Condition condition) {
        return self(step.when(condition));
    }

    public S due(Due due) {
        return self(step.due(due));
    }

    public S addTimings(Timing... timings) {
        return self(step.addTimings(timings));
    }

    public S startsAfter(Point point, Span atLeast, Span atMost) {
        return addTimings(Timing.startsAfter(point).byAtLeast(atLeast).byAtMost(atMost));
    }

    public S repeat(Repetition.Every every) {
        return repeated(every);
    }

    public S repeat(Repetition.Recurs recurs) {
        return repeated(recurs);
    }

    public S repeat(Repetition.At at) {
        return repeated(at);
    }

    public S repeat(Repetition.ForEach items) {
        return repeated(items);
    }

    /** Once for each of these words, such as {@code primary-care}. */
    public S forEach(String... words) {
        return repeat(new Repetition.ForEach(Arrays.stream(words)
                .<Repetition.Items>map(Repetition.Items.Given::new)
                .toList()));
    }

    S repeated(Repetition repetition) {
        return self(step.repeat(repetition));
    }

    public S otherwise(Otherwise otherwise) {
        return self(step.otherwise(otherwise));
    }

    /** A name that only one step of the person's whole agenda may hold at a time. */
    public S exclusive(String name) {
        return self(step.exclusive(name));
    }

    S sharing(String word) {
        return self(step.shared(word));
    }

    public S addCancels(Cancels... cancels) {
        return self(step.addCancels(cancels));
    }

    /** What is paused while the step is active: nothing of it begins or is said, but for what is urgent. */
    public S addPauses(Cancels.Target... targets) {
        return self(step.addPauses(targets));
    }

    /** Completing the step ends the journey like this. */
    public S endsJourney(Outcome outcome) {
        return self(step.endsJourney(outcome));
    }

    /** Whether a completion after the due window closed still counts, as it does unless said otherwise. */
    public S acceptsLate(boolean accepted) {
        return self(step.acceptsLate(accepted));
    }

    /** How the step speaks to the person. */
    public S contact(Contact other) {
        contact = other;
        return self(step);
    }

    Contact contact() {
        return contact;
    }

    /** The step as it has been described so far; the builder may go on afterwards. */
    public StepTemplate build() {
        return step.kind(kind()).contact(contact()).build();
    }

    // Each builder names itself as S, and only those of this package can extend this one.
    @SuppressWarnings("unchecked")
    private S self(StepTemplate.Builder changed) {
        return (S) this;
    }
}
