package io.journeykit.readings;

import io.journeykit.agenda.Step;
import io.journeykit.condition.Truth;
import io.journeykit.template.Join;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepId;
import java.util.List;

/** Whether what a step waits for has been reached, in Kleene's three values: what can no longer come is false. */
public final class Gates {

    private Gates() {}

    /** Whether what must come first for a step is there, and its milestone open. */
    public static Truth of(StepView step, StepTemplate template) {
        Truth gate = template.after() == Join.NONE ? Truth.TRUE : judge(step, template.after());
        return template.during().isEmpty()
                ? gate
                : gate.and(during(step, template.during().get()));
    }

    /** A milestone: open while the other step stands in one of the states, shut for good once it has ended. */
    public static Truth during(StepView step, Join.Reached during) {
        Truth best = Truth.FALSE;
        for (int i = step.first(during.step()); i >= 0; i = step.next(during.step(), i)) {
            Step entry = step.sibling(i);
            best = best.or(
                    during.names().contains(entry.state()) && entry.isActive()
                            ? Truth.TRUE
                            : entry.isOpen() ? Truth.UNKNOWN : Truth.FALSE);
        }
        return best;
    }

    /** Whether what a join waits for is there. */
    public static Truth judge(StepView step, Join join) {
        if (join instanceof Join.Reached leaf) {
            return reached(step, leaf);
        }
        if (join instanceof Join.All all) {
            return all(step, all.parts());
        }
        if (join instanceof Join.AtLeast atLeast) {
            Tally tally = Tally.of(step, atLeast.parts());
            return tally.yes >= atLeast.n()
                    ? Truth.TRUE
                    : tally.yes + tally.open < atLeast.n() ? Truth.FALSE : Truth.UNKNOWN;
        }
        if (join instanceof Join.ExactlyOne one) {
            Tally tally = Tally.of(step, one.parts());
            return tally.yes > 1 ? Truth.FALSE : tally.open > 0 ? Truth.UNKNOWN : Truth.of(tally.yes == 1);
        }
        Tally tally = Tally.of(step, ((Join.AtMostOne) join).parts());
        return tally.yes > 1 ? Truth.FALSE : tally.yes + tally.open <= 1 ? Truth.TRUE : Truth.UNKNOWN;
    }

    private static Truth all(StepView step, List<Join> parts) {
        Truth all = Truth.TRUE;
        for (int i = 0; i < parts.size(); i++) {
            all = all.and(judge(step, parts.get(i)));
        }
        return all;
    }

    private static Truth reached(StepView step, Join.Reached leaf) {
        Tally tally = new Tally();
        StepId id = leaf.step();
        for (int i = step.first(id); i >= 0; i = step.next(id, i)) {
            tally.count(reached(step.sibling(i), leaf.names()));
        }
        if (FurtherOccurrences.mayCome(step, id)) {
            tally.count(Truth.UNKNOWN);
        }
        if (leaf.every()) {
            return tally.no > 0 ? Truth.FALSE : tally.open > 0 ? Truth.UNKNOWN : Truth.TRUE;
        }
        return tally.yes > 0 ? Truth.TRUE : tally.open > 0 ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Whether one occurrence has been there: in one of these states or ends, or in any end that satisfies. */
    public static Truth reached(Step step, List<String> names) {
        if (names.isEmpty()) {
            return step.isOpen() ? Truth.UNKNOWN : Truth.of(step.outcome().get().satisfies());
        }
        for (int i = 0; i < names.size(); i++) {
            if (step.history().reached().contains(names.get(i))) {
                return Truth.TRUE;
            }
        }
        return step.isOpen()
                ? Truth.UNKNOWN
                : Truth.of(names.contains(step.outcome().get().word()));
    }

    /** How many parts said what. */
    private static final class Tally {
        int yes;
        int no;
        int open;

        static Tally of(StepView step, List<Join> parts) {
            Tally tally = new Tally();
            parts.forEach(part -> tally.count(judge(step, part)));
            return tally;
        }

        void count(Truth truth) {
            switch (truth) {
                case TRUE -> yes++;
                case FALSE -> no++;
                case UNKNOWN -> open++;
            }
        }
    }
}
