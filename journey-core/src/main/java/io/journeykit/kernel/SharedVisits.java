package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.agenda.StepStatus;
import io.journeykit.calendar.DueWindow;
import io.journeykit.lifecycle.Act;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * One act that serves several journeys: the step that came first leads, the others stand as it stands. What they share is
 * released by the last of them.
 */
final class SharedVisits {

    private SharedVisits() {}

    /** Lets a step be served by what another journey has under way, where both templates say so. */
    static boolean joins(LiveStep step) {
        Optional<String> shared = step.plan().template().shared();
        if (shared.isEmpty()) {
            return false;
        }
        for (LiveStep leader : step.decision().steps()) {
            if (leader.journey() != step.journey() && serves(leader, step, shared)) {
                Stamp stamp = step.stamp(Why.SHARED, leader.itself());
                step.emit(new StepEvent.LeaderChanged(step.ref(), leader.about(), stamp));
                stand(leader, step, stamp);
                return true;
            }
        }
        return false;
    }

    private static boolean serves(LiveStep leader, LiveStep step, Optional<String> shared) {
        return leader.isActive()
                && leader.extras().leader().isEmpty()
                && !leader.isBeingCancelled()
                && leader.plan().template().shared().equals(shared)
                && !servesAnother(leader, step)
                && isInTime(leader.entry(), step.entry())
                && BookingFit.suits(step, leader.entry());
    }

    /** One act is one occurrence of a step: it cannot be two visits of a course, or the work for two items. */
    private static boolean servesAnother(LiveStep leader, LiveStep step) {
        return Occurrences.of(step).stream()
                .anyMatch(other -> other.extras().leader().equals(leader.about()));
    }

    /** Whether the visit that is booked, if it is, lies in the other's window. */
    private static boolean isInTime(Step leader, Step other) {
        Optional<DueWindow> due = other.dates().due();
        return leader.dates().start().isEmpty()
                || due.isEmpty()
                || leader.dates().slot().isEmpty()
                || due.get()
                        .latest()
                        .map(latest -> !leader.dates().start().get().isAfter(latest))
                        .orElse(true);
    }

    /** Those whom this step serves stand as it stands. */
    static void mirror(LiveStep leader, Stamp stamp) {
        if (leader.plan().template().shared().isEmpty()) {
            return;
        }
        for (LiveStep follower : followers(leader)) {
            Optional<Slot> before = MeantVisit.booked(follower.entry());
            stand(leader, follower, stamp);
            Optional<Slot> booked = MeantVisit.booked(follower.entry());
            if (booked.isPresent() && !booked.equals(before) && !BookingFit.suits(follower, follower.entry())) {
                follower.incident(Act.CHAIN_BROKEN, stamp);
            }
        }
    }

    private static void stand(LiveStep leader, LiveStep follower, Stamp stamp) {
        // What is put aside acts when it is taken up, and so does who follows it: else that one would be due without
        // end.
        StepStatus stands = leader.isHeld() ? leader.status().until(leader.wakeAt()) : leader.status();
        follower.emit(new StepEvent.Mirrored(follower.ref(), stands, leader.dates(), stamp));
        follower.changed();
    }

    /** What served several is done, or has come to nothing: then each of the others begins for itself. */
    static void ended(LiveStep leader, Stamp stamp) {
        if (leader.plan().template().shared().isEmpty()) {
            return;
        }
        Outcome outcome = leader.outcome().orElseThrow();
        for (LiveStep follower : followers(leader)) {
            if (outcome == Outcome.COMPLETED) {
                leave(follower, stamp);
                follower.end(outcome, leader.status().machineState(), stamp);
            } else {
                goAlone(follower, stamp);
            }
        }
    }

    static void leave(LiveStep follower, Stamp stamp) {
        follower.emit(new StepEvent.LeaderChanged(follower.ref(), Optional.empty(), stamp));
    }

    /**
     * A step that is called off while it serves others leaves what it holds to the first of them. While something is
     * still being asked for it, what it holds is not certain: then it is called off, and the others begin for themselves.
     */
    static boolean handsOver(LiveStep leader, Stamp stamp) {
        List<LiveStep> followers = leader.plan().template().shared().isEmpty() ? List.of() : followers(leader);
        if (followers.isEmpty()) {
            return false;
        }
        if (isAsking(leader)) {
            followers.forEach(follower -> goAlone(follower, stamp));
            return false;
        }
        LiveStep heir = followers.get(0);
        leave(heir, stamp);
        stand(leader, heir, stamp);
        leader.extras()
                .reference()
                .ifPresent(reference -> heir.emit(new StepEvent.ReferenceKnown(heir.ref(), reference, stamp)));
        for (LiveStep other : followers.subList(1, followers.size())) {
            leader.emit(new StepEvent.LeaderChanged(other.ref(), heir.about(), stamp));
        }
        leader.end(Outcome.CANCELLED, stamp);
        return true;
    }

    private static boolean isAsking(LiveStep leader) {
        return leader.agenda().awaited().stream().anyMatch(effect -> effect.isAbout(leader.ref()) && decides(effect))
                || leader.agenda().outbox().open().stream()
                        .anyMatch(contact -> contact.step().equals(leader.ref())
                                && contact.answer().isPresent());
    }

    /** Whether the answer decides on what the step holds. */
    private static boolean decides(OpenEffect effect) {
        boolean seeks = effect.verb().equals("find-slots") && !effect.isWatch();
        return seeks || effect.undo().isPresent() || WorkItems.isWork(effect);
    }

    static void goAlone(LiveStep follower, Stamp stamp) {
        leave(follower, stamp);
        follower.reopen(stamp);
    }

    private static List<LiveStep> followers(LiveStep leader) {
        return leader.decision().steps().stream()
                .filter(LiveStep::isOpen)
                .filter(step -> step.extras().leader().equals(leader.about()))
                .toList();
    }
}
