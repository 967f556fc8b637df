package io.journeykit.kernel;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import java.util.List;

/**
 * What an input led to.
 *
 * @param agenda as it is now: what {@code events} fold to
 * @param events in order; the first has the sequence after that of the agenda decided on
 * @param effects to be handed to adapters once all of this is committed together
 */
public record Decision(Agenda agenda, List<Event> events, List<Effect> effects) {

    @Override
    public String toString() {
        return events.size() + " events and " + effects.size() + " effects for " + agenda;
    }
}
