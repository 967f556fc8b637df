package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every event of a life by its kind, in the order in which it was decided. */
final class Log {

    private final Map<Class<?>, List<Line<Event>>> byKind = new HashMap<>();

    private Log() {}

    static Log of(Chronicle chronicle) {
        Log log = new Log();
        for (int place = 0; place < chronicle.entries().size(); place++) {
            if (chronicle.entries().get(place) instanceof Chronicle.Committed committed) {
                for (Event event : committed.commit().events()) {
                    log.byKind
                            .computeIfAbsent(event.getClass(), kind -> new ArrayList<>())
                            .add(new Line<>(place, committed, event));
                }
            }
        }
        return log;
    }

    /**
     * An event and the decision it is of.
     *
     * @param place of the decision in the chronicle
     */
    record Line<E extends Event>(int place, Chronicle.Committed decision, E event) {

        Instant at() {
            return decision.at();
        }

        AgendaId agenda() {
            return decision.agenda();
        }

        /** The agenda once all of that was decided. */
        Agenda after() {
            return decision.commit().agenda();
        }

        @Override
        public String toString() {
            return at() + " " + event;
        }
    }

    /** All of one kind. */
    @SuppressWarnings("unchecked") // The key is the class of what is in the list.
    <E extends Event> List<Line<E>> of(Class<E> kind) {
        return (List<Line<E>>) (List<?>) byKind.getOrDefault(kind, List.of());
    }

    @Override
    public String toString() {
        return byKind.keySet().size() + " kinds of events";
    }
}
