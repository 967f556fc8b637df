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
import java.util.function.Predicate;

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
            on(decision, skip.step(), stamp, step -> skip(step, stamp));
        } else if (instruction instanceof Instruction.Complete complete) {
            on(decision, complete.step(), stamp, step -> complete(step, complete));
        } else if (instruction instanceof Instruction.Reopen reopen) {
            on(decision, reopen.step(), stamp, step -> reopen(step, stamp));
        } else if (instruction instanceof Instruction.Reschedule reschedule) {
            on(decision, reschedule.step(), stamp, step -> reschedule(step, stamp));
        } else if (instruction instanceof Instruction.HoldStep hold) {
            on(decision, hold.step(), stamp, step -> hold(step, hold, stamp));
        } else if (instruction instanceof Instruction.Resume resume) {
            on(decision, resume.step(), stamp, step -> resume(step, stamp));
        } else if (instruction instanceof Instruction.CancelStep cancel) {
            on(decision, cancel.step(), stamp, step -> cancel(step, stamp));
        } else if (instruction instanceof Instruction.CancelJourney cancel) {
            cancel(decision, cancel, stamp);
        } else if (instruction instanceof Instruction.SettleIncident settle) {
            Incidents.settle(decision, settle.incident(), stamp);
        } else {
            throw new Unhandled(instruction, Instructions.class);
        }
    }

    /** What changes nothing, though it is not so already, is shown: whoever ordered it is to know. */
    private static void on(DecisionBuilder decision, StepRef ref, Stamp stamp, Predicate<LiveStep> act) {
        Optional<LiveStep> step = decision.step(ref);
        if (step.isEmpty()) {
            decision.incident("unknown-step", Part.of(ref), decision.stamp(Why.INSTRUCTED));
        } else if (!act.test(step.get())) {
            step.get()
                    .incident(
                            "instruction-changed-nothing",
                            stamp.because().about().orElseThrow(),
                            stamp);
        }
    }

    private static void cancel(DecisionBuilder decision, Instruction.CancelJourney cancel, Stamp stamp) {
        if (!decision.draft.has(cancel.journey())) {
            decision.incident("unknown-journey", Part.of(cancel.journey()), stamp);
            return;
        }
        JourneyDraft journey = decision.draft.journey(cancel.journey());
        if (journey.head().outcome().filter(Outcome.CANCELLED::equals).isPresent()
                || journey.head().closing().isPresent()) {
            return;
        }
        if (journey.isOpen()) {
            decision.close(journey, Outcome.CANCELLED, stamp);
        } else {
            decision.incident("instruction-changed-nothing", Part.of(cancel.journey()), stamp);
        }
    }

    private static boolean cancel(LiveStep step, Stamp stamp) {
        boolean isOpen = step.isOpen();
        step.cancel(stamp);
        return isOpen || hasEnded(step, Outcome.CANCELLED);
    }

    private static boolean skip(LiveStep step, Stamp stamp) {
        if (step.isOpen()) {
            step.end(Outcome.NOT_NEEDED, stamp);
        }
        return hasEnded(step, Outcome.NOT_NEEDED);
    }

    /** What is done already is done as of then, where that is another time. */
    private static boolean complete(LiveStep step, Instruction.Complete complete) {
        Stamp stamp = step.stamp(Why.INSTRUCTED, new Name(Name.Kind.INSTRUCTION, complete.word()));
        if (!hasEnded(step, Outcome.COMPLETED)) {
            step.decision().asOfTold(complete.effective(), () -> end(step, complete));
        } else if (!step.dates().end().equals(Optional.of(complete.effective()))) {
            CorrectedEnds.redate(step, complete.effective(), stamp);
        }
        return true;
    }

    private static void end(LiveStep step, Instruction.Complete complete) {
        step.end(Outcome.COMPLETED, step.stamp(Why.INSTRUCTED, new Name(Name.Kind.INSTRUCTION, complete.word())));
    }

    private static boolean hasEnded(LiveStep step, Outcome outcome) {
        return step.outcome().equals(Optional.of(outcome));
    }

    private static boolean reopen(LiveStep step, Stamp stamp) {
        if (!step.isOpen() && step.journey().head().closing().isEmpty()) {
            step.reopen(stamp);
        }
        return step.isOpen();
    }

    private static boolean reschedule(LiveStep step, Stamp stamp) {
        if (!step.fire(Meaning.REPLAN, stamp)
                && !step.fire(Meaning.RETRY, stamp)
                && !step.fire(Meaning.CANCELLED_BY_PATIENT, stamp)) {
            step.incident("cannot-reschedule", stamp);
        }
        return true;
    }

    private static boolean hold(LiveStep step, Instruction.HoldStep hold, Stamp stamp) {
        if (step.isOpen()) {
            step.hold(bounded(step, hold.hold()), stamp);
        }
        return step.isOpen();
    }

    /** What is urgent is put off for three days at most. */
    private static Hold bounded(LiveStep step, Hold hold) {
        Instant most = step.now().plus(MOST_OF_URGENT);
        boolean urgent = step.plan().template().contact().priority().compareTo(Priority.URGENT) >= 0;
        return urgent && hold.resumeBy().isAfter(most)
                ? new Hold(hold.owner(), most)
                : new Hold(hold.owner(), hold.resumeBy());
    }

    private static boolean resume(LiveStep step, Stamp stamp) {
        if (step.entry().isPaused()) {
            return false;
        }
        if (step.isHeld()) {
            step.takeUp(stamp);
            step.journey().lookAgain(step.index());
        }
        return step.isOpen();
    }
}
