package io.journeykit.kernel;

import io.journeykit.calendar.Span;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.ConditionPhrase;
import io.journeykit.readings.RulePhrase;
import io.journeykit.template.Due;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import java.util.List;

/**
 * What the gates of a step say, as parts of the reasons of events: made once, and not at each decision.
 *
 * @param first the steps that come first
 * @param due when it is due
 * @param when its condition
 */
record GateParts(Part first, Part due, Part when) {

    static GateParts of(StepTemplate step) {
        return new GateParts(
                first(step),
                step.due().map(Due::phrase).orElseGet(() -> rule(step.repeat())),
                ConditionPhrase.of(step.when()));
    }

    private static Phrase rule(Repetition repeat) {
        if (repeat instanceof Repetition.Recurs recurs) {
            return RulePhrase.of(recurs.rule());
        }
        if (repeat instanceof Repetition.Every every) {
            return Phrase.of("repeats.every").with("span", Part.of(every.interval()));
        }
        return repeat instanceof Repetition.At at
                ? Phrase.of("repeats.at").with("spans", Part.of(lengths(at.offsets())))
                : Phrase.of("repeats");
    }

    private static List<Part> lengths(List<Span> spans) {
        return spans.stream().map(Part::of).toList();
    }

    private static Part first(StepTemplate step) {
        return Part.of(step.after().leaves().stream()
                .map(leaf -> Part.of(leaf.step()))
                .distinct()
                .toList());
    }
}
