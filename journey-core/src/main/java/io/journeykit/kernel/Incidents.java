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
    private static final Set<String> MISSED = Set.of(Gates.word(Outcome.MISSED));
    private static final Set<String> WAITED_FOR = Set.of("silence", "waits-too-long", "cannot-begin", "target-missed");

    /** Who looks where nobody is named. */
    static final String ROLE = "coordinator";

    private Incidents() {}

    // What was only waited for needs nobody any more once it has begun or ended, nor what was missed once it is done
    // all the same; what went wrong still does.
    static void isOver(Turn turn, Run run, Stamp stamp) {
        settle(turn, run, WAITED_FOR, stamp);
        if (run.step().outcome().equals(Optional.of(Outcome.COMPLETED))) {
            settle(turn, run, MISSED, stamp);
        }
    }

    /** It has gone on from where nothing was heard. */
    static void isHeard(Turn turn, Run run, Stamp stamp) {
        settle(turn, run, SILENCE, stamp);
    }

    private static void settle(Turn turn, Run run, Set<String> codes, Stamp stamp) {
        List<Incident> incidents = turn.draft.incidents();
        for (int i = 0; i < incidents.size(); i++) {
            Incident incident = incidents.get(i);
            if (incident.isAbout(run.ref()) && codes.contains(incident.code())) {
                settle(turn, incident, stamp);
            }
        }
    }

    static void settle(Turn turn, long id, Stamp stamp) {
        for (Incident incident : turn.draft.incidents()) {
            if (incident.id() == id) {
                settle(turn, incident, stamp);
            }
        }
    }

    static void settle(Turn turn, Incident incident, Stamp stamp) {
        List<OpenEffect> awaited = turn.draft.awaited();
        turn.emit(new NoticeEvent.IncidentSettled(incident.id(), stamp));
        for (OpenEffect effect : awaited) {
            if (isFor(incident, effect) && !isForOne(turn, effect)) {
                Work.withdraw(turn, effect, stamp);
            }
        }
    }

    /** Whether a work item was assigned for an incident that is still open. */
    static boolean isForOne(Turn turn, OpenEffect effect) {
        for (Incident incident : turn.draft.incidents()) {
            if (isFor(incident, effect)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFor(Incident incident, OpenEffect effect) {
        return Work.isWork(effect)
                && effect.step().equals(incident.step())
                && effect.text().equals(incident.code());
    }
}
