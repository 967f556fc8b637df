package io.journeykit.agenda;

import io.journeykit.calendar.DueWindow;
import io.journeykit.lifecycle.Counters;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What became of one step. */
public sealed interface StepEvent extends Event {

    StepRef step();

    /** The step as it is after this. */
    Step applyTo(Step before);

    /** What became of the step, as something to be said of it. */
    default Phrase said() {
        return Phrase.of("event.changed");
    }

    /**
     * It is due then, or no longer at a known time.
     *
     * @param resolved how the target reads on the wall, and by which tables; absent when nothing is due
     */
    record DueSet(StepRef step, Optional<DueWindow> window, Optional<Resolved> resolved, Stamp stamp)
            implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            return before.with(before.dates().due(window));
        }

        @Override
        public Phrase said() {
            return Phrase.of(window.isPresent() ? "event.dated" : "event.undated");
        }
    }

    /** The wall time, the zone and the versions of the tables that a date was resolved by. */
    record Resolved(LocalDateTime wall, ZoneId zone, String versions) {}

    /**
     * It waits: PENDING for what must come first, PLANNED for its time.
     *
     * @param deadline when it opens, or is looked at
     * @param missing the facts that would settle its condition
     */
    record Waits(StepRef step, Phase phase, Owner owner, Instant deadline, List<FactName> missing, Stamp stamp)
            implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            StepStatus status = new StepStatus(
                    phase, Optional.empty(), StepStatus.NO_STATE, owner, stamp.effective(), Optional.of(deadline));
            return before.with(status).with(before.extras().missing(missing));
        }

        @Override
        public Phrase said() {
            return Phrase.of(phase == Phase.PLANNED ? "event.planned" : "event.waits");
        }
    }

    /**
     * Its machine entered a state.
     *
     * @param on the signal that did it; absent when the machine was started, and when nobody was heard
     * @param from absent when the machine was started
     * @param counted from when its silence is counted, where that was told late
     * @param started the start of what the step is about, where that is the act itself and not a visit
     */
    record Moved(
            StepRef step,
            Optional<String> on,
            Optional<String> from,
            String to,
            Owner owner,
            Optional<Instant> deadline,
            Optional<Instant> counted,
            Counters counters,
            Optional<Instant> started,
            Stamp stamp)
            implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            StepStatus status = new StepStatus(Phase.ACTIVE, Optional.empty(), to, owner, stamp.effective(), deadline);
            StepHistory history = before.history().entering(to, counters).counting(counted);
            Dates dates = started.isPresent() ? before.dates().started(started) : before.dates();
            StepExtras extras = before.extras().missing(List.of());
            return new Step(before.ref(), before.item(), status, history, dates, extras);
        }

        @Override
        public Phrase said() {
            return Phrase.of(from.isEmpty() ? "event.began" : "event.moved").with("state", Name.Kind.STATE, to);
        }
    }

    /** What is for its owner was taken by a port, and the ball with it; or nothing there is, so that the system has it. */
    record BallPassed(StepRef step, Owner owner, Stamp stamp) implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            StepStatus was = before.status();
            return before.with(
                    new StepStatus(was.phase(), was.outcome(), was.state(), owner, was.since(), was.deadline()));
        }

        @Override
        public Phrase said() {
            return Phrase.of("event.ball-passed")
                    .with(
                            "owner",
                            Name.Kind.OWNER,
                            owner.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** Nobody was heard from, and a rung of the ladder of silence passed. */
    record RungPassed(StepRef step, String state, Optional<Instant> next, Stamp stamp) implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            return before.with(withDeadline(before, next)).with(before.history().pastRung(stamp.effective()));
        }

        @Override
        public Phrase said() {
            return Phrase.of("event.still-waiting");
        }
    }

    /**
     * What it is timed from moved, and its deadline with it.
     *
     * @param counted from when its silence is counted by now, where that is another time
     */
    record DeadlineMoved(StepRef step, Optional<Instant> deadline, Optional<Instant> counted, Stamp stamp)
            implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            return before.with(withDeadline(before, deadline))
                    .with(before.history().counting(counted));
        }

        @Override
        public Phrase said() {
            return Phrase.of("event.deadline");
        }
    }

    /** An appointment was chosen for it, and is still to be held and booked. */
    record SlotChosen(StepRef step, Slot slot, Stamp stamp) implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            return before.with(before.dates().choosing(slot));
        }

        @Override
        public Phrase said() {
            return Phrase.of("event.chosen").with("visit", slot.said());
        }
    }

    /** Another appointment is offered in the place of the booked one, or no longer. */
    record SlotOffered(StepRef step, Optional<Slot> slot, Stamp stamp) implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            return before.with(before.dates().offering(slot));
        }

        @Override
        public Phrase said() {
            return Phrase.of(slot.isPresent() ? "event.offered" : "event.kept");
        }
    }

    /**
     * The rules of a zone changed: what was chosen, booked or offered stays at its time on the wall, and its instants moved.
     *
     * @param versions of the tables that they are now resolved by
     */
    record SlotRedated(StepRef step, Optional<Slot> slot, Optional<Slot> offer, String versions, Stamp stamp)
            implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            return before.with(before.dates().redated(slot, offer));
        }

        @Override
        public Phrase said() {
            return slot.map(visit -> Phrase.of("event.redated").with("visit", visit.said()))
                    .orElse(Phrase.of("event.redated"));
        }
    }

    /**
     * The visit is booked: its start and end are known.
     *
     * @param byOthers whether somebody out there booked it, and not the library
     */
    record VisitBooked(StepRef step, Slot slot, boolean byOthers, Stamp stamp) implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            return before.with(before.dates().booked(slot)).with(before.extras().booked(byOthers));
        }

        @Override
        public Phrase said() {
            return Phrase.of("event.booked").with("visit", slot.said());
        }
    }

    /** There is no visit any more: its start and end are open again. */
    record VisitLost(StepRef step, Stamp stamp) implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            return before.with(before.dates().unbooked());
        }

        @Override
        public Phrase said() {
            return Phrase.of("event.lost");
        }
    }

    /**
     * It ended, as of the effective time.
     *
     * @param state in which its machine stands then; absent where it was ended from outside
     */
    record Ended(StepRef step, Outcome outcome, Optional<String> state, Stamp stamp) implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            StepHistory was = before.history();
            StepHistory history =
                    state.map(entered -> was.entering(entered, was.counters())).orElse(was);
            return new Step(
                    before.ref(),
                    before.item(),
                    StepStatus.ended(outcome, state, stamp.effective()),
                    history.ended().shared(),
                    before.dates().ended(stamp.effective()),
                    before.extras().held(Optional.empty()).missing(List.of()));
        }

        @Override
        public Phrase said() {
            return Phrase.of("event.ended").with("outcome", new Name(Name.Kind.OUTCOME, outcome.word()));
        }
    }

    /** It had ended, and is to be done all the same. */
    record Reopened(StepRef step, Instant review, Stamp stamp) implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            Dates dates = new Dates(
                    before.dates().due(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            return new Step(
                    before.ref(),
                    before.item(),
                    StepStatus.pending(stamp.effective(), review),
                    StepHistory.NONE,
                    dates,
                    StepExtras.NONE);
        }

        @Override
        public Phrase said() {
            return Phrase.of("event.reopened");
        }
    }

    /** A person or another step put it aside, or it was taken up again. */
    record HoldChanged(StepRef step, Optional<Hold> hold, Stamp stamp) implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            return before.with(before.extras().held(hold));
        }

        @Override
        public Phrase said() {
            return Phrase.of(
                    hold.isEmpty() ? "event.taken-up" : hold.get().by().isPresent() ? "event.paused" : "event.held");
        }
    }

    /** The visit of another journey's step serves this one too, or no longer. */
    record LeaderChanged(StepRef step, Optional<StepRef> leader, Stamp stamp) implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            return before.with(before.extras().led(leader));
        }
    }

    /** It stands as the step does whose act serves it too. */
    record Mirrored(StepRef step, StepStatus status, Dates dates, Stamp stamp) implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            Step stands = before.with(status).with(dates.due(before.dates().due()));
            boolean isNew = status.isInState()
                    && !status.machineState().equals(before.status().machineState());
            return isNew ? stands.with(entering(before.history(), status)) : stands;
        }

        private static StepHistory entering(StepHistory was, StepStatus status) {
            return was.entering(status.machineState().orElseThrow(), was.counters());
        }
    }

    /** The world knows it under this name. */
    record ReferenceKnown(StepRef step, String reference, Stamp stamp) implements StepEvent {
        @Override
        public Step applyTo(Step before) {
            return before.with(before.extras().known(reference));
        }
    }

    private static StepStatus withDeadline(Step before, Optional<Instant> deadline) {
        StepStatus was = before.status();
        return new StepStatus(was.phase(), was.outcome(), was.state(), was.owner(), was.since(), deadline);
    }
}
