package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Signals;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;
import java.util.function.Consumer;

/** What a person's instruction does; who gave it and why is on record first. */
final class Instructing {

    private Instructing() {}

    static void take(Turn turn, Input.Instruct input) {
        String word = input.instruction().getClass().getSimpleName();
        turn.emit(new NoticeEvent.Instructed(
                input.instruction(), input.actor(), input.reason(), turn.stamp(Why.INSTRUCTED, word)));
        turn.causedByLast();
        Stamp stamp = turn.stamp(Why.INSTRUCTED, word);
        Instruction instruction = input.instruction();
        if (instruction instanceof Instruction.Skip skip) {
            on(turn, skip.step(), run -> skip(turn, run, stamp));
        } else if (instruction instanceof Instruction.Complete complete) {
            on(turn, complete.step(), run -> complete(turn, run, complete));
        } else if (instruction instanceof Instruction.Reopen reopen) {
            on(turn, reopen.step(), run -> reopen(turn, run, stamp));
        } else if (instruction instanceof Instruction.Reschedule reschedule) {
            on(turn, reschedule.step(), run -> reschedule(turn, run, stamp));
        } else if (instruction instanceof Instruction.HoldStep hold) {
            on(turn, hold.step(), run -> hold(turn, run, hold, stamp));
        } else if (instruction instanceof Instruction.Resume resume) {
            on(turn, resume.step(), run -> resume(turn, run, stamp));
        } else if (instruction instanceof Instruction.CancelStep cancel) {
            on(turn, cancel.step(), run -> Finishing.cancel(turn, run, stamp));
        } else if (instruction instanceof Instruction.CancelJourney cancel && turn.draft.has(cancel.journey())) {
            Finishing.close(turn, turn.draft.journey(cancel.journey()), Outcome.CANCELLED, stamp);
        } else if (instruction instanceof Instruction.SettleIncident settle) {
            Incidents.settle(turn, settle.incident(), stamp);
        }
    }

    private static void on(Turn turn, StepRef ref, Consumer<Run> act) {
        Optional<Run> run = turn.run(ref);
        if (run.isPresent()) {
            act.accept(run.get());
        } else {
            turn.incident("unknown-step", ref.toString(), Optional.empty(), turn.stamp(Why.INSTRUCTED, "something"));
        }
    }

    private static void skip(Turn turn, Run run, Stamp stamp) {
        if (run.step().isOpen()) {
            release(turn, run, stamp);
            Finishing.end(turn, run, Outcome.NOT_NEEDED, "", stamp);
        }
    }

    private static void complete(Turn turn, Run run, Instruction.Complete complete) {
        if (run.step().outcome().equals(Optional.of(Outcome.COMPLETED))) {
            return;
        }
        turn.effective(complete.effective().isAfter(turn.now) ? turn.now : complete.effective());
        Finishing.end(turn, run, Outcome.COMPLETED, "", turn.stamp(Why.INSTRUCTED, "Complete"));
    }

    private static void reopen(Turn turn, Run run, Stamp stamp) {
        if (!run.step().isOpen() && run.journey().head().closing().isEmpty()) {
            Finishing.reopen(turn, run, stamp);
        }
    }

    private static void reschedule(Turn turn, Run run, Stamp stamp) {
        if (!Running.fire(turn, run, Signals.REPLAN, stamp)
                && !Running.fire(turn, run, Signals.RETRY, stamp)
                && !Running.fire(turn, run, Signals.CANCELLED_BY_PATIENT, stamp)) {
            turn.incident("cannot-reschedule", run.step().id().value(), run.about(), stamp);
        }
    }

    private static void hold(Turn turn, Run run, Instruction.HoldStep hold, Stamp stamp) {
        if (run.step().isOpen()) {
            turn.emit(new StepEvent.HoldChanged(run.ref(), Optional.of(hold.hold()), stamp));
        }
    }

    private static void resume(Turn turn, Run run, Stamp stamp) {
        if (run.step().isHeld()) {
            turn.emit(new StepEvent.HoldChanged(run.ref(), Optional.empty(), stamp));
            run.journey().lookAgain(run.index());
        }
    }

    /** What a skipped booking holds is given back. */
    private static void release(Turn turn, Run run, Stamp stamp) {
        if (run.plan().isBooking() && run.step().isActive()) {
            String service = run.plan().booking().service();
            run.step()
                    .dates()
                    .slot()
                    .ifPresent(slot -> turn.request(
                            run.about(),
                            Optional.empty(),
                            Visits.isBooked(run.step())
                                    ? new Request.CancelBooking(service, slot)
                                    : new Request.ReleaseSlot(service, slot),
                            stamp));
        }
    }
}
