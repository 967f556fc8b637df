package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Dates;
import io.journeykit.agenda.Stamp;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.BeyondHorizon;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.SilenceStart;
import io.journeykit.lifecycle.State;
import io.journeykit.template.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the rungs of a state's ladder of silence pass, whatever else may end the waiting sooner; empty where it has none. */
record Ladder(LiveStep step, State state) {

    /**
     * The first rung. One working day from a Saturday at ten is over on Monday at ten, sooner than one from Friday at noon:
     * what is counted from later never passes sooner.
     *
     * @param entered when the state was entered
     * @param counted from when silence is counted: when it was known, or when she could be asked
     */
    Optional<Instant> first(Instant entered, Instant counted) {
        if (state.silence().isNone()) {
            return Optional.empty();
        }
        Instant end = first(counted);
        return Optional.of(counted.equals(entered) ? end : later(first(entered), end));
    }

    private Instant first(Instant from) {
        Rung rung = state.silence().rungs().get(0);
        Instant base = base(visit(), state.silence().from(), from);
        Instant due = dueFrom(base);
        return due.equals(base) ? end(base, rung) : later(end(base, rung), end(due, rung));
    }

    /** A rung after another has passed. After the last one it is quiet: once a week, or a day where it is urgent. */
    Optional<Instant> rung(int number, Instant passed) {
        List<Rung> rungs = state.silence().rungs();
        if (rungs.isEmpty()) {
            return Optional.empty();
        }
        Instant end = end(passed, rungs.get(Math.min(number, rungs.size() - 1)));
        return Optional.of(number >= rungs.size() ? quiet(step, end) : end);
    }

    /** The same, of a rung that has passed before: what had cut its time short may be gone. */
    Optional<Instant> goesOn(int number, Instant passed) {
        return rung(number, passed)
                .map(later -> number < state.silence().rungs().size() ? later : quietAfter(step, passed));
    }

    /** What comes again and again comes once a week at most, or a day where it is urgent, though all may be late. */
    static Instant quiet(LiveStep step, Instant at) {
        return later(quietAfter(step, step.now()), at);
    }

    private static Instant quietAfter(LiveStep step, Instant at) {
        return Almanac.of(step.template().site().zone(), WorkCalendars.EVERY_DAY)
                .plus(at, step.isUrgent() ? Span.days(1) : Span.days(7));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Where a holiday table ends before the rung does, a person is asked to load another, and every day counts: somebody
     * asks rather too early than never.
     */
    private Instant end(Instant base, Rung rung) {
        try {
            return days(rung).plus(base, rung.after());
        } catch (BeyondHorizon beyond) {
            Stamp stamp = step.stamp(Why.SILENCE, step.itself());
            step.incident("holiday-table-too-short", HolidayTables.ended(beyond), stamp);
            return Almanac.of(step.template().site().zone(), WorkCalendars.EVERY_DAY)
                    .plus(base, rung.after());
        }
    }

    /** The days that a rung is counted on. */
    private Almanac days(Rung rung) {
        Almanac site = step.template().site();
        return rung.calendar().isEmpty()
                ? site
                : step.definitions().almanac(site.zone(), rung.calendar().get());
    }

    /** Work that was given before its target is late only after it, unless its author wrote when somebody is asked. */
    private Instant dueFrom(Instant base) {
        boolean own = !step.plan().template().silence().isEmpty();
        return own || !(step.plan().kind() instanceof StepKind.Work)
                ? base
                : step.dates()
                        .due()
                        .map(DueWindow::target)
                        .filter(base::isBefore)
                        .orElse(base);
    }

    /** What happens at the visit: the step's own, or for a referral the one that is booked under it. */
    private Dates visit() {
        return step.plan().kind() instanceof StepKind.Referral
                ? ReferredVisit.visit(step).orElse(Dates.NONE)
                : step.dates();
    }

    private static Instant base(Dates dates, SilenceStart from, Instant entered) {
        Optional<Instant> point =
                from == SilenceStart.START ? dates.start() : from == SilenceStart.END ? dates.end() : Optional.empty();
        return point.filter(at -> at.isAfter(entered)).orElse(entered);
    }
}
