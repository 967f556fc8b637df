package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Unhandled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What a person's instruction does; who gave it and why is on record first. */
final class Instructions {

    private static final Duration MOST_OF_URGENT = Duration.ofHours(72);

    private Instructions() {}

    static void take(DecisionBuilder decision, Input.Instruct input) {
        Name word = new Name(Name.Kind.INSTRUCTION, input.instruction().word());
        decision.emit(new NoticeEvent.Instructed(
                input.instruction(), input.actor(), input.reason(), decision.stamp(Why.INSTRUCTED, word)));
        decision.causedByLast();
        Stamp stamp = decision.stamp(Why.INSTRUCTED, word);
        Instruction instruction = input.instruction();
        if (instruction instanceof Instruction.Skip skip) {
            on(decision, skip.step(), step -> skip(step, stamp));
        } else if (instruction instanceof Instruction.Complete complete) {
            on(decision, complete.step(), step -> complete(step, complete));
        } else if (instruction instanceof Instruction.Reopen reopen) {
            on(decision, reopen.step(), step -> reopen(step, stamp));
        } else if (instruction instanceof Instruction.Reschedule reschedule) {
            on(decision, reschedule.step(), step -> reschedule(step, stamp));
        } else if (instruction instanceof Instruction.HoldStep hold) {
            on(decision, hold.step(), step -> hold(step, hold, stamp));
        } else if (instruction instanceof Instruction.Resume resume) {
            on(decision, resume.step(), step -> resume(step, stamp));
        } else if (instruction instanceof Instruction.CancelStep cancel) {
            on(decision, cancel.step(), step -> step.cancel(stamp));
        } else if (instruction instanceof Instruction.CancelJourney cancel) {
            cancel(decision, cancel, stamp);
        } else if (instruction instanceof Instruction.SettleIncident settle) {
            Incidents.settle(decision, settle.incident(), stamp);
        } else {
            throw new Unhandled(instruction, Instructions.class);
        }
    }

    private static void on(DecisionBuilder decision, StepRef ref, Consumer<LiveStep> act) {
        Optional<LiveStep> step = decision.step(ref);
        if (step.isPresent()) {
            act.accept(step.get());
        } else {
            decision.incident("unknown-step", Part.of(ref), decision.stamp(Why.INSTRUCTED));
        }
    }

    private static void cancel(DecisionBuilder decision, Instruction.CancelJourney cancel, Stamp stamp) {
        if (decision.draft.has(cancel.journey())) {
            decision.close(decision.draft.journey(cancel.journey()), Outcome.CANCELLED, stamp);
        }
    }

    private static void skip(LiveStep step, Stamp stamp) {
        if (step.isOpen()) {
            step.end(Outcome.NOT_NEEDED, stamp);
        }
    }

    private static void complete(LiveStep step, Instruction.Complete complete) {
        if (step.outcome().equals(Optional.of(Outcome.COMPLETED))) {
            return;
        }
        step.decision()
                .asOfTold(
                        complete.effective(),
                        () -> step.end(
                                Outcome.COMPLETED,
                                step.stamp(Why.INSTRUCTED, new Name(Name.Kind.INSTRUCTION, complete.word()))));
    }

    private static void reopen(LiveStep step, Stamp stamp) {
        if (!step.isOpen() && step.journey().head().closing().isEmpty()) {
            step.reopen(stamp);
        }
    }

    private static void reschedule(LiveStep step, Stamp stamp) {
        if (!step.fire(Meaning.REPLAN, stamp)
                && !step.fire(Meaning.RETRY, stamp)
                && !step.fire(Meaning.CANCELLED_BY_PATIENT, stamp)) {
            step.incident("cannot-reschedule", stamp);
        }
    }

    private static void hold(LiveStep step, Instruction.HoldStep hold, Stamp stamp) {
        if (step.isOpen()) {
            step.hold(bounded(step, hold.hold()), stamp);
        }
    }

    /** What is urgent is put off for three days at most. */
    private static Hold bounded(LiveStep step, Hold hold) {
        Instant most = step.now().plus(MOST_OF_URGENT);
        boolean urgent = step.plan().template().contact().priority().compareTo(Priority.URGENT) >= 0;
        return urgent && hold.resumeBy().isAfter(most) ? new Hold(hold.owner(), most) : hold;
    }

    private static void resume(LiveStep step, Stamp stamp) {
        if (step.isHeld()) {
            step.takeUp(stamp);
            step.journey().lookAgain(step.index());
        }
    }
}
