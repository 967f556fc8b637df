package io.journeykit.condition;

import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Kleene's join: a number of conditions that must hold, out of several. */
final class Join {

    private Join() {}

    static Judgement judge(List<Condition> conditions, int needed, Facts facts, ConditionLanguages languages) {
        int holding = 0;
        int possible = conditions.size();
        List<Judgement> open = List.of();
        for (int i = 0; i < conditions.size() && holding < needed && possible >= needed; i++) {
            Judgement judgement = conditions.get(i).judge(facts, languages);
            if (judgement.holds()) {
                holding++;
            } else if (judgement.fails()) {
                possible--;
            } else {
                open = plus(open, judgement);
            }
        }
        return holding >= needed ? Judgement.TRUE : possible < needed ? Judgement.FALSE : undecided(open);
    }

    // The list is made only once something is unknown, so that a decided join allocates nothing.
    private static List<Judgement> plus(List<Judgement> open, Judgement judgement) {
        List<Judgement> more = open.isEmpty() ? new ArrayList<>() : open;
        more.add(judgement);
        return more;
    }

    private static Judgement undecided(List<Judgement> open) {
        List<FactName> missing = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<StepId> awaited = new ArrayList<>();
        for (Judgement judgement : open) {
            missing.addAll(judgement.missing());
            remarks.addAll(judgement.remarks());
            awaited.addAll(judgement.awaited());
        }
        return new Judgement(Truth.UNKNOWN, missing, remarks, awaited);
    }

    static String aloud(List<Condition> conditions, String word) {
        return conditions.stream().map(Join::bracketed).collect(Collectors.joining(word));
    }

    private static String bracketed(Condition part) {
        boolean joined = part instanceof Condition.AllOf || part instanceof Condition.AnyOf;
        return joined ? "(" + part + ")" : part.toString();
    }
}
