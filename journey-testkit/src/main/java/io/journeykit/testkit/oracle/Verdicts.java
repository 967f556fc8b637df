package io.journeykit.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the laws tell of one life. */
final class Verdicts {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Clause, Integer> premises = new TreeMap<>();

    /** What the clause speaks of was there once more, so that it could have been broken. */
    void met(Clause clause) {
        premises.merge(clause, 1, Integer::sum);
    }

    void broken(Finding finding) {
        findings.add(finding);
    }

    Judgement judgement() {
        return new Judgement(findings, premises);
    }
}
