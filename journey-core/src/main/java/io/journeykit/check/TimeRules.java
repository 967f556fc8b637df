package io.journeykit.check;

import io.journeykit.calendar.DaylightSaving;
import io.journeykit.calendar.MonthEnd;
import io.journeykit.calendar.Span;
import io.journeykit.template.DatePolicy;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Each time by itself can be kept: it is neither endless nor nothing, and it does not end before it begins. */
final class TimeRules {

    private static final Duration LONGEST_REVIEW = Duration.ofDays(366);

    private final Findings findings;

    private TimeRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        TimeRules rules = new TimeRules(findings);
        rules.review(scope.template());
        rules.site(scope.template().site().dates());
        Times.in(scope.template()).forEach(rules::length);
        for (int i = 0; i < scope.steps().size(); i++) {
            rules.step(Scope.at(i), scope.steps().get(i));
        }
    }

    private void review(JourneyTemplate template) {
        Span review = template.review();
        if (Lengths.least(review).compareTo(LONGEST_REVIEW) > 0) {
            findings.add(
                    "review-too-long",
                    "$.review",
                    "a step may wait " + review + " for its turn before anyone looks",
                    "write at most a year, such as P90D");
        }
        if (review.isZero()) {
            findings.add("no-review", "$.review", "every step that waits is looked at at once", "write at least a day");
        }
    }

    /** A due date or a distance is always there; only a rule may leave dates out. */
    private void site(DatePolicy dates) {
        if (dates.monthEnd().filter(MonthEnd.SKIP::equals).isPresent()) {
            findings.add(
                    "date-left-out", "$.site.month-end", "a due date would be no date", "write clamp or roll-forward");
        }
        boolean leftOut = dates.clockChange()
                .filter(policy -> policy == DaylightSaving.SKIP || policy == DaylightSaving.REJECT)
                .isPresent();
        if (leftOut) {
            findings.add(
                    "date-left-out",
                    "$.site.clock-change",
                    "a due date would be no time",
                    "write compatible, earlier or later");
        }
    }

    private void length(String where, Span span) {
        if (Lengths.isTooLong(span)) {
            findings.add("span-too-long", where, span + " is longer than a life", "write less than 150 years");
        }
    }

    private void step(String at, StepTemplate step) {
        step.due().ifPresent(due -> due(at + ".due", due));
        List<Timing> timings = step.timings();
        for (int i = 0; i < timings.size(); i++) {
            Timing timing = timings.get(i);
            range(at + ".timings[" + i + "]", timing.atLeast(), timing.atMost());
        }
        boolean useless = step.contact().usefulFor().filter(Span::isZero).isPresent();
        if (useless) {
            findings.add(
                    "never-useful",
                    at + ".contact.useful-for",
                    "what it says is useful for no time at all",
                    "write how long it helps, or leave it away");
        }
    }

    private void range(String where, Optional<Span> atLeast, Optional<Span> atMost) {
        if (atLeast.isPresent() && atMost.isPresent() && Lengths.isLonger(atLeast.get(), atMost.get())) {
            findings.add(
                    "at-least-over-at-most",
                    where + ".at-least",
                    "at least " + atLeast.get() + " and at most " + atMost.get() + " leave nothing",
                    "swap them, or loosen one");
        }
    }

    private void due(String where, Due due) {
        Optional<Offset> target = Optional.of(due.target());
        order(where + ".earliest", due.earliest(), target, "earliest is after the target");
        order(where + ".latest", target, due.latest(), "latest is before the target");
        order(where + ".latest", due.earliest(), due.latest(), "latest is before the earliest");
    }

    private void order(String where, Optional<Offset> first, Optional<Offset> then, String wrong) {
        if (first.isPresent() && then.isPresent() && isAfter(first.get(), then.get())) {
            findings.add(
                    "late-before-early",
                    where,
                    wrong + ": " + first.get() + " comes after " + then.get(),
                    "write them in the order earliest, target, latest");
        }
    }

    /** Whether one moment comes after another on every date, both counted from the same point. */
    private static boolean isAfter(Offset one, Offset other) {
        boolean oneBefore = one.direction() == Offset.Direction.BEFORE;
        boolean otherBefore = other.direction() == Offset.Direction.BEFORE;
        if (oneBefore && otherBefore) {
            return Lengths.isLonger(other.span(), one.span());
        }
        if (!oneBefore && !otherBefore) {
            return Lengths.isLonger(one.span(), other.span());
        }
        return otherBefore
                && Lengths.least(one.span()).plus(Lengths.least(other.span())).compareTo(Duration.ZERO) > 0;
    }
}
