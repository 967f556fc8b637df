package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.vocabulary.AgendaId;
import java.util.function.BiConsumer;

/** All that was decided in a life. */
final class DecisionLog {

    private DecisionLog() {}

    /** Each event of a kind, beside what it was decided with; one agenda after the other. */
    static <E extends Event> void each(Books books, Class<E> kind, BiConsumer<State, E> look) {
        for (AgendaId agenda : books.agendas()) {
            for (State state : books.states(agenda)) {
                for (Event event : state.events()) {
                    if (kind.isInstance(event)) {
                        look.accept(state, kind.cast(event));
                    }
                }
            }
        }
    }
}
