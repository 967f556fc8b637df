package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.readings.DeclaredValues;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Placeholder;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A template compiled once: steps by place, what each reads, and where the site's days come from.
 *
 * @param hash of the template's whole content
 * @param readers the places of the steps that read a fact
 * @param read what its conditions read besides: outcomes of steps, and several values of a fact
 * @param awaited the places of the steps that do nothing but wait for a signal, by every name it may be told by
 * @param listens whether any of its steps waits for what need not come
 * @param clocks its service clocks
 * @param texts what stands in the places of each text, in whichever language
 */
record CompiledTemplate(
        JourneyTemplate template,
        String hash,
        Almanac site,
        CompiledStep[] steps,
        Map<StepId, Integer> places,
        Map<FactName, int[]> readers,
        ConditionReads read,
        Map<String, Set<Integer>> awaited,
        boolean listens,
        List<CompiledClock> clocks,
        Map<String, List<Placeholder>> texts) {

    private static final int[] NOBODY = {};

    CompiledStep step(int place) {
        return steps[place];
    }

    Optional<CompiledStep> step(StepId id) {
        return place(id) < 0 ? Optional.empty() : Optional.of(step(place(id)));
    }

    /** The place of a step; -1 if the template has no such step. */
    int place(StepId id) {
        return places.getOrDefault(id, -1);
    }

    /** What its facts may say. */
    DeclaredValues values() {
        return new DeclaredValues(DeclaredValues.of(template), id -> step(id).map(CompiledStep::template));
    }

    int[] readersOf(FactName fact) {
        return readers.getOrDefault(fact, NOBODY);
    }

    /** How many values of a fact its conditions count at most; 0 where none counts any. */
    int countOf(FactName fact) {
        return read.counts().getOrDefault(fact, 0);
    }

    /** Whether how a step ends may end the journey. */
    boolean isReadByExits(StepId step) {
        return read.byExits().contains(step);
    }

    /** Whether a step does nothing but wait for a signal that is told by this name, or for its meaning. */
    boolean isAwaited(String signal) {
        return awaited.containsKey(signal);
    }

    /** Whether the step at a place does. */
    boolean isAwaited(String signal, int place) {
        return awaited.getOrDefault(signal, Set.of()).contains(place);
    }

    /** What stands in the places of a text; none where it is the library's own. */
    List<Placeholder> places(String text) {
        return texts.getOrDefault(text, List.of());
    }

    List<StepId> stepIds() {
        return template.steps().stream().map(step -> step.id()).toList();
    }
}
