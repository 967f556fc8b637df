package io.journeykit.check;

import io.journeykit.calendar.Span;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Unhandled;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is repeated has a bound, time in between, and something to be repeated for. */
final class RepetitionRules {

    private final Findings findings;

    private RepetitionRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        RepetitionRules rules = new RepetitionRules(findings);
        for (int i = 0; i < scope.steps().size(); i++) {
            StepTemplate step = scope.steps().get(i);
            rules.repetition(Scope.at(i), step.repeat());
            rules.quota(Scope.at(i), step);
        }
    }

    private void repetition(String at, Repetition repetition) {
        if (repetition instanceof Repetition.Every every) {
            every(at + ".every", every);
        } else if (repetition instanceof Repetition.Recurs recurs) {
            recurs(at + ".recurs", recurs);
        } else if (repetition instanceof Repetition.At irregular) {
            offsets(at + ".at", irregular.offsets());
        } else if (repetition instanceof Repetition.Course course) {
            course(at + ".course", course);
        } else if (repetition instanceof Repetition.ForEach each) {
            items(at + ".for-each", each.items());
        } else if (!(repetition instanceof Repetition.Once)) {
            throw new Unhandled(repetition, RepetitionRules.class);
        }
    }

    private void every(String where, Repetition.Every every) {
        bound(where, every.atMost());
        if (every.interval().isZero()) {
            findings.add(
                    "repetition-without-time",
                    where + ".interval",
                    "no time lies between two occurrences",
                    "write an interval, such as P1W");
        }
    }

    private void bound(String where, int atMost) {
        if (atMost < 1) {
            findings.add(
                    "unbounded-repetition",
                    where + ".at-most",
                    "at most " + atMost + " occurrences is no bound",
                    "write how often it happens at most, 1 or more");
        }
    }

    private void recurs(String where, Repetition.Recurs recurs) {
        bound(where, recurs.atMost());
        if (recurs.rule() instanceof Rule.Fhir fhir) {
            fhir.repeat().faults(where + ".rule.fhir").forEach(findings::add);
        }
    }

    /** A quota says from when to when each may come, so the step's due date is only what the first is counted from. */
    private void quota(String at, StepTemplate step) {
        boolean isQuota = step.repeat() instanceof Repetition.Recurs recurs
                && recurs.rule().isQuota();
        boolean hasWindow = step.due()
                .filter(due -> due.earliest().isPresent() || due.latest().isPresent())
                .isPresent();
        if (isQuota && hasWindow) {
            findings.add(
                    "quota-has-windows",
                    at + ".due",
                    "a window of its own beside those of its quota",
                    "leave 'earliest' and 'latest' away");
        }
    }

    private void offsets(String where, List<Span> offsets) {
        if (offsets.isEmpty()) {
            findings.add("no-offsets", where, "repeated at no time", "write the distances, or leave it away");
        }
        for (int i = 1; i < offsets.size(); i++) {
            Span last = offsets.get(i - 1);
            Span next = offsets.get(i);
            if (next.equals(last) || Lengths.isLonger(last, next)) {
                findings.add(
                        "offsets-out-of-order",
                        where + "[" + i + "]",
                        next + " does not come after " + last,
                        "write each distance once, the shortest first");
            }
        }
    }

    private void course(String where, Repetition.Course course) {
        if (course.visits() < 2) {
            findings.add(
                    "course-too-short",
                    where + ".visits",
                    "a course of " + course.visits() + (course.visits() == 1 ? " visit" : " visits"),
                    "write 2 or more, or leave the course away");
        }
        if (Lengths.isLonger(course.atLeast(), course.atMost())) {
            findings.add(
                    "at-least-over-at-most",
                    where + ".at-least",
                    "at least " + course.atLeast() + " and at most " + course.atMost() + " leave nothing",
                    "swap them, or loosen one");
        }
    }

    private void items(String where, List<Repetition.Items> items) {
        if (items.isEmpty()) {
            findings.add("empty-for-each", where, "repeated for nothing", "write for what, or leave it away");
        }
        Set<Repetition.Items> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String item = where + "[" + i + "]";
            if (!seen.add(items.get(i))) {
                findings.add("duplicate-item", item, "the same item a second time", "take it away");
            }
            if (items.get(i) instanceof Repetition.Items.Given given
                    && given.word().isBlank()) {
                findings.add("blank", item, "nothing is written here", "write a word, or leave it away");
            }
        }
    }
}
