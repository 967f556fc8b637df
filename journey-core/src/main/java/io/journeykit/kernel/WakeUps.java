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
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.FactName;
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
final class WakeUps {

    private static final int MOST_EVENTS = 5_000;

    private WakeUps() {}

    static void wake(DecisionBuilder decision) {
        while (decision.emitted() < MOST_EVENTS) {
            Optional<Due> due = next(decision);
            if (due.isEmpty()) {
                return;
            }
            decision.asOf(due.get().at(), () -> {
                decision.causedByInput();
                due.get().act().run();
                Propagation.settle(decision);
            });
        }
    }

    /** Something whose time has come. */
    private record Due(Instant at, Runnable act) {}

    private static Optional<Due> next(DecisionBuilder decision) {
        Due first = null;
        for (int j = 0; j < decision.draft.journeys().size(); j++) {
            JourneyDraft journey = decision.draft.journeys().get(j);
            if (journey.isOpen() && isBefore(journey.wakeAt(), first, decision)) {
                first = step(decision, journey).orElse(first);
            }
            first = journey.isOpen() ? clock(decision, journey, first) : first;
        }
        List<Outreach> contacts = decision.draft.outbox().open();
        for (int i = 0; i < contacts.size(); i++) {
            Outreach outreach = contacts.get(i);
            if (isBefore(outreach.judgedAt(), first, decision)) {
                first = new Due(outreach.judgedAt(), () -> judge(decision));
            }
        }
        List<KeptSignal> signals = decision.draft.kept();
        for (int i = 0; i < signals.size(); i++) {
            KeptSignal kept = signals.get(i);
            if (isBefore(kept.until(), first, decision)) {
                first = new Due(kept.until(), () -> letGo(decision, kept));
            }
        }
        return Optional.ofNullable(first);
    }

    // After all steps of the same time, so that what they want is judged together, the most important first.
    private static void judge(DecisionBuilder decision) {
        decision.judgeContacts();
        decision.causedByInput();
        ContactRound.judge(decision);
    }

    private static @Nullable Due clock(DecisionBuilder decision, JourneyDraft journey, @Nullable Due before) {
        Due first = before;
        List<JourneyClock> clocks = journey.head().clocks();
        for (int i = 0; i < clocks.size(); i++) {
            JourneyClock clock = clocks.get(i);
            if (clock.next().isPresent() && isBefore(clock.next().get(), first, decision)) {
                first = new Due(clock.next().get(), () -> Clocks.warn(decision, journey, clock));
            }
        }
        return first;
    }

    private static boolean isBefore(Instant at, @Nullable Due first, DecisionBuilder decision) {
        return !at.isAfter(decision.now) && (first == null || at.isBefore(first.at()));
    }

    private static Optional<Due> step(DecisionBuilder decision, JourneyDraft journey) {
        Optional<CompiledTemplate> template = decision.template(journey);
        if (template.isEmpty()) {
            return Optional.empty();
        }
        int first = 0;
        for (int i = 1; i < journey.size(); i++) {
            if (journey.step(i).wakeAt().isBefore(journey.step(first).wakeAt())) {
                first = i;
            }
        }
        LiveStep step = new LiveStep(decision, journey, template.get(), first);
        return Optional.of(new Due(step.wakeAt(), () -> act(step)));
    }

    private static void act(LiveStep step) {
        Step entry = step.entry();
        if (entry.isHeld()) {
            resume(step);
        } else if (entry.extras().leader().isPresent()) {
            led(step);
        } else if (entry.isActive()) {
            MachineRunner.silence(step);
        } else if (entry.phase() == Phase.PLANNED) {
            Enablement.look(step);
            postponeIfStill(step, entry);
        } else {
            review(step);
        }
    }

    // What waits for its time and does not begin when it comes, since something else is missing, is reviewed later.
    private static void postponeIfStill(LiveStep step, Step before) {
        if (step.entry() == before || step.entry().equals(before)) {
            Stamp stamp = step.stamp(Why.REVIEW, step.itself());
            step.emit(new StepEvent.Waits(before.ref(), Phase.PENDING, Owner.SYSTEM, step.review(), List.of(), stamp));
        }
    }

    /** A step that has waited too long for its turn is shown to a person, and again after as long. */
    private static void review(LiveStep step) {
        Stamp stamp = step.stamp(Why.REVIEW, step.itself());
        if (Deadlines.windowClosed(step, step.effective())) {
            step.end(Outcome.MISSED, step.stamp(Why.WINDOW_CLOSED, Deadlines.closing(step)));
            return;
        }
        if (IdleSteps.waitsOn(step)) {
            return;
        }
        Step entry = step.entry();
        boolean isAgain = entry.status().owner() == Owner.CARE_TEAM;
        List<FactName> missing = entry.extras().missing();
        Instant next = isAgain ? Ladder.quiet(step, step.review()) : step.review();
        step.emit(new StepEvent.Waits(entry.ref(), Phase.PENDING, Owner.CARE_TEAM, next, missing, stamp));
        step.decision()
                .heldUp()
                .waitsInVain(step, isAgain && !missing.isEmpty() ? "condition-unknown" : "waits-too-long", stamp);
    }

    /** Nobody took it up again in time: it goes on, and its owner is told. */
    private static void resume(LiveStep step) {
        if (step.entry().isPaused()) {
            Pauses.review(step);
            return;
        }
        Stamp stamp = step.stamp(Why.REVIEW, Phrase.of("hold"));
        step.takeUp(stamp);
        step.incident("hold-ran-out", stamp);
        step.journey().lookAgain(step.index());
    }

    /** What another step leads wakes that one; where it is gone, this one goes on alone. */
    private static void led(LiveStep step) {
        Optional<LiveStep> leader =
                step.extras().leader().flatMap(step.decision()::step).filter(r -> r.isOpen());
        Stamp stamp = step.stamp(Why.SHARED, step.itself());
        if (leader.isPresent() && leader.get().entry().wakeAt().isAfter(step.effective())) {
            SharedVisits.mirror(leader.get(), stamp);
        } else if (leader.isPresent()) {
            act(leader.get());
        } else {
            SharedVisits.goAlone(step, stamp);
        }
    }

    private static void letGo(DecisionBuilder decision, KeptSignal kept) {
        Stamp stamp = decision.stamp(Why.REVIEW, Name.signal(kept.signal().name()));
        boolean isHeard = !kept.heardBy().isEmpty();
        decision.emit(new NoticeEvent.SignalLetGo(kept.signal(), isHeard, stamp));
        if (!isHeard) {
            decision.incident("signal-never-fitted", kept.signal().phrase(), stamp);
        }
    }
}
