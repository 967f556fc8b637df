package io.journeykit.kernel;

import io.journeykit.agenda.Incident;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person must look at, until it is settled; the work that was assigned for it goes with it, not with the step. */
final class Incidents {

    static final String UNASSIGNED = "work-not-assigned";
    static final String FITS_NOTHING = "signal-fits-nothing";

    private static final Set<String> SILENCE = Set.of("silence", UNASSIGNED);
    private static final Set<String> HELD_UP =
            Set.of("waits-too-long", "cannot-begin", "condition-unknown", "condition-unread");
    private static final Set<String> WAITED_FOR = Set.of("silence", UNASSIGNED, "target-missed");
    private static final Set<String> LATE = Set.of(Outcome.MISSED.word(), "hold-ran-out", UnsaidContact.UNTOLD);

    /** Who looks where nobody is named. */
    private Incidents() {}

    // What was only waited for needs nobody any more once it has begun or ended, nor what came too late once it is done
    // or called off all the same; what went wrong still does.
    static void isOver(LiveStep step, Stamp stamp) {
        settle(step, WAITED_FOR, stamp);
        settle(step, HELD_UP, stamp);
        Optional<Outcome> outcome = step.outcome();
        if (outcome.isPresent() && outcome.get() != Outcome.MISSED && outcome.get() != Outcome.FAILED) {
            isClosed(step.decision(), step.ref(), stamp);
        }
    }

    /** It waits for its turn, which is nobody's to see to. */
    static void isTheSystems(LiveStep step, Stamp stamp) {
        settle(step, HELD_UP, stamp);
    }

    /** Another item says of it what this one says. */
    static void isShown(LiveStep step, String code, Stamp stamp) {
        settle(step, Set.of(code), stamp);
    }

    /** It is done or called off, or a person has closed the work that it was about though it had ended unprompted. */
    static void isClosed(DecisionBuilder decision, StepRef step, Stamp stamp) {
        decision.draft.incidents().stream()
                .filter(incident -> incident.isAbout(step))
                .filter(incident -> LATE.contains(incident.code()) || UntoldNews.isOver(incident, decision.now))
                .forEach(incident -> settle(decision, incident, stamp));
    }

    /** It has gone on from where nothing was heard. */
    static void isHeard(LiveStep step, Stamp stamp) {
        settle(step, SILENCE, stamp);
    }

    private static void settle(LiveStep step, Set<String> codes, Stamp stamp) {
        List<Incident> incidents = step.agenda().incidents();
        for (int i = 0; i < incidents.size(); i++) {
            Incident incident = incidents.get(i);
            if (codes.contains(incident.code()) && HeldUpSteps.names(incident, step.ref())) {
                settle(step.decision(), incident, stamp);
                HeldUpSteps.named(incident).stream()
                        .filter(one -> !one.equals(step.ref()))
                        .forEach(other -> step.decision().heldUp().waitsInVain(other, incident.code(), stamp));
            }
        }
    }

    /** A person has seen to it: what is not unknown, and still waits, is looked at again at its review. */
    static void settle(DecisionBuilder decision, long id, Stamp stamp) {
        List<Incident> incidents = decision.draft.incidents();
        for (int i = 0; i < incidents.size(); i++) {
            Incident incident = incidents.get(i);
            if (incident.id() == id) {
                settle(decision, incident, stamp);
                HeldUpSteps.named(incident).forEach(ref -> isSeenTo(decision, ref, stamp));
            }
        }
    }

    private static void isSeenTo(DecisionBuilder decision, StepRef ref, Stamp stamp) {
        Optional<LiveStep> step = decision.step(ref);
        if (step.filter(LiveStep::isOpen).isPresent()) {
            waitsAgain(step.get(), stamp);
            return;
        }
        for (OpenEffect effect : decision.draft.awaited()) {
            if (WorkItems.isWork(effect) && effect.isAbout(ref) && !isForOne(decision, effect)) {
                WorkItems.withdraw(decision, effect, stamp);
            }
        }
    }

    private static void waitsAgain(LiveStep step, Stamp stamp) {
        boolean waits = step.phase() == Phase.PENDING && step.status().owner() == Owner.CARE_TEAM;
        if (waits && step.extras().missing().isEmpty()) {
            step.emit(new StepEvent.Waits(step.ref(), Phase.PENDING, Owner.SYSTEM, step.review(), List.of(), stamp));
        }
    }

    static void settle(DecisionBuilder decision, Incident incident, Stamp stamp) {
        List<OpenEffect> work = work(decision, incident);
        decision.emit(new NoticeEvent.IncidentSettled(incident.id(), stamp));
        work.forEach(effect -> WorkItems.withdraw(decision, effect, stamp));
    }

    /** Several of one kind about one step have each their own, in the order in which they were raised. */
    private static List<OpenEffect> work(DecisionBuilder decision, Incident incident) {
        Turn turn = Turn.of(decision.draft.incidents(), incident);
        List<OpenEffect> awaited = decision.draft.awaited();
        List<OpenEffect> work = new ArrayList<>(1);
        int found = 0;
        for (int i = 0; i < awaited.size(); i++) {
            if (isFor(incident, awaited.get(i))) {
                if (turn.of() <= 1 || found == turn.place()) {
                    work.add(awaited.get(i));
                }
                found++;
            }
        }
        return turn.of() > 1 && found != turn.of() ? List.of() : work;
    }

    /** Which of how many of one kind about one step an incident is. */
    private record Turn(int place, int of) {

        static Turn of(List<Incident> incidents, Incident incident) {
            int place = 0;
            int alike = 0;
            for (int i = 0; i < incidents.size(); i++) {
                Incident one = incidents.get(i);
                if (one.step().equals(incident.step()) && one.code().equals(incident.code())) {
                    place = one.equals(incident) ? alike : place;
                    alike++;
                }
            }
            return new Turn(place, alike);
        }
    }

    /** Whether one that is open is about a step, or names it. */
    static boolean name(LiveStep step) {
        List<Incident> incidents = step.agenda().incidents();
        for (int i = 0; i < incidents.size(); i++) {
            if (HeldUpSteps.names(incidents.get(i), step.ref())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a work item was assigned for an incident that is still open. */
    static boolean isForOne(DecisionBuilder decision, OpenEffect effect) {
        List<Incident> incidents = decision.draft.incidents();
        for (int i = 0; i < incidents.size(); i++) {
            Incident incident = incidents.get(i);
            if (isFor(incident, effect)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFor(Incident incident, OpenEffect effect) {
        return WorkItems.isWork(effect)
                && effect.step().equals(incident.step())
                && effect.text().equals(Optional.of(incident.code()));
    }
}
