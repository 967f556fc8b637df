package io.journeykit.check;

import io.journeykit.calendar.Span;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Owner;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a step changes in its machine, but for how long things take and what they are about: no fault of a machine
 * depends on a length, save that it is not zero, nor on a text. Steps of one shape are checked once.
 */
record LadderShape(String machine, Optional<Owner> owner, SortedMap<String, List<Rung>> ladders) {

    static LadderShape of(StepTemplate step) {
        SortedMap<String, List<Rung>> ladders = new TreeMap<>();
        step.silence()
                .forEach((state, rungs) -> ladders.put(
                        state, rungs.stream().map(LadderShape::timeless).toList()));
        return new LadderShape(step.machine(), step.owner(), ladders);
    }

    private static Rung timeless(Rung rung) {
        Span span = rung.after().isZero() ? Span.ZERO : Span.days(1);
        return new Rung(span, rung.acts().stream().map(LadderShape::bare).toList(), rung.to(), Optional.empty());
    }

    private static Act bare(Act act) {
        return act.verb().needsASubject() || act.role().isPresent() ? act : Act.of(act.verb());
    }

    StepMachine on(StepMachine base) {
        return Overrides.of(base, owner, ladders);
    }
}
