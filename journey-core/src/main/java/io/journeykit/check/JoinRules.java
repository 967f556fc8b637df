package io.journeykit.check;

import io.journeykit.template.Join;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Unhandled;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a step waits for can be counted out, and can happen. */
final class JoinRules {

    private final Ends ends;
    private final Findings findings;

    private JoinRules(Ends ends, Findings findings) {
        this.ends = ends;
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        JoinRules rules = new JoinRules(new Ends(scope), findings);
        for (int i = 0; i < scope.steps().size(); i++) {
            rules.step(Scope.at(i), scope.steps().get(i));
        }
    }

    private void step(String at, StepTemplate step) {
        boolean counted = counts(at + ".after", step.after());
        if (counted && !isPossible(step.after())) {
            never(at + ".after", firstImpossible(step.after()));
        }
        step.during()
                .filter(ends::neverDuring)
                .ifPresent(milestone -> never(
                        at + ".during", "none of these is a state in which '" + milestone.step() + "' is under way"));
    }

    /** Whether every number is one that its parts can make. */
    private boolean counts(String where, Join join) {
        boolean counted = true;
        if (join instanceof Join.AtLeast some
                && (some.n() < 1 || some.n() > some.parts().size())) {
            counted =
                    wrong(where, "at least " + some.n() + " of " + some.parts().size());
        }
        if (join instanceof Join.ExactlyOne one && one.parts().isEmpty()) {
            counted = wrong(where, "exactly one of 0");
        }
        for (Join part : join.parts()) {
            counted &= counts(where, part);
        }
        return counted;
    }

    private boolean wrong(String where, String count) {
        findings.add("join-count", where, count + " cannot be", "write a number from 1 to that of the parts");
        return false;
    }

    private boolean isPossible(Join join) {
        if (join instanceof Join.Reached leaf) {
            return !ends.never(leaf);
        }
        if (join instanceof Join.All all) {
            return all.parts().stream().allMatch(this::isPossible);
        }
        if (join instanceof Join.AtLeast some) {
            return some.parts().stream().filter(this::isPossible).count() >= some.n();
        }
        if (join instanceof Join.ExactlyOne one) {
            return singles(one.parts()).stream().anyMatch(this::isPossible);
        }
        if (join instanceof Join.AtMostOne) {
            return true;
        }
        throw new Unhandled(join, JoinRules.class);
    }

    /** What stands there twice is reached twice, and never exactly once. */
    private static List<Join> singles(List<Join> parts) {
        Set<Join> seen = new HashSet<>();
        Set<Join> twice = new HashSet<>();
        parts.stream().filter(part -> !seen.add(part)).forEach(twice::add);
        return parts.stream().filter(part -> !twice.contains(part)).toList();
    }

    private String firstImpossible(Join join) {
        return join.leaves().stream()
                .filter(ends::never)
                .findFirst()
                .map(this::because)
                .orElse("what stands there twice is never reached exactly once");
    }

    private String because(Join.Reached leaf) {
        return ends.endsJourney(leaf)
                ? "once '" + leaf.step() + "' is completed the journey has ended"
                : "'" + leaf.step() + "' never ends " + String.join(" or ", leaf.names());
    }

    private void never(String where, String because) {
        findings.add("never-opens", where, "it waits for ever: " + because, "wait for what can happen");
    }
}
