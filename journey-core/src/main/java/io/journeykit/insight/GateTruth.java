package io.journeykit.insight;

import io.journeykit.agenda.Step;
import io.journeykit.condition.Truth;
import io.journeykit.template.Join;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether what a step waits for has been reached, in Kleene's three values, as the kernel judges it. */
final class GateTruth {

    private GateTruth() {}

    static Truth of(Subject subject, StepTemplate plan) {
        Truth after = of(subject, plan.after());
        return plan.during().map(during -> after.and(during(subject, during))).orElse(after);
    }

    static Truth of(Subject subject, Join join) {
        if (join instanceof Join.Reached leaf) {
            return reached(subject, leaf);
        }
        if (join instanceof Join.All all) {
            return all.parts().stream().map(part -> of(subject, part)).reduce(Truth.TRUE, Truth::and);
        }
        if (join instanceof Join.AtLeast atLeast) {
            return atLeast(atLeast.n(), truths(subject, atLeast.parts()));
        }
        if (join instanceof Join.ExactlyOne one) {
            List<Truth> truths = truths(subject, one.parts());
            return atLeast(1, truths).and(atLeast(2, truths).not());
        }
        return atLeast(2, truths(subject, ((Join.AtMostOne) join).parts())).not();
    }

    /** Open while the other step stands in one of the states, shut for good once it has ended. */
    static Truth during(Subject subject, Join.Reached during) {
        return subject.occurrences(during.step()).stream()
                .map(Subject::step)
                .map(step -> step.isActive() && during.names().contains(step.state())
                        ? Truth.TRUE
                        : step.isOpen() ? Truth.UNKNOWN : Truth.FALSE)
                .reduce(Truth.FALSE, Truth::or);
    }

    /** Whether one occurrence has been there: in one of these states or ends, or in any end that satisfies. */
    static Truth reached(Step step, List<String> names) {
        Optional<Outcome> outcome = step.outcome();
        if (names.isEmpty()) {
            return step.isOpen()
                    ? Truth.UNKNOWN
                    : Truth.of(outcome.filter(Outcome::satisfies).isPresent());
        }
        if (!Collections.disjoint(step.track().reached(), names)) {
            return Truth.TRUE;
        }
        return step.isOpen()
                ? Truth.UNKNOWN
                : Truth.of(outcome.filter(end -> names.contains(word(end))).isPresent());
    }

    private static Truth reached(Subject subject, Join.Reached leaf) {
        List<Truth> truths = subject.occurrences(leaf.step()).stream()
                .map(other -> reached(other.step(), leaf.names()))
                .toList();
        return leaf.every()
                ? truths.stream().reduce(Truth.TRUE, Truth::and)
                : truths.stream().reduce(Truth.FALSE, Truth::or);
    }

    private static Truth atLeast(int n, List<Truth> truths) {
        long yes = truths.stream().filter(truth -> truth == Truth.TRUE).count();
        long open = truths.stream().filter(truth -> truth == Truth.UNKNOWN).count();
        return yes >= n ? Truth.TRUE : yes + open < n ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static List<Truth> truths(Subject subject, List<Join> parts) {
        List<Truth> truths = new ArrayList<>();
        parts.forEach(part -> truths.add(of(subject, part)));
        return truths;
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
