package io.journeykit.kernel;

import io.journeykit.template.Due;
import io.journeykit.template.StepTemplate;
import java.util.List;

/**
 * What the gates of a step say, for the reasons of events: put into words once, and not at each decision.
 *
 * @param first the steps that come first
 * @param due when it is due
 * @param when its condition
 */
record GateWords(String first, String due, String when) {

    static GateWords of(StepTemplate step) {
        return new GateWords(
                first(step),
                step.due().map(Due::toString).orElse("its repetition"),
                step.when().toString());
    }

    private static String first(StepTemplate step) {
        List<String> first = step.after().leaves().stream()
                .map(leaf -> leaf.step().value())
                .distinct()
                .toList();
        return first.isEmpty() ? "nothing comes first" : String.join(", ", first);
    }
}
