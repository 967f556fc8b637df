package io.journeykit.testkit.oracle;

import io.journeykit.agenda.PersonEvent;
import io.journeykit.vocabulary.AgendaId;
import java.util.HashSet;
import java.util.Set;

/** Which agendas turned out to be one person's, or were thought so for a while. */
final class Merges {

    private Merges() {}

    /** Those that were never merged with another. */
    static Set<AgendaId> untouched(Books books) {
        Set<AgendaId> untouched = new HashSet<>(books.agendas());
        for (AgendaId agenda : books.agendas()) {
            books.states(agenda).stream()
                    .flatMap(state -> state.events().stream())
                    .forEach(event -> {
                        if (event instanceof PersonEvent.Absorbed absorbed) {
                            untouched.remove(agenda);
                            untouched.remove(absorbed.absorbed().id());
                        }
                    });
        }
        return untouched;
    }
}
