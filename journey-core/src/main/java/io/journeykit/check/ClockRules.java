package io.journeykit.check;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.policy.ClockMark;
import io.journeykit.policy.clock.OpenHours;
import io.journeykit.template.ClockTemplate;
import io.journeykit.template.Join;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A service clock measures a time that can be measured, starts, stops, and is moved by steps that are there. */
final class ClockRules {

    private final Scope scope;
    private final Findings findings;

    private ClockRules(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        ClockRules rules = new ClockRules(scope, findings);
        List<ClockTemplate> clocks = scope.template().clocks();
        for (int i = 0; i < clocks.size(); i++) {
            rules.clock("$.clocks[" + i + "]", clocks.get(i));
        }
    }

    private void clock(String at, ClockTemplate clock) {
        within(at, clock);
        for (int percent : clock.warnsAt()) {
            if (percent < 1 || percent > 99) {
                findings.add(
                        "bad-warning",
                        at + ".warns-at",
                        "it warns at " + percent + " percent",
                        "write 1 to 99; when all is used up it warns by itself");
            }
        }
        has(at, clock, ClockMark.Kind.START, "it never starts");
        has(at, clock, ClockMark.Kind.STOP, "it never stops");
        clock.hands().forEach(hand -> hand(at + "." + hand.kind().word(), hand.when()));
    }

    private void within(String at, ClockTemplate clock) {
        Span within = clock.within();
        boolean days = within instanceof Span.WorkingDays
                || within instanceof Span.Calendar calendar && calendar.exact().isZero();
        boolean measurable = !within.isZero()
                && !(within instanceof Span.Calendar calendar
                        && (calendar.period().toTotalMonths() > 0
                                || !calendar.exact().isZero()
                                        && !calendar.period().isZero()));
        if (!measurable) {
            findings.add(
                    "bad-clock-time",
                    at + ".within",
                    "a clock cannot count " + within,
                    "write days, working days or hours alone, such as 'P126D', '10 working days' or 'PT4H'");
        } else if (days && clock.hours().isPresent()) {
            findings.add(
                    "hours-of-days",
                    at + ".hours",
                    within + " are counted in dates, not in hours",
                    "leave 'hours' out");
        }
        if (clock.hours().equals(Optional.of(WeeklyHours.NEVER))) {
            findings.add("never-open", at + ".hours", "no hour of the week counts", "write the hours that do");
        } else if (within instanceof Span.Calendar calendar && clock.hours().isPresent()) {
            enough(at, calendar, clock.hours().get());
        }
    }

    private void enough(String at, Span.Calendar within, WeeklyHours hours) {
        if (within.exact().compareTo(OpenHours.mostIn(hours)) > 0) {
            findings.add(
                    "too-few-hours",
                    at + ".within",
                    "ten years of these hours hold fewer than " + within,
                    "choose a shorter time or longer hours");
        }
    }

    private void has(String at, ClockTemplate clock, ClockMark.Kind kind, String wrong) {
        if (clock.hands().stream().noneMatch(hand -> hand.kind() == kind)) {
            findings.add(
                    "clock-without-" + kind.word(), at, wrong, "say in '" + kind.word() + "' by what step it does");
        }
    }

    private void hand(String at, Join.Reached when) {
        Optional<StepTemplate> step = scope.step(when.step());
        if (step.isEmpty()) {
            findings.unknown("step", at, when.step().value(), scope.stepNames());
            return;
        }
        List<String> names = new ArrayList<>(scope.states(step.get()));
        Arrays.stream(Outcome.values()).map(Outcome::word).forEach(names::add);
        when.names().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> findings.unknown("state", at, name, names));
    }
}
