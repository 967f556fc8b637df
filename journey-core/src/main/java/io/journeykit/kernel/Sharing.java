package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Dates;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Standing;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One act that serves several journeys: the step that came first leads, the others stand as it stands. What they share is
 * released by the last of them.
 */
final class Sharing {

    private Sharing() {}

    /** Lets a step be served by what another journey has under way, where both templates say so. */
    static boolean joins(Turn turn, Run run) {
        Optional<String> shared = run.plan().template().shared();
        if (shared.isEmpty()) {
            return false;
        }
        for (JourneyDraft journey : turn.draft.journeys()) {
            Optional<CompiledTemplate> template = turn.template(journey);
            for (int i = 0; template.isPresent() && journey != run.journey() && i < journey.size(); i++) {
                Run leader = new Run(journey, template.get(), i);
                if (serves(leader, run, shared)) {
                    Stamp stamp = turn.stamp(Why.SHARED, leader.ref().toString());
                    turn.emit(new StepEvent.LeaderChanged(run.ref(), leader.about(), stamp));
                    stand(turn, leader.step(), run, stamp);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean serves(Run leader, Run run, Optional<String> shared) {
        return leader.step().isActive()
                && leader.step().aside().leader().isEmpty()
                && leader.plan().template().shared().equals(shared)
                && isInTime(leader.step(), run.step());
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
    static void mirror(Turn turn, Run leader, Stamp stamp) {
        if (leader.plan().template().shared().isEmpty()) {
            return;
        }
        for (Run follower : followers(turn, leader)) {
            stand(turn, leader.step(), follower, stamp);
        }
    }

    private static void stand(Turn turn, Step leader, Run follower, Stamp stamp) {
        Standing standing = leader.standing();
        Dates dates = leader.dates();
        turn.emit(new StepEvent.Mirrored(follower.ref(), standing, dates, stamp));
        turn.changed(follower);
    }

    /** What served several is done, or has come to nothing: then each of the others begins for itself. */
    static void ended(Turn turn, Run leader, Stamp stamp) {
        if (leader.plan().template().shared().isEmpty()) {
            return;
        }
        Outcome outcome = leader.step().outcome().orElseThrow();
        for (Run follower : followers(turn, leader)) {
            if (outcome == Outcome.COMPLETED) {
                leave(turn, follower, stamp);
                Finishing.end(turn, follower, outcome, leader.step().state(), stamp);
            } else {
                goAlone(turn, follower, stamp);
            }
        }
    }

    static void leave(Turn turn, Run follower, Stamp stamp) {
        turn.emit(new StepEvent.LeaderChanged(follower.ref(), Optional.empty(), stamp));
    }

    /**
     * A step that is called off while it serves others leaves what it holds to the first of them. While something is
     * still being asked for it, what it holds is not certain: then it is called off, and the others begin for themselves.
     */
    static boolean handsOver(Turn turn, Run leader, Stamp stamp) {
        List<Run> followers = leader.plan().template().shared().isEmpty() ? List.of() : followers(turn, leader);
        if (followers.isEmpty()) {
            return false;
        }
        if (isAsking(turn, leader)) {
            followers.forEach(follower -> goAlone(turn, follower, stamp));
            return false;
        }
        Run heir = followers.get(0);
        leave(turn, heir, stamp);
        stand(turn, leader.step(), heir, stamp);
        for (Run other : followers.subList(1, followers.size())) {
            turn.emit(new StepEvent.LeaderChanged(other.ref(), heir.about(), stamp));
        }
        Finishing.end(turn, leader, Outcome.CANCELLED, "", stamp);
        return true;
    }

    private static boolean isAsking(Turn turn, Run leader) {
        return turn.draft.awaited().stream().anyMatch(effect -> effect.isAbout(leader.ref()) && decides(effect))
                || turn.draft.outbox().open().stream()
                        .anyMatch(contact -> contact.step().equals(leader.ref())
                                && !contact.answer().isEmpty());
    }

    /** Whether the answer decides on what the step holds. */
    private static boolean decides(OpenEffect effect) {
        boolean seeks = effect.verb().equals("find-slots") && !effect.text().equals("watch");
        return seeks || effect.undo().isPresent() || Work.isWork(effect);
    }

    static void goAlone(Turn turn, Run follower, Stamp stamp) {
        leave(turn, follower, stamp);
        Finishing.reopen(turn, follower, stamp);
    }

    private static List<Run> followers(Turn turn, Run leader) {
        List<Run> followers = new ArrayList<>();
        for (JourneyDraft journey : turn.draft.journeys()) {
            Optional<CompiledTemplate> template = turn.template(journey);
            for (int i = 0; template.isPresent() && i < journey.size(); i++) {
                Step step = journey.step(i);
                if (step.isOpen() && step.aside().leader().equals(leader.about())) {
                    followers.add(new Run(journey, template.get(), i));
                }
            }
        }
        return followers;
    }
}
