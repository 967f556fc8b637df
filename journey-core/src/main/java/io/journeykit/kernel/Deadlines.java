package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Dates;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.BeyondHorizon;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.WorkCalendars;
import io.journeykit.lifecycle.From;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.Silence;
import io.journeykit.lifecycle.State;
import io.journeykit.template.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** By when a running step acts by itself if nobody does: the next rung of its ladder, or the end of its due window. */
final class Deadlines {

    private Deadlines() {}

    /** The deadline of a state that is entered at the turn's effective time. */
    static Optional<Instant> entering(Turn turn, Run run, State state) {
        return capped(run, state.name(), rung(turn, run, state, 0, turn.effective()));
    }

    /** The deadline after a rung has passed. */
    static Optional<Instant> afterRung(Turn turn, Run run, State state) {
        return capped(
                run, state.name(), rung(turn, run, state, run.step().track().rung() + 1, turn.effective()));
    }

    /** A state whose silence counts from the visit moves its deadline with the visit; so does a due window. */
    static void refresh(Turn turn, Run run) {
        Step step = run.step();
        State state = state(run);
        if (step.track().rung() > 0 || state.isEnd() || hasLostItsVisit(run, state)) {
            return;
        }
        Instant base = step.standing().since();
        Optional<Instant> deadline = capped(run, state.name(), rung(turn, run, state, 0, base));
        // A contact that was deferred has given its step more time; that is kept.
        boolean later = state.silence().from() == From.ENTRY
                && deadline.isPresent()
                && step.standing()
                        .deadline()
                        .filter(d -> d.isAfter(deadline.get()))
                        .isPresent();
        if (!later) {
            move(turn, run, deadline, Why.REDATED, state.name());
        }
    }

    // While another visit is being found under a referral, its time is not yet up.
    private static boolean hasLostItsVisit(Run run, State state) {
        return run.plan().kind() instanceof StepKind.Referral
                && state.silence().from() != From.ENTRY
                && Referrals.visit(run).isEmpty();
    }

    /** Silence counts from when the contact goes out, so that a deferral does not use up the time to answer. */
    static void countFrom(Turn turn, Run run, Instant contact) {
        if (run.step().isActive() && run.step().track().rung() == 0) {
            State state = state(run);
            Optional<Instant> deadline = capped(run, state.name(), rung(turn, run, state, 0, contact));
            move(turn, run, deadline, Why.CONTACT_RULE, "deferred");
        }
    }

    private static void move(Turn turn, Run run, Optional<Instant> deadline, Why why, String subject) {
        if (!deadline.equals(run.step().standing().deadline())) {
            turn.emit(new StepEvent.DeadlineMoved(run.ref(), deadline, turn.stamp(why, subject)));
        }
    }

    static State state(Run run) {
        return run.plan()
                .machine()
                .state(run.plan().machine().stateOf(run.step().state()));
    }

    /** The rung that passes next; the last one repeats. */
    static Rung next(Run run, State state) {
        List<Rung> rungs = state.silence().rungs();
        return rungs.get(Math.min(run.step().track().rung(), rungs.size() - 1));
    }

    /** Whether what is due has happened already, so that its window can close without harm. */
    static boolean happened(Run run) {
        Step step = run.step();
        if (run.plan().isBooking()) {
            return step.dates().start().isPresent() && step.dates().slot().isPresent();
        }
        return run.plan().kind() instanceof StepKind.Message
                && step.track().reached().size() > 1;
    }

    static boolean windowClosed(Run run, Instant at) {
        return !happened(run)
                && run.step()
                        .dates()
                        .due()
                        .flatMap(DueWindow::latest)
                        .filter(l -> !l.isAfter(at))
                        .isPresent();
    }

    private static Optional<Instant> capped(Run run, String state, Optional<Instant> rung) {
        Optional<Instant> latest = run.step().dates().due().flatMap(DueWindow::latest);
        if (latest.isEmpty() || happened(run) || rung.isPresent() && rung.get().isBefore(latest.get())) {
            return rung;
        }
        return latest;
    }

    private static Optional<Instant> rung(Turn turn, Run run, State state, int rung, Instant from) {
        Silence silence = state.silence();
        if (silence.isNone()) {
            return Optional.empty();
        }
        Instant base = rung == 0 ? base(visit(run), silence.from(), from) : from;
        Rung next = silence.rungs().get(Math.min(rung, silence.rungs().size() - 1));
        return Optional.of(end(turn, run, base, next));
    }

    /**
     * Where a holiday table ends before the rung does, a person is asked to load another, and every day counts: somebody
     * asks rather too early than never.
     */
    private static Instant end(Turn turn, Run run, Instant base, Rung rung) {
        try {
            return days(turn, run, rung).plus(base, rung.after());
        } catch (BeyondHorizon beyond) {
            Stamp stamp = turn.stamp(Why.SILENCE, run.step().id().value());
            turn.incident("holiday-table-too-short", beyond.getMessage(), run.about(), stamp);
            return Almanac.of(run.template().site().zone(), WorkCalendars.EVERY_DAY)
                    .plus(base, rung.after());
        }
    }

    /** The days that a rung is counted on. */
    private static Almanac days(Turn turn, Run run, Rung rung) {
        Almanac site = run.template().site();
        return rung.calendar().isEmpty()
                ? site
                : turn.definitions.almanac(site.zone(), rung.calendar().get());
    }

    /** What happens at the visit: the step's own, or for a referral the one that is booked under it. */
    private static Dates visit(Run run) {
        return run.plan().kind() instanceof StepKind.Referral
                ? Referrals.visit(run).orElse(Dates.NONE)
                : run.step().dates();
    }

    private static Instant base(Dates dates, From from, Instant entered) {
        Optional<Instant> point =
                from == From.START ? dates.start() : from == From.END ? dates.end() : Optional.empty();
        return point.filter(at -> at.isAfter(entered)).orElse(entered);
    }
}
