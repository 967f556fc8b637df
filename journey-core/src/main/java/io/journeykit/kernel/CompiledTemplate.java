package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.text.Placeholder;
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
 * @param awaited the signals that steps do nothing but wait for
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
        Set<String> awaited,
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

    int[] readersOf(FactName fact) {
        return readers.getOrDefault(fact, NOBODY);
    }

    /** What stands in the places of a text; none where it is the library's own. */
    List<Placeholder> places(String text) {
        return texts.getOrDefault(text, List.of());
    }

    List<StepId> stepIds() {
        return template.steps().stream().map(step -> step.id()).toList();
    }
}
