package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.condition.Truth;
import io.journeykit.template.Join;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What must come first for a step, as the laws judge it: what can no longer come is false, what may still come unknown. */
final class Gates {

    private Gates() {}

    /** Whether what must come first is there, and the other step in one of the states that it needs to be in. */
    static Truth of(Journey journey, StepTemplate step) {
        Truth during = step.during().map(one -> during(journey, one)).orElse(Truth.TRUE);
        Truth after = of(journey, step.after());
        return after.ordinal() < during.ordinal() ? after : during;
    }

    static Truth of(Journey journey, Join join) {
        if (join instanceof Join.Reached leaf) {
            return reached(journey, leaf);
        }
        Tally tally = new Tally();
        if (join instanceof Join.All all) {
            return tally.of(all.parts(), part -> of(journey, part))
                    .atLeast(all.parts().size());
        }
        if (join instanceof Join.AtLeast some) {
            return tally.of(some.parts(), part -> of(journey, part)).atLeast(some.n());
        }
        if (join instanceof Join.ExactlyOne one) {
            return tally.of(one.parts(), part -> of(journey, part)).exactlyOne();
        }
        return tally.of(((Join.AtMostOne) join).parts(), part -> of(journey, part))
                .atMostOne();
    }

    private static Truth reached(Journey journey, Join.Reached leaf) {
        List<Step> occurrences = journey.steps().of(leaf.step());
        Tally tally = new Tally().of(occurrences, step -> reached(step, leaf.names()));
        return tally.atLeast(leaf.every() ? occurrences.size() : 1);
    }

    private static Truth reached(Step step, List<String> names) {
        if (step.history().reached().stream().anyMatch(names::contains)) {
            return Truth.TRUE;
        }
        if (step.isOpen()) {
            return Truth.UNKNOWN;
        }
        Outcome outcome = step.outcome().orElseThrow();
        boolean met = names.isEmpty()
                ? outcome == Outcome.COMPLETED || outcome == Outcome.NOT_NEEDED
                : names.contains(word(outcome));
        return met ? Truth.TRUE : Truth.FALSE;
    }

    static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Truth during(Journey journey, Join.Reached leaf) {
        List<Step> occurrences = journey.steps().of(leaf.step());
        boolean now = occurrences.stream()
                .anyMatch(step -> step.isActive() && leaf.names().contains(step.state()));
        return now ? Truth.TRUE : occurrences.stream().anyMatch(Step::isOpen) ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** How many said what. */
    private static final class Tally {
        private int yes;
        private int open;

        <T> Tally of(List<T> parts, Function<T, Truth> truth) {
            for (T part : parts) {
                Truth one = truth.apply(part);
                yes += one == Truth.TRUE ? 1 : 0;
                open += one == Truth.UNKNOWN ? 1 : 0;
            }
            return this;
        }

        Truth atLeast(int needed) {
            return yes >= needed ? Truth.TRUE : yes + open < needed ? Truth.FALSE : Truth.UNKNOWN;
        }

        Truth exactlyOne() {
            return yes > 1 || yes + open == 0 ? Truth.FALSE : open > 0 ? Truth.UNKNOWN : Truth.TRUE;
        }

        Truth atMostOne() {
            return yes > 1 ? Truth.FALSE : yes + open <= 1 ? Truth.TRUE : Truth.UNKNOWN;
        }
    }
}
