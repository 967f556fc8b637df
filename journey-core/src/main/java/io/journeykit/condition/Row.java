package io.journeykit.condition;

import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.Outcome;
import java.util.List;

/** What holds several times in a row: one that fails decides, and what is still to come is unknown. */
final class Row {

    private Row() {}

    static Judgement judge(Condition.InARow row, Facts facts) {
        List<Fact> newest = facts.newest(row.compare().fact(), row.count());
        Judgement all =
                newest.size() < row.count() ? Judgement.missing(row.compare().fact()) : Judgement.TRUE;
        for (Fact fact : newest) {
            Judgement one = row.compare().judge(fact.value());
            if (one.fails()) {
                return one;
            }
            all = all.isOpen() ? all : one;
        }
        return all;
    }

    static Judgement judge(Condition.OutcomeOf asked, Facts facts) {
        List<Outcome> ends =
                asked.inARow() == 1 ? facts.outcome(asked.step()).stream().toList() : facts.outcomes(asked.step());
        List<Outcome> last = ends.subList(Math.max(0, ends.size() - asked.inARow()), ends.size());
        if (!asked.outcomes().containsAll(last)) {
            return Judgement.FALSE;
        }
        if (last.size() == asked.inARow()) {
            return Judgement.TRUE;
        }
        return facts.isToEnd(asked.step()) ? Judgement.awaiting(asked.step()) : Judgement.FALSE;
    }
}
