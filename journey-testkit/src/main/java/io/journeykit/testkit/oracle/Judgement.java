package io.journeykit.testkit.oracle;

import io.journeykit.testkit.play.WorldClock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the oracle holds of one life.
 *
 * @param findings each clause that is broken, as often as it is, in the order of the laws
 * @param premises how often that was there which a clause speaks of
 */
public record Judgement(List<Finding> findings, SortedMap<Clause, Integer> premises) {

    Judgement(List<Finding> findings, Map<Clause, Integer> premises) {
        this(findings, new TreeMap<>(premises));
    }

    public Judgement {
        findings = List.copyOf(findings);
        premises = Collections.unmodifiableSortedMap(premises);
    }

    /** The same, with its times as the timeline of the play has them. */
    Judgement told(WorldClock clock) {
        return new Judgement(
                findings.stream().map(finding -> finding.told(clock)).toList(), premises);
    }

    /** The clauses that are broken. */
    public SortedSet<Clause> broken() {
        SortedSet<Clause> broken = new TreeSet<>();
        findings.forEach(finding -> broken.add(finding.clause()));
        return broken;
    }

    @Override
    public String toString() {
        return findings.size() + " findings";
    }
}
