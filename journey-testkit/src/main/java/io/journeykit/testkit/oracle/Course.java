package io.journeykit.testkit.oracle;

import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The course of a life: all that happened, in order, with what each decision made of its agenda. */
final class Course {

    private Course() {}

    /**
     * Reads a whole life.
     *
     * @param decided told of each decision
     * @param happened told of everything else
     */
    static void of(Books books, Consumer<State> decided, Consumer<Chronicle.Entry> happened) {
        Map<AgendaId, Integer> read = new HashMap<>();
        List<Chronicle.Entry> entries = books.chronicle().entries();
        for (Chronicle.Entry entry : entries) {
            if (entry instanceof Chronicle.Committed) {
                int place = read.merge(entry.agenda(), 1, Integer::sum) - 1;
                decided.accept(books.states(entry.agenda()).get(place));
            } else {
                happened.accept(entry);
            }
        }
    }
}
