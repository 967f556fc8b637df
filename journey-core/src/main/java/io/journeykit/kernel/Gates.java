package io.journeykit.kernel;

import io.journeykit.agenda.Step;
import io.journeykit.condition.Truth;
import io.journeykit.template.Join;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Locale;

/** Whether what a step waits for has been reached, in Kleene's three values: what can no longer come is false. */
final class Gates {

    private static final String[] OUTCOMES = new String[Outcome.values().length];

    static {
        for (Outcome outcome : Outcome.values()) {
            OUTCOMES[outcome.ordinal()] =
                    outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private Gates() {}

    /** Whether what must come first for a step is there, and its milestone open. */
    static Truth of(Run run) {
        StepTemplate template = run.plan().template();
        Truth gate = template.after() == Join.NONE ? Truth.TRUE : judge(run, template.after());
        return template.during().isEmpty()
                ? gate
                : gate.and(during(run, template.during().get()));
    }

    /** A milestone: open while the other step stands in one of the states, shut for good once it has ended. */
    private static Truth during(Run run, Join.Reached during) {
        Truth best = Truth.FALSE;
        for (int i = run.first(during.step()); i >= 0; i = run.next(during.step(), i)) {
            Step step = run.journey().step(i);
            best = best.or(
                    during.names().contains(step.state()) && step.isActive()
                            ? Truth.TRUE
                            : step.isOpen() ? Truth.UNKNOWN : Truth.FALSE);
        }
        return best;
    }

    static Truth judge(Run run, Join join) {
        if (join instanceof Join.Reached leaf) {
            return reached(run, leaf);
        }
        if (join instanceof Join.All all) {
            return all(run, all.parts());
        }
        if (join instanceof Join.AtLeast atLeast) {
            Tally tally = Tally.of(run, atLeast.parts());
            return tally.yes >= atLeast.n()
                    ? Truth.TRUE
                    : tally.yes + tally.open < atLeast.n() ? Truth.FALSE : Truth.UNKNOWN;
        }
        if (join instanceof Join.ExactlyOne one) {
            Tally tally = Tally.of(run, one.parts());
            return tally.yes > 1 ? Truth.FALSE : tally.open > 0 ? Truth.UNKNOWN : Truth.of(tally.yes == 1);
        }
        Tally tally = Tally.of(run, ((Join.AtMostOne) join).parts());
        return tally.yes > 1 ? Truth.FALSE : tally.yes + tally.open <= 1 ? Truth.TRUE : Truth.UNKNOWN;
    }

    private static Truth all(Run run, List<Join> parts) {
        Truth all = Truth.TRUE;
        for (int i = 0; i < parts.size(); i++) {
            all = all.and(judge(run, parts.get(i)));
        }
        return all;
    }

    private static Truth reached(Run run, Join.Reached leaf) {
        Tally tally = new Tally();
        StepId id = leaf.step();
        for (int i = run.first(id); i >= 0; i = run.next(id, i)) {
            tally.count(reached(run.journey().step(i), leaf.names()));
        }
        if (leaf.every()) {
            return tally.no > 0 ? Truth.FALSE : tally.open > 0 ? Truth.UNKNOWN : Truth.TRUE;
        }
        return tally.yes > 0 ? Truth.TRUE : tally.open > 0 ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Whether one occurrence has been there: in one of these states or ends, or in any end that satisfies. */
    static Truth reached(Step step, List<String> names) {
        if (names.isEmpty()) {
            return step.isOpen() ? Truth.UNKNOWN : Truth.of(step.outcome().get().satisfies());
        }
        for (int i = 0; i < names.size(); i++) {
            if (step.track().reached().contains(names.get(i))) {
                return Truth.TRUE;
            }
        }
        return step.isOpen()
                ? Truth.UNKNOWN
                : Truth.of(names.contains(word(step.outcome().get())));
    }

    static String word(Outcome outcome) {
        return OUTCOMES[outcome.ordinal()];
    }

    /** How many parts said what. */
    private static final class Tally {
        int yes;
        int no;
        int open;

        static Tally of(Run run, List<Join> parts) {
            Tally tally = new Tally();
            parts.forEach(part -> tally.count(judge(run, part)));
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
