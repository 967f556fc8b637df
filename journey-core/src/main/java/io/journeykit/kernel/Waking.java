package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.JourneyClock;
import io.journeykit.agenda.KeptSignal;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes everything that is due, in the order of its time and then of its place in the agenda, each as of when it was
 * due. What is too much at once is left for the next wake.
 */
final class Waking {

    private static final int MOST_EVENTS = 5_000;

    private Waking() {}

    static void wake(Turn turn) {
        while (turn.emitted() < MOST_EVENTS) {
            Optional<Due> due = next(turn);
            if (due.isEmpty()) {
                return;
            }
            turn.effective(due.get().at());
            turn.causedByInput();
            due.get().act().run();
            Settling.settle(turn);
        }
    }

    /** Something whose time has come. */
    private record Due(Instant at, Runnable act) {}

    private static Optional<Due> next(Turn turn) {
        Due first = null;
        for (int j = 0; j < turn.draft.journeys().size(); j++) {
            JourneyDraft journey = turn.draft.journeys().get(j);
            if (journey.isOpen() && isBefore(journey.wakeAt(), first, turn)) {
                first = step(turn, journey).orElse(first);
            }
            first = journey.isOpen() ? clock(turn, journey, first) : first;
        }
        for (Outreach outreach : turn.draft.outbox().open()) {
            if (isBefore(outreach.judgedAt(), first, turn)) {
                first = new Due(outreach.judgedAt(), () -> judge(turn));
            }
        }
        for (KeptSignal kept : turn.draft.kept()) {
            if (isBefore(kept.until(), first, turn)) {
                first = new Due(kept.until(), () -> letGo(turn, kept));
            }
        }
        return Optional.ofNullable(first);
    }

    // After all steps of the same time, so that what they want is judged together, the most important first.
    private static void judge(Turn turn) {
        turn.judgeContacts();
        turn.causedByInput();
        ContactRound.judge(turn);
    }

    private static @Nullable Due clock(Turn turn, JourneyDraft journey, @Nullable Due before) {
        Due first = before;
        for (JourneyClock clock : journey.head().clocks()) {
            if (isBefore(clock.next(), first, turn)) {
                first = new Due(clock.next(), () -> Clocks.warn(turn, journey, clock));
            }
        }
        return first;
    }

    private static boolean isBefore(Instant at, @Nullable Due first, Turn turn) {
        return !at.isAfter(turn.now) && (first == null || at.isBefore(first.at()));
    }

    private static Optional<Due> step(Turn turn, JourneyDraft journey) {
        Optional<CompiledTemplate> template = turn.template(journey);
        if (template.isEmpty()) {
            return Optional.empty();
        }
        int first = 0;
        for (int i = 1; i < journey.size(); i++) {
            if (journey.step(i).wakeAt().isBefore(journey.step(first).wakeAt())) {
                first = i;
            }
        }
        Run run = new Run(journey, template.get(), first);
        return Optional.of(new Due(run.step().wakeAt(), () -> act(turn, run)));
    }

    private static void act(Turn turn, Run run) {
        Step step = run.step();
        if (step.isHeld()) {
            resume(turn, run);
        } else if (step.aside().leader().isPresent()) {
            led(turn, run);
        } else if (step.isActive()) {
            Running.silence(turn, run);
        } else if (step.phase() == Phase.PLANNED) {
            Opening.look(turn, run);
            postponeIfStill(turn, run, step);
        } else {
            review(turn, run);
        }
    }

    // What waits for its time and does not begin when it comes, since something else is missing, is reviewed later.
    private static void postponeIfStill(Turn turn, Run run, Step before) {
        if (run.step() == before || run.step().equals(before)) {
            Stamp stamp = turn.stamp(Why.REVIEW, before.id().value());
            turn.emit(new StepEvent.Waits(
                    before.ref(), Phase.PENDING, Owner.SYSTEM, turn.review(run.template()), List.of(), stamp));
        }
    }

    /** A step that has waited too long for its turn is shown to a person, and again after as long. */
    private static void review(Turn turn, Run run) {
        Stamp stamp = turn.stamp(Why.REVIEW, run.step().id().value());
        if (Deadlines.windowClosed(run, turn.effective())) {
            Finishing.end(turn, run, Outcome.MISSED, "", stamp);
            return;
        }
        Step step = run.step();
        turn.emit(new StepEvent.Waits(
                step.ref(),
                Phase.PENDING,
                Owner.CARE_TEAM,
                turn.review(run.template()),
                step.aside().missing(),
                stamp));
        turn.incident("waits-too-long", step.id().value(), run.about(), stamp);
    }

    /** Nobody took it up again in time: it goes on, and its owner is told. */
    private static void resume(Turn turn, Run run) {
        Stamp stamp = turn.stamp(Why.REVIEW, "the hold ran out");
        turn.emit(new StepEvent.HoldChanged(run.ref(), Optional.empty(), stamp));
        turn.incident("hold-ran-out", run.step().id().value(), run.about(), stamp);
        run.journey().lookAgain(run.index());
    }

    /** What another step leads wakes that one; where it is gone, this one goes on alone. */
    private static void led(Turn turn, Run run) {
        Optional<Run> leader = run.step()
                .aside()
                .leader()
                .flatMap(turn::run)
                .filter(r -> r.step().isOpen());
        Stamp stamp = turn.stamp(Why.SHARED, run.ref().toString());
        if (leader.isPresent() && leader.get().step().wakeAt().isAfter(turn.effective())) {
            Sharing.mirror(turn, leader.get(), stamp);
        } else if (leader.isPresent()) {
            act(turn, leader.get());
        } else {
            Sharing.goAlone(turn, run, stamp);
        }
    }

    private static void letGo(Turn turn, KeptSignal kept) {
        Stamp stamp = turn.stamp(Why.REVIEW, kept.signal().name());
        turn.emit(new NoticeEvent.SignalLetGo(kept.signal(), false, stamp));
        turn.incident("signal-never-fitted", kept.signal().toString(), Optional.empty(), stamp);
    }
}
