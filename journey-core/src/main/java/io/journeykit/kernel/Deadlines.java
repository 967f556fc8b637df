package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.SilenceStart;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** By when a running step acts by itself if nobody does: the next rung of its ladder, or the end of its due window. */
final class Deadlines {

    private static final List<Meaning> WENT_OUT = List.of(Meaning.SENT, Meaning.DELIVERED, Meaning.ANSWERED);

    private Deadlines() {}

    /** The deadline of a state that is entered now: nobody is silent before it is known. */
    static Optional<Instant> entering(LiveStep step, State state) {
        return capped(
                step,
                state,
                new Ladder(step, state).first(step.effective(), step.decision().known()));
    }

    /** When what is entered now became known, where that is not when it came to be. */
    static Optional<Instant> toldLate(LiveStep step) {
        return Optional.of(step.decision().known()).filter(known -> !known.equals(step.effective()));
    }

    /** The deadline after a rung has passed. After the last one it is quiet: once a week, or a day where it is urgent. */
    static Optional<Instant> afterRung(LiveStep step, State state) {
        return capped(step, state, new Ladder(step, state).rung(step.history().rung() + 1, step.effective()));
    }

    /** A state whose silence counts from the visit moves its deadline with the visit; so does a due window. */
    static void refresh(LiveStep step) {
        Step entry = step.entry();
        State state = state(step);
        if (entry.history().rung() > 0 || state.isEnd() || hasLostItsVisit(step, state)) {
            return;
        }
        Optional<Instant> rung = new Ladder(step, state).first(entry.status().since(), counted(step));
        move(step, capped(step, state, rung), Why.REDATED, Name.state(state.name()));
    }

    /** The end that cut the time of the next rung short has moved: it comes at its own. */
    static void waitsOn(LiveStep step, State state) {
        Optional<Instant> rung = new Ladder(step, state).goesOn(step.history().rung(), counted(step));
        if (step.history().rung() > 0
                && rung.filter(at -> at.isAfter(step.effective())).isPresent()) {
            move(step, capped(step, state, rung), Why.REDATED, Name.state(state.name()));
        }
    }

    /** The next rung passes then, or the end that comes before it. */
    static void waitsUntil(LiveStep step, Instant at) {
        State state = state(step);
        move(step, capped(step, state, Optional.of(at)), Why.REDATED, Name.state(state.name()));
    }

    /** From when the next rung is counted. */
    private static Instant counted(LiveStep step) {
        return step.history().counted().orElse(step.status().since());
    }

    /** What is waited for has changed, and not since when: the ladder goes on as it was. */
    static void goOn(LiveStep step) {
        State state = state(step);
        if (!step.isActive() || state.silence().isNone()) {
            return;
        }
        Ladder ladder = new Ladder(step, state);
        int next = step.history().rung();
        Optional<Instant> rung =
                next == 0 ? ladder.first(step.status().since(), counted(step)) : ladder.rung(next, counted(step));
        move(step, capped(step, state, rung), Why.REDATED, Name.state(state.name()));
    }

    /** Nobody was waited for meanwhile: what silence leads to next is counted anew. */
    static void resume(LiveStep step) {
        if (!step.isActive()) {
            return;
        }
        State state = state(step);
        Ladder ladder = new Ladder(step, state);
        int next = step.history().rung();
        Instant from = step.effective();
        Optional<Instant> rung = next == 0 ? ladder.first(step.status().since(), from) : ladder.rung(next, from);
        Stamp stamp = step.stamp(Why.REDATED, Name.state(state.name()));
        step.emit(new StepEvent.DeadlineMoved(step.ref(), capped(step, state, rung), Optional.of(from), stamp));
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
            Optional<Instant> counted = Optional.of(contact).filter(at -> !at.equals(counted(step)));
            Optional<Instant> rung = new Ladder(step, state).first(step.status().since(), contact);
            Optional<Instant> deadline = capped(step, state, rung);
            Stamp stamp = step.stamp(Why.CONTACT_RULE, Name.rule("deferred"));
            if (counted.isPresent() || !deadline.equals(step.status().deadline())) {
                step.emit(new StepEvent.DeadlineMoved(step.ref(), deadline, counted, stamp));
            }
        }
    }

    private static void move(LiveStep step, Optional<Instant> deadline, Why why, Part about) {
        if (!deadline.equals(step.status().deadline())) {
            step.emit(new StepEvent.DeadlineMoved(step.ref(), deadline, Optional.empty(), step.stamp(why, about)));
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
        return step.plan().isBooking() ? step.hasVisit() : step.isActive() && happened(step, state(step));
    }

    /** The same in a state that it is in, or enters. */
    static boolean happened(LiveStep step, State state) {
        return step.plan().isBooking()
                ? step.hasVisit()
                : step.plan().kind() instanceof StepKind.Message
                        && WENT_OUT.stream().anyMatch(signal -> isLedTo(step, state, signal));
    }

    private static boolean isLedTo(LiveStep step, State state, Meaning meaning) {
        CompiledMachine machine = step.plan().machine();
        int signal = machine.signalOf(meaning);
        return signal != CompiledMachine.NONE && machine.leads(signal, machine.stateOf(state.name()));
    }

    static boolean windowClosed(LiveStep step, Instant at) {
        return !happened(step) && closes(step).filter(end -> !end.isAfter(at)).isPresent();
    }

    /** When it is over: at the end of its window, or once the next of its series opens, where the dates are fixed. */
    static Optional<Instant> closes(LiveStep step) {
        Optional<Instant> latest = step.dates().due().flatMap(DueWindow::latest);
        Optional<Instant> next =
                step.dates().due().isEmpty() && DueDates.isDated(step) ? Optional.empty() : SeriesDates.over(step);
        return sooner(sooner(latest, next), StepTimings.closes(step));
    }

    /** The first of two, where there are both. */
    static Optional<Instant> sooner(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || other.isPresent() && other.get().isBefore(one.get()) ? other : one;
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
        Optional<Instant> usual = until(step, state, rung);
        return lapse.isPresent() && usual.filter(lapse.get()::isAfter).isEmpty() ? lapse : usual;
    }

    private static Optional<Instant> until(LiveStep step, State state, Optional<Instant> rung) {
        if (happened(step, state)) {
            return sooner(rung, doneBeforeTheNext(step, state));
        }
        Optional<Instant> latest = closes(step);
        if (latest.isEmpty() || rung.isPresent() && rung.get().isBefore(latest.get())) {
            return rung;
        }
        return latest;
    }

    /** What went out and will count as done if nothing more is heard does so once the next of its series comes. */
    private static Optional<Instant> doneBeforeTheNext(LiveStep step, State state) {
        return isDoneBySilence(step, state)
                ? SeriesDates.over(step).filter(next -> next.isAfter(step.effective()))
                : Optional.empty();
    }

    private static boolean isDoneBySilence(LiveStep step, State state) {
        List<Rung> rungs = state.silence().rungs();
        CompiledMachine machine = step.plan().machine();
        return step.plan().kind() instanceof StepKind.Message
                && rungs.size() == 1
                && rungs.get(0)
                        .to()
                        .flatMap(end -> machine.state(machine.stateOf(end)).outcome())
                        .filter(Outcome.COMPLETED::equals)
                        .isPresent();
    }
}
