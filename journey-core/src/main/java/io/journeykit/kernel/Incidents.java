package io.journeykit.kernel;

import io.journeykit.agenda.Incident;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Stamp;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person must look at, until it is settled; the work that was assigned for it goes with it, not with the step. */
final class Incidents {

    private static final Set<String> SILENCE = Set.of("silence");
    private static final Set<String> MISSED = Set.of(Outcome.MISSED.word());
    private static final Set<String> WAITED_FOR = Set.of("silence", "waits-too-long", "cannot-begin", "target-missed");

    /** Who looks where nobody is named. */
    private Incidents() {}

    // What was only waited for needs nobody any more once it has begun or ended, nor what was missed once it is done
    // all the same; what went wrong still does.
    static void isOver(LiveStep step, Stamp stamp) {
        settle(step, WAITED_FOR, stamp);
        if (step.outcome().equals(Optional.of(Outcome.COMPLETED))) {
            settle(step, MISSED, stamp);
        }
    }

    /** It has gone on from where nothing was heard. */
    static void isHeard(LiveStep step, Stamp stamp) {
        settle(step, SILENCE, stamp);
    }

    private static void settle(LiveStep step, Set<String> codes, Stamp stamp) {
        List<Incident> incidents = step.agenda().incidents();
        for (int i = 0; i < incidents.size(); i++) {
            Incident incident = incidents.get(i);
            if (incident.isAbout(step.ref()) && codes.contains(incident.code())) {
                settle(step.decision(), incident, stamp);
            }
        }
    }

    static void settle(DecisionBuilder decision, long id, Stamp stamp) {
        List<Incident> incidents = decision.draft.incidents();
        for (int i = 0; i < incidents.size(); i++) {
            Incident incident = incidents.get(i);
            if (incident.id() == id) {
                settle(decision, incident, stamp);
            }
        }
    }

    static void settle(DecisionBuilder decision, Incident incident, Stamp stamp) {
        List<OpenEffect> awaited = decision.draft.awaited();
        decision.emit(new NoticeEvent.IncidentSettled(incident.id(), stamp));
        for (OpenEffect effect : awaited) {
            if (isFor(incident, effect) && !isForOne(decision, effect)) {
                WorkItems.withdraw(decision, effect, stamp);
            }
        }
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
