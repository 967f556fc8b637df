package io.journeykit.kernel;

import io.journeykit.calendar.Span;
import io.journeykit.template.Due;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import java.util.List;
import java.util.stream.Collectors;

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
                step.due().map(Due::toString).orElseGet(() -> rule(step.repeat())),
                step.when().toString());
    }

    private static String rule(Repetition repeat) {
        if (repeat instanceof Repetition.Recurs recurs) {
            return recurs.rule().toString();
        }
        if (repeat instanceof Repetition.Every every) {
            return "every " + every.interval();
        }
        return repeat instanceof Repetition.At at
                ? "begin and " + at.offsets().stream().map(Span::toString).collect(Collectors.joining(", "))
                        + " after it"
                : "its repetition";
    }

    private static String first(StepTemplate step) {
        List<String> first = step.after().leaves().stream()
                .map(leaf -> leaf.step().value())
                .distinct()
                .toList();
        return first.isEmpty() ? "nothing comes first" : String.join(", ", first);
    }
}
