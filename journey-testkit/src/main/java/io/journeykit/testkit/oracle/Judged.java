package io.journeykit.testkit.oracle;

import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.List;

/** How much of a life is judged by laws that compare what was with what is: up to its end, or until its store is put back. */
final class Judged {

    private Judged() {}

    static Instant until(Books books) {
        for (Chronicle.Entry entry : books.chronicle().entries()) {
            if (entry instanceof Chronicle.Restored) {
                return entry.at();
            }
        }
        return books.end();
    }

    /** What was decided of an agenda by then. */
    static List<State> states(Books books, AgendaId agenda) {
        Instant end = until(books);
        List<State> states = books.states(agenda);
        int judged = states.size();
        while (judged > 0 && !states.get(judged - 1).at().isBefore(end)) {
            judged--;
        }
        return states.subList(0, judged);
    }
}
