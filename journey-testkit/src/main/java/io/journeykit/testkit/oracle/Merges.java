package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
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
            for (State state : books.states(agenda)) {
                if (state.commit().input() instanceof Input.MergePersons merge) {
                    untouched.remove(agenda);
                    untouched.remove(merge.absorbed().id());
                }
            }
        }
        return untouched;
    }
}
