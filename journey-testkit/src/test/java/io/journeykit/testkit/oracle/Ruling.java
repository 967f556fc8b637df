package io.journeykit.testkit.oracle;

import io.journeykit.testkit.play.Chronicle;

/** What one law says of a life, as tests ask for it. */
record Ruling(Judgement judgement) {

    static Ruling of(Law law, Chronicle chronicle) {
        Verdicts verdicts = new Verdicts();
        law.judge(new Books(chronicle), verdicts);
        return new Ruling(verdicts.judgement());
    }

    /** Whether what a clause speaks of was there, and it was kept. */
    boolean keeps(String clause) {
        return isMet(clause) && !breaks(clause);
    }

    boolean isMet(String clause) {
        return judgement.premises().keySet().stream().anyMatch(one -> one.name().equals(clause));
    }

    boolean breaks(String clause) {
        return judgement.broken().stream().anyMatch(one -> one.name().equals(clause));
    }
}
