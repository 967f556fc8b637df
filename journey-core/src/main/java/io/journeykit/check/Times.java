package io.journeykit.check;

import io.journeykit.calendar.Span;
import io.journeykit.lifecycle.Rung;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every span written in a template, by where it stands. */
final class Times {

    private final Map<String, Span> spans = new LinkedHashMap<>();

    private Times() {}

    static Map<String, Span> in(JourneyTemplate template) {
        Times times = new Times();
        times.spans.put("$.review", template.review());
        for (int i = 0; i < template.steps().size(); i++) {
            times.step(Scope.at(i), template.steps().get(i));
        }
        for (int i = 0; i < template.clocks().size(); i++) {
            times.spans.put(
                    "$.clocks[" + i + "].within", template.clocks().get(i).within());
        }
        return times.spans;
    }

    private void step(String at, StepTemplate step) {
        if (step.kind() instanceof StepKind.Booking booking) {
            spans.put(at + ".notice", booking.notice());
            put(at + ".ahead", booking.ahead());
        }
        step.due().ifPresent(due -> due(at + ".due", due));
        for (int i = 0; i < step.timings().size(); i++) {
            Timing timing = step.timings().get(i);
            put(at + ".timings[" + i + "].at-least", timing.atLeast());
            put(at + ".timings[" + i + "].at-most", timing.atMost());
        }
        repetition(at, step.repeat());
        step.silence().forEach((state, ladder) -> ladder(at + ".silence." + state, ladder));
        put(at + ".contact.useful-for", step.contact().usefulFor());
    }

    private void due(String where, Due due) {
        spans.put(where + ".target", due.target().span());
        due.earliest().ifPresent(offset -> spans.put(where + ".earliest", offset.span()));
        due.latest().ifPresent(offset -> spans.put(where + ".latest", offset.span()));
    }

    private void repetition(String at, Repetition repetition) {
        if (repetition instanceof Repetition.Every every) {
            spans.put(at + ".every.interval", every.interval());
        } else if (repetition instanceof Repetition.Recurs recurs && recurs.rule() instanceof Rule.Quota rule) {
            spans.put(at + ".recurs.rule.each", rule.quota().each());
        } else if (repetition instanceof Repetition.Course course) {
            spans.put(at + ".course.at-least", course.atLeast());
            spans.put(at + ".course.at-most", course.atMost());
        } else if (repetition instanceof Repetition.At irregular) {
            for (int i = 0; i < irregular.offsets().size(); i++) {
                spans.put(at + ".at[" + i + "]", irregular.offsets().get(i));
            }
        }
    }

    private void ladder(String where, List<Rung> ladder) {
        for (int i = 0; i < ladder.size(); i++) {
            spans.put(where + "[" + i + "].after", ladder.get(i).after());
        }
    }

    private void put(String where, Optional<Span> span) {
        span.ifPresent(written -> spans.put(where, written));
    }
}
