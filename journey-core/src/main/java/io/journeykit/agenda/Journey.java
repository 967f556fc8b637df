package io.journeykit.agenda;

import io.journeykit.agenda.list.ImmutableLists;
import io.journeykit.template.Entry;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.Eternity;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One run of one version of a template.
 *
 * @param facts what is known about this journey
 * @param steps empty once the journey has ended: what remains of it is a summary
 * @param chains the bookings planned together, and what was offered for them
 * @param milestones the stages whose milestone is reached
 * @param clocks its service clocks, as far as they have been moved
 * @param closing how it will end, once what it holds is released
 * @param outcome how it ended
 * @param past what remains of its steps once it has ended
 */
public record Journey(
        JourneyId id,
        Origin origin,
        FactTable facts,
        StepTable steps,
        List<Chain> chains,
        List<String> milestones,
        List<JourneyClock> clocks,
        Optional<Outcome> closing,
        Optional<Outcome> outcome,
        List<EndedStep> past) {

    /**
     * What it began with.
     *
     * @param hash of the template's whole content
     * @param parent the step of another journey that this one is run for
     */
    public record Origin(
            TemplateRef template,
            String hash,
            Instant begun,
            Entry entry,
            SortedMap<String, Instant> anchors,
            Optional<StepRef> parent) {
        public Origin {
            anchors = ImmutableMaps.of(anchors);
        }
    }

    public Journey {
        chains = List.copyOf(chains);
        milestones = List.copyOf(milestones);
        clocks = List.copyOf(clocks);
        past = List.copyOf(past);
    }

    /** One that has not ended. */
    public Journey(
            JourneyId id,
            Origin origin,
            FactTable facts,
            StepTable steps,
            List<Chain> chains,
            List<String> milestones,
            List<JourneyClock> clocks,
            Optional<Outcome> closing,
            Optional<Outcome> outcome) {
        this(id, origin, facts, steps, chains, milestones, clocks, closing, outcome, List.of());
    }

    /** What remains of steps once their journey has ended. */
    public static List<EndedStep> past(List<Step> steps) {
        return steps.stream().flatMap(step -> EndedStep.of(step).stream()).toList();
    }

    /** The same with what became of a step after the journey had ended. */
    public Journey after(StepEvent.Ended late) {
        List<EndedStep> steps = past.stream()
                .map(one -> one.step().equals(late.step())
                        ? new EndedStep(
                                one.step(),
                                one.item(),
                                late.outcome(),
                                late.state(),
                                late.stamp().effective())
                        : one)
                .toList();
        return new Journey(id, origin, facts, this.steps, chains, milestones, clocks, closing, outcome, steps);
    }

    public boolean isOpen() {
        return outcome.isEmpty();
    }

    public TemplateRef template() {
        return origin.template();
    }

    /** The chain that a booking was last planned with; one that is planned again alone has left its former chain. */
    public Optional<Chain> chainOf(StepRef member) {
        for (int i = chains.size() - 1; i >= 0; i--) {
            if (chains.get(i).members().contains(member)) {
                return Optional.of(chains.get(i));
            }
        }
        return Optional.empty();
    }

    public Journey with(FactTable known) {
        return new Journey(id, origin, known, steps, chains, milestones, clocks, closing, outcome);
    }

    public Journey with(StepTable changed) {
        return new Journey(id, origin, facts, changed, chains, milestones, clocks, closing, outcome);
    }

    /** The same with a clock as it now stands. */
    public Journey with(JourneyClock changed) {
        List<JourneyClock> others =
                ImmutableLists.without(clocks, one -> one.clock().equals(changed.clock()));
        return new Journey(
                id, origin, facts, steps, chains, milestones, ImmutableLists.plus(others, changed), closing, outcome);
    }

    /** When the first of its steps or clocks acts by itself; {@link Eternity#END} when none does. */
    public Instant wakeAt() {
        Instant earliest = steps.wakeAt();
        for (int i = 0; i < clocks.size(); i++) {
            Instant next = clocks.get(i).next().orElse(Eternity.END);
            earliest = next.isBefore(earliest) ? next : earliest;
        }
        return earliest;
    }

    @Override
    public String toString() {
        return id + outcome.map(end -> " ended " + end).orElse(" is open");
    }
}
