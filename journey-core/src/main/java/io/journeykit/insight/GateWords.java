package io.journeykit.insight;

import io.journeykit.condition.Truth;
import io.journeykit.readings.Gates;
import io.journeykit.template.Join;
import java.util.ArrayList;
import java.util.List;

/** A prerequisite in words: what is wanted, and where what it looks at stands. */
final class GateWords {

    private static final int TOLD = 3;

    private GateWords() {}

    /** {@code mri to be done}, or {@code report a to be done or report b to be done}. */
    static String wanted(StepInView subject, Join join) {
        if (join instanceof Join.Reached leaf) {
            return wanted(subject, leaf);
        }
        if (join instanceof Join.All all) {
            return Phrases.and(wanted(subject, all.parts()));
        }
        if (join instanceof Join.AtLeast any && any.n() == 1) {
            return Phrases.or(wanted(subject, any.parts()));
        }
        if (join instanceof Join.AtLeast atLeast) {
            return "at least " + atLeast.n() + " of: " + list(subject, atLeast.parts());
        }
        return join instanceof Join.ExactlyOne one
                ? "exactly one of: " + list(subject, one.parts())
                : "at most one of: " + list(subject, ((Join.AtMostOne) join).parts());
    }

    private static String wanted(StepInView subject, Join.Reached leaf) {
        String which = subject.occurrences(leaf.step()).size() > 1 ? leaf.every() ? "every " : "one " : "";
        String there = leaf.names().isEmpty() ? " to be done" : " to reach " + names(leaf.names());
        return which + Titles.of(subject, leaf.step()) + there;
    }

    private static List<String> wanted(StepInView subject, List<Join> parts) {
        List<String> wanted = new ArrayList<>();
        parts.forEach(part -> wanted.add(wanted(subject, part)));
        return wanted;
    }

    private static String list(StepInView subject, List<Join> parts) {
        return String.join("; ", wanted(subject, parts));
    }

    /** {@code accepted or completed}. */
    static String names(List<String> names) {
        return Phrases.or(
                names.stream().map(name -> "'" + Phrases.spaced(name) + "'").toList());
    }

    /** Where each step stands that has not been there yet; at most three of one kind are told. */
    static String standing(StepInView subject, Join join) {
        List<String> told = new ArrayList<>();
        join.leaves().forEach(leaf -> told.add(standing(subject, leaf)));
        return String.join(
                "; ", told.stream().filter(words -> !words.isEmpty()).distinct().toList());
    }

    private static String standing(StepInView subject, Join.Reached leaf) {
        List<StepInView> all = subject.occurrences(leaf.step());
        if (all.isEmpty()) {
            return "there is no " + Titles.of(subject, leaf.step()) + " in this journey";
        }
        List<String> behind = all.stream()
                .filter(other -> Gates.reached(other.step(), leaf.names()) != Truth.TRUE)
                .map(Standings::of)
                .toList();
        return behind.size() <= TOLD
                ? String.join("; ", behind)
                : String.join("; ", behind.subList(0, TOLD)) + "; and " + (behind.size() - TOLD) + " more";
    }
}
