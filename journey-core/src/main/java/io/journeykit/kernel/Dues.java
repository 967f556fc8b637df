package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.BeyondHorizon;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.RisingSpan;
import io.journeykit.template.Due;
import io.journeykit.template.Entry;
import io.journeykit.template.Offset;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Owner;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a step is due, resolved on the calendar of its place; a contact's in the patient's zone and window. */
final class Dues {

    private Dues() {}

    /** Brings the step's due window up to date, and says whether what it is counted from is known. */
    static boolean refresh(Turn turn, Run run) {
        Optional<DueWindow> window;
        try {
            window = window(turn, run);
        } catch (BeyondHorizon beyond) {
            turn.incident("holiday-table-too-short", beyond.getMessage(), run.about(), turn.stamp(Why.DUE, "its date"));
            window = Optional.empty();
        }
        if (!window.equals(run.step().dates().due())) {
            turn.emit(dueSet(turn, run, window));
        }
        return window.isPresent();
    }

    static boolean isDated(Run run) {
        return run.plan().template().due().isPresent() || repeats(run);
    }

    /** The almanac that the step's dates are read in. */
    static Almanac almanac(Turn turn, Run run) {
        if (!isContact(run.plan().kind())) {
            return run.template().site();
        }
        ZoneId patient = turn.draft.person().preferences().zone();
        Almanac site = run.template().site();
        return patient.equals(site.zone()) ? site : Almanac.of(patient, site.calendar());
    }

    static boolean isContact(StepKind kind) {
        return kind instanceof StepKind.Message
                || kind instanceof StepKind.Questionnaire
                || kind instanceof StepKind.Decision decision && decision.by() == Owner.PATIENT;
    }

    /** When the step opens: the start of its window, or for a booking so long before that the visit can be found. */
    static Instant opens(Run run) {
        DueWindow window = run.step().dates().due().get();
        if (run.plan().isBooking()) {
            return run.plan()
                    .booking()
                    .ahead()
                    .map(ahead -> run.template().site().minus(window.earliest(), ahead))
                    .orElse(Instant.MIN);
        }
        return window.earliest();
    }

    private static Optional<DueWindow> window(Turn turn, Run run) {
        Almanac almanac = almanac(turn, run);
        Optional<Due> due = run.plan().template().due();
        Optional<Instant> from = due.isEmpty()
                ? Optional.of(run.journey().head().origin().begun())
                : Points.when(run, due.get().from());
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Instant first = due.map(d -> at(almanac, from.get(), d.target())).orElse(from.get());
        if (run.plan().template().repeat() instanceof Repetition.Recurs recurs
                && recurs.rule().isQuota()) {
            return Rhythms.window(turn, run, almanac, first)
                    .map(window -> isContact(run.plan().kind()) ? Aim.within(turn, run, window) : window)
                    .map(window -> entered(run, window));
        }
        Optional<Instant> target = Recurring.target(turn, run, almanac, first);
        return target.map(at -> window(turn, run, from.get(), at, Shift.between(almanac, first, at)))
                .map(window -> entered(run, window));
    }

    /** Later occurrences keep the distances of the first one's window to its target. */
    private static DueWindow window(Turn turn, Run run, Instant from, Instant target, Shift shift) {
        Optional<Due> due = run.plan().template().due();
        Optional<Instant> latest = due.flatMap(Due::latest).map(offset -> shift.of(at(shift.almanac(), from, offset)));
        Optional<Instant> earliest =
                due.flatMap(Due::earliest).map(offset -> shift.of(at(shift.almanac(), from, offset)));
        Instant aimed = isContact(run.plan().kind()) ? Aim.at(turn, run, target, latest) : target;
        Instant opens = earliest.filter(e -> e.isBefore(aimed)).orElse(aimed);
        DueWindow window = DueWindow.at(aimed).opening(opens);
        return latest.filter(l -> !l.isBefore(aimed)).map(window::until).orElse(window);
    }

    /** What the first occurrence is counted from; empty while that has no date. */
    static Optional<Instant> first(Turn turn, Run run) {
        Optional<Due> due = run.plan().template().due();
        return due.isEmpty()
                ? Optional.of(run.journey().head().origin().begun())
                : Points.when(run, due.get().from())
                        .map(from -> at(almanac(turn, run), from, due.get().target()));
    }

    /** What would be past when the journey was entered is due at once, unless the template skips it. */
    private static DueWindow entered(Run run, DueWindow window) {
        Instant begun = run.journey().head().origin().begun();
        boolean past = window.latest().orElse(window.target()).isBefore(begun);
        boolean catchUp = run.journey().head().origin().entry() != Entry.SKIP_PAST;
        return past && catchUp ? DueWindow.at(begun) : window;
    }

    /** Whether all of its window lay before the journey began. */
    static boolean wasPastAtEntry(Run run) {
        Instant begun = run.journey().head().origin().begun();
        return run.step()
                .dates()
                .due()
                .map(w -> w.latest().orElse(w.target()).isBefore(begun))
                .orElse(false);
    }

    /** So long before or after; what happens later is never followed by something earlier. */
    static Instant at(Almanac almanac, Instant from, Offset offset) {
        return offset.direction() == Offset.Direction.AFTER
                ? Instant.ofEpochSecond(
                        RisingSpan.of(offset.span(), almanac).earliestTo(from.getEpochSecond()), from.getNano())
                : almanac.minus(from, offset.span());
    }

    private static boolean repeats(Run run) {
        Repetition repeat = run.plan().template().repeat();
        return repeat instanceof Repetition.Every && run.step().ref().occurrence() > 1
                || repeat instanceof Repetition.At
                || repeat instanceof Repetition.Recurs;
    }

    private static StepEvent.DueSet dueSet(Turn turn, Run run, Optional<DueWindow> window) {
        Almanac almanac = almanac(turn, run);
        Step step = run.step();
        Optional<StepEvent.Resolved> resolved = window.map(
                w -> new StepEvent.Resolved(almanac.wallTimeOf(w.target()), almanac.zone(), almanac.versions()));
        Why why = step.dates().due().isEmpty() ? Why.DUE : Why.REDATED;
        return new StepEvent.DueSet(
                step.ref(), window, resolved, turn.stamp(why, run.plan().words().due()));
    }
}
