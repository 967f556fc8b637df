package io.journeykit.testkit.oracle;

import io.journeykit.testkit.play.Chronicle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Law 21: an id stands for one content; told again, that changes nothing, and any other is refused. */
final class OneIdOneContent implements Law {

    private static final Clause OTHER = new Clause(
            21, "other-content-is-refused", "Other content under the id of an input that was taken is refused.");
    private static final Clause SAME = new Clause(
            21,
            "same-content-changes-nothing",
            "The same content under the id of an input that was taken changes nothing, and gets its receipt.");

    @Override
    public List<Clause> clauses() {
        return List.of(OTHER, SAME);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<Object, Chronicle.Told> taken = new HashMap<>();
        for (Chronicle.Entry entry : books.chronicle().entries()) {
            if (entry instanceof Chronicle.Restored) {
                taken.clear();
            } else if (entry instanceof Chronicle.Told told && !wasDown(told)) {
                Object id = List.of(told.agenda(), told.input().id());
                if (taken.containsKey(id)) {
                    judge(taken.get(id), told, verdicts);
                } else if (told.receipt().isPresent()) {
                    taken.put(id, told);
                }
            }
        }
    }

    /** Whether it could not be stored, and is told again. */
    private static boolean wasDown(Chronicle.Told told) {
        return told.failure().filter(failure -> failure.endsWith("Down")).isPresent();
    }

    private static void judge(Chronicle.Told first, Chronicle.Told again, Verdicts verdicts) {
        boolean same = first.input().equals(again.input());
        Clause clause = same ? SAME : OTHER;
        verdicts.met(clause);
        boolean right =
                same ? again.receipt().equals(first.receipt()) : again.receipt().isEmpty();
        if (!right) {
            verdicts.broken(new Finding(
                    clause,
                    again.at(),
                    again.agenda(),
                    Optional.empty(),
                    again.input().id() + (again.receipt().isPresent() ? " was taken" : " was refused"),
                    "what was taken under that id at " + first.at() + (same ? " is the same" : " is otherwise")));
        }
    }
}
