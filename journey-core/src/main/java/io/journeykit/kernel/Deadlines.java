package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Dates;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.BeyondHorizon;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.Silence;
import io.journeykit.lifecycle.SilenceStart;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.StepKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By when a running step acts by itself if nobody does: the next rung of its ladder, or the end of its due window. */
final class Deadlines {

    private static final List<Meaning> WENT_OUT = List.of(Meaning.SENT, Meaning.DELIVERED, Meaning.ANSWERED);

    private Deadlines() {}

    /** The deadline of a state that is entered now: nobody is silent before it is known. */
    static Optional<Instant> entering(LiveStep step, State state) {
        return capped(step, state, rung(step, state, 0, step.decision().known()));
    }

    /** The deadline after a rung has passed. After the last one it is quiet: once a week, or a day where it is urgent. */
    static Optional<Instant> afterRung(LiveStep step, State state) {
        int next = step.history().rung() + 1;
        Optional<Instant> rung = rung(step, state, next, step.effective());
        boolean isAgain = next >= state.silence().rungs().size();
        return capped(step, state, isAgain ? rung.map(at -> quiet(step, at)) : rung);
    }

    /** What comes again and again comes once a week at most, or a day where it is urgent, though all may be late. */
    static Instant quiet(LiveStep step, Instant at) {
        Instant quiet = Almanac.of(step.template().site().zone(), WorkCalendars.EVERY_DAY)
                .plus(step.now(), step.isUrgent() ? Span.days(1) : Span.days(7));
        return quiet.isAfter(at) ? quiet : at;
    }

    /** A state whose silence counts from the visit moves its deadline with the visit; so does a due window. */
    static void refresh(LiveStep step) {
        Step entry = step.entry();
        State state = state(step);
        if (entry.history().rung() > 0 || state.isEnd() || hasLostItsVisit(step, state)) {
            return;
        }
        Instant base = entry.status().since();
        Optional<Instant> deadline = capped(step, state, rung(step, state, 0, base));
        // A contact that was deferred has given its step more time; that is kept.
        boolean later = state.silence().from() == SilenceStart.ENTRY
                && deadline.isPresent()
                && entry.status()
                        .deadline()
                        .filter(d -> d.isAfter(deadline.get()))
                        .isPresent();
        if (!later) {
            move(step, deadline, Why.REDATED, Name.state(state.name()));
        }
    }

    /** What is waited for has changed, and not since when: the ladder goes on as it was. */
    static void goOn(LiveStep step) {
        State state = state(step);
        if (!step.isActive() || state.silence().isNone()) {
            return;
        }
        Optional<Instant> deadline = Optional.of(step.status().since());
        int next = step.history().rung();
        for (int i = 0; i <= next && deadline.isPresent(); i++) {
            deadline = rung(step, state, i, deadline.get());
        }
        deadline = next >= state.silence().rungs().size() ? deadline.map(at -> quiet(step, at)) : deadline;
        move(step, capped(step, state, deadline), Why.REDATED, Name.state(state.name()));
    }

    // While another visit is being found under a referral, its time is not yet up.
    private static boolean hasLostItsVisit(LiveStep step, State state) {
        return step.plan().kind() instanceof StepKind.Referral
                && state.silence().from() != SilenceStart.ENTRY
                && ReferredVisit.visit(step).isEmpty();
    }

    /** Silence counts from when the contact goes out, so that a deferral does not use up the time to answer. */
    static void countFrom(LiveStep step, Instant contact) {
        if (step.isActive() && step.history().rung() == 0) {
            State state = state(step);
            Optional<Instant> deadline = capped(step, state, rung(step, state, 0, contact));
            move(step, deadline, Why.CONTACT_RULE, Name.rule("deferred"));
        }
    }

    private static void move(LiveStep step, Optional<Instant> deadline, Why why, Part about) {
        if (!deadline.equals(step.status().deadline())) {
            step.emit(new StepEvent.DeadlineMoved(step.ref(), deadline, step.stamp(why, about)));
        }
    }

    static State state(LiveStep step) {
        return step.plan().machine().state(step.plan().machine().stateOf(step.state()));
    }

    /** The rung that passes next; the last one repeats. */
    static Rung next(LiveStep step, State state) {
        List<Rung> rungs = state.silence().rungs();
        return rungs.get(Math.min(step.history().rung(), rungs.size() - 1));
    }

    /** Whether what is due has happened already, so that its window can close without harm. */
    static boolean happened(LiveStep step) {
        Step entry = step.entry();
        if (step.plan().isBooking()) {
            return entry.dates().start().isPresent() && entry.dates().slot().isPresent();
        }
        return step.plan().kind() instanceof StepKind.Message
                && WENT_OUT.stream().anyMatch(signal -> isLedTo(step, signal));
    }

    private static boolean isLedTo(LiveStep step, Meaning meaning) {
        CompiledMachine machine = step.plan().machine();
        int signal = machine.signalOf(meaning);
        return step.isActive()
                && signal != CompiledMachine.NONE
                && machine.leads(signal, machine.stateOf(step.state()));
    }

    static boolean windowClosed(LiveStep step, Instant at) {
        return !happened(step) && closes(step).filter(end -> !end.isAfter(at)).isPresent();
    }

    /** When it is over: at the end of its window, or once the next of its series opens, where the dates are fixed. */
    static Optional<Instant> closes(LiveStep step) {
        Optional<Instant> latest = step.dates().due().flatMap(DueWindow::latest);
        Optional<Instant> next =
                step.dates().due().isEmpty() && DueDates.isDated(step) ? Optional.empty() : SeriesDates.over(step);
        return Stream.of(latest, next, StepTimings.closes(step))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** What closed, as the part of a reason: its window, its turn in a series, or a timing. */
    static Part closing(LiveStep step) {
        Optional<Instant> end = closes(step);
        if (end.equals(step.dates().due().flatMap(DueWindow::latest))) {
            return DueDates.said(step);
        }
        return end.equals(SeriesDates.over(step))
                ? Phrase.of("next-of-series")
                        .with(
                                "at",
                                Part.of(
                                        end.orElseThrow(),
                                        DueDates.almanac(step).zone()))
                : step.plan().template().timings().get(0).phrase();
    }

    /** The next rung, the end of the due window, or just after what is offered has lapsed, whichever comes first. */
    private static Optional<Instant> capped(LiveStep step, State state, Optional<Instant> rung) {
        Optional<Instant> lapse = OfferTimes.last(step, state)
                .map(last -> last.plusSeconds(1))
                .filter(at -> at.isAfter(step.effective()));
        Optional<Instant> usual = capped(step, rung);
        return lapse.isPresent() && usual.filter(lapse.get()::isAfter).isEmpty() ? lapse : usual;
    }

    private static Optional<Instant> capped(LiveStep step, Optional<Instant> rung) {
        Optional<Instant> latest = closes(step);
        if (latest.isEmpty() || happened(step) || rung.isPresent() && rung.get().isBefore(latest.get())) {
            return rung;
        }
        return latest;
    }

    private static Optional<Instant> rung(LiveStep step, State state, int rung, Instant from) {
        Silence silence = state.silence();
        if (silence.isNone()) {
            return Optional.empty();
        }
        Instant base = rung == 0 ? dueFrom(step, base(visit(step), silence.from(), from)) : from;
        Rung next = silence.rungs().get(Math.min(rung, silence.rungs().size() - 1));
        return Optional.of(end(step, base, next));
    }

    /**
     * Where a holiday table ends before the rung does, a person is asked to load another, and every day counts: somebody
     * asks rather too early than never.
     */
    private static Instant end(LiveStep step, Instant base, Rung rung) {
        try {
            return days(step, rung).plus(base, rung.after());
        } catch (BeyondHorizon beyond) {
            Stamp stamp = step.stamp(Why.SILENCE, step.itself());
            step.incident("holiday-table-too-short", HolidayTables.ended(beyond), stamp);
            return Almanac.of(step.template().site().zone(), WorkCalendars.EVERY_DAY)
                    .plus(base, rung.after());
        }
    }

    /** The days that a rung is counted on. */
    private static Almanac days(LiveStep step, Rung rung) {
        Almanac site = step.template().site();
        return rung.calendar().isEmpty()
                ? site
                : step.definitions().almanac(site.zone(), rung.calendar().get());
    }

    /** Work that was given before its target is late only after it, unless its author wrote when somebody is asked. */
    private static Instant dueFrom(LiveStep step, Instant base) {
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
    private static Dates visit(LiveStep step) {
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
