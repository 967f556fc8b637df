package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Law 24 of single steps: all that are overdue at entry open at entry, due from then with their window kept. */
final class LateEntryOpensWhatIsOverdue implements Law {

    private static final Clause ALL = new Clause(
            24, "independent-steps-open-at-entry", "Every step that depends on nothing and is overdue opens at entry.");
    private static final Clause DUE = new Clause(
            24,
            "overdue-is-due-from-the-entry",
            "What is overdue when a journey is entered is due from the entry, and does not begin without a date.");
    private static final Clause WINDOW = new Clause(
            24, "overdue-keeps-its-window", "What is overdue at entry has as long as its window is from then on.");
    private static final Clause DUE_TOO = new Clause(
            24,
            "past-target-is-due-from-the-entry",
            "What was due when a journey is entered, and may be done for a while yet, is due from the entry, and does not"
                    + " begin without a date.");
    private static final Clause WINDOW_TOO = new Clause(
            24,
            "past-target-keeps-its-window",
            "What was due when a journey is entered, and may be done for a while yet, has as long as its window is from then"
                    + " on.");

    /** What a clock change and the end of a date can make of a length that is counted in days. */
    private static final Duration A_DAY_AND_MORE = Duration.ofHours(26);

    @Override
    public List<Clause> clauses() {
        return List.of(ALL, DUE, WINDOW, DUE_TOO, WINDOW_TOO);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<JourneyId, JourneyEntry> entered = new HashMap<>();
        DecisionLog.each(books, JourneyEvent.Begun.class, (state, begun) -> {
            JourneyEntry entry = new JourneyEntry(state, begun);
            if (entry.keepsThePast()) {
                entered.put(begun.journey(), entry);
                begun.steps().forEach(id -> opens(books, entry, StepRef.of(begun.journey(), id), verdicts));
            }
        });
        DecisionLog.each(books, StepEvent.DueSet.class, (state, set) -> {
            if (entered.containsKey(set.step().journey())) {
                overdue(books, state.after(), set.step())
                        .filter(one -> one.step().isFree()
                                && one.step().step().dates().due().equals(set.window()))
                        .ifPresent(one -> dated(state, one, verdicts));
            }
        });
        DecisionLog.each(books, StepEvent.Moved.class, (state, moved) -> {
            if (moved.from().isEmpty() && entered.containsKey(moved.step().journey())) {
                overdue(books, state.after(), moved.step())
                        .filter(one -> one.step().isFree()
                                && one.step().step().dates().due().isEmpty())
                        .ifPresent(one -> undated(state, one, verdicts));
            }
        });
    }

    /** A step of which the target is past by the entry, at least by a day. */
    private record Overdue(AuthoredStep step, Instant target, Optional<Instant> latest) {

        /** Whether all that was to be is past, by a day as well. */
        boolean isWhole() {
            return isPast(latest.orElse(target));
        }

        boolean isPast(Instant at) {
            return at.isBefore(step.entered().minus(A_DAY_AND_MORE));
        }
    }

    private static Optional<Overdue> overdue(Books books, Agenda agenda, StepRef ref) {
        Optional<AuthoredStep> step = AuthoredStep.in(books, agenda, ref)
                .filter(it -> !it.isContact() && it.says().repeat() instanceof Repetition.Once);
        Optional<Due> due = step.flatMap(it -> it.says().due()).filter(it -> it.from() instanceof Point.Anchor);
        Optional<Instant> point =
                due.flatMap(it -> Points.of(step.get(), it.from()).stream().findFirst());
        return point.flatMap(from -> Days.ifKnown(() -> overdue(step.get(), from, due.get())))
                .filter(one -> one.isPast(one.target()));
    }

    private static Overdue overdue(AuthoredStep step, Instant point, Due due) {
        Optional<Instant> latest = due.latest().map(offset -> end(step, point, offset));
        return new Overdue(step, at(step, point, due.target()), latest);
    }

    private static Instant at(AuthoredStep step, Instant point, Offset offset) {
        return SpansMoveDates.at(step.days(), point, offset);
    }

    /** A latest in days reaches to the end of its date. */
    private static Instant end(AuthoredStep step, Instant point, Offset offset) {
        Instant at = at(step, point, offset);
        return Days.leadsToADate(offset.span()) ? step.days().endOf(step.days().dateOf(at)) : at;
    }

    private static void opens(Books books, JourneyEntry entry, StepRef ref, Verdicts verdicts) {
        Instant soon = entry.at().plus(Books.AT_ONCE);
        boolean overdue = overdue(books, entry.state().after(), ref)
                .filter(one -> one.isWhole() && UngatedSteps.is(one.step()))
                .isPresent();
        if (!overdue || soon.isAfter(books.until()) || Hindrance.toDecide(books, entry.agenda(), entry.at())) {
            return;
        }
        Optional<Step> then = books.at(entry.agenda(), soon).step(ref).filter(step -> !step.isHeld());
        if (then.isPresent()) {
            verdicts.met(ALL);
            if (then.get().phase() == Phase.PENDING || then.get().phase() == Phase.PLANNED) {
                verdicts.broken(finding(ALL, entry.state(), ref, "it waits until later", "it opens at entry"));
            }
        }
    }

    /** It has begun, and nobody ever set a date. */
    private static void undated(State state, Overdue overdue, Verdicts verdicts) {
        Clause clause = overdue.isWhole() ? DUE : DUE_TOO;
        verdicts.met(clause);
        StepRef ref = overdue.step().step().ref();
        String oracle = "it is due at " + overdue.step().entered();
        verdicts.broken(finding(clause, state, ref, "it is due " + said(Optional.empty()), oracle));
    }

    private static void dated(State state, Overdue overdue, Verdicts verdicts) {
        AuthoredStep step = overdue.step();
        StepRef ref = step.step().ref();
        Optional<DueWindow> window = step.step().dates().due();
        Optional<Instant> target = window.map(DueWindow::target);
        Instant entered = step.entered();
        Clause from = overdue.isWhole() ? DUE : DUE_TOO;
        verdicts.met(from);
        if (target.filter(at -> isAt(at, entered)).isEmpty()) {
            verdicts.broken(finding(from, state, ref, "it is due " + said(target), "it is due at " + entered));
        }
        if (overdue.latest().isPresent()) {
            Clause kept = overdue.isWhole() ? WINDOW : WINDOW_TOO;
            verdicts.met(kept);
            Instant end = entered.plus(
                    Duration.between(overdue.target(), overdue.latest().get()));
            Optional<Instant> latest = window.flatMap(DueWindow::latest);
            if (latest.filter(at -> isAbout(at, end)).isEmpty()) {
                verdicts.broken(
                        finding(kept, state, ref, "it is missed " + after(latest), "it is missed after " + end));
            }
        }
    }

    private static String said(Optional<Instant> target) {
        return target.map(at -> "at " + at).orElse("at no time");
    }

    private static String after(Optional<Instant> latest) {
        return latest.map(at -> "after " + at).orElse("never");
    }

    private static boolean isAt(Instant at, Instant entered) {
        return !at.isBefore(entered) && !at.isAfter(entered.plus(Books.AT_ONCE));
    }

    private static boolean isAbout(Instant at, Instant end) {
        return Duration.between(at, end).abs().compareTo(A_DAY_AND_MORE) <= 0;
    }

    private static Finding finding(Clause clause, State state, StepRef ref, String library, String oracle) {
        return new Finding(clause, state.at(), state.after().id(), Optional.of(ref), library, oracle);
    }
}
