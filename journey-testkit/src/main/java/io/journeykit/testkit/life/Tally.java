package io.journeykit.testkit.life;

import io.journeykit.testkit.life.Campaign.Judged;
import io.journeykit.testkit.oracle.Clause;
import java.util.BitSet;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What came of many lives. */
public final class Tally {

    private int lives;
    private final SortedMap<Clause, BitSet> broken = new TreeMap<>();
    private final SortedMap<Clause, Integer> met = new TreeMap<>();
    private final SortedMap<Integer, String> projections = new TreeMap<>();
    private final Coverage coverage = new Coverage();

    Tally() {}

    void add(Judged judged) {
        lives++;
        judged.judgement()
                .broken()
                .forEach(clause ->
                        broken.computeIfAbsent(clause, none -> new BitSet()).set(judged.seed()));
        judged.judgement().premises().keySet().forEach(clause -> met.merge(clause, 1, Integer::sum));
        projections.put(judged.seed(), Projection.digest(judged.chronicle()));
        coverage.add(judged.chronicle());
    }

    void add(Tally other) {
        lives += other.lives;
        other.broken.forEach((clause, seeds) ->
                broken.computeIfAbsent(clause, none -> new BitSet()).or(seeds));
        other.met.forEach((clause, count) -> met.merge(clause, count, Integer::sum));
        projections.putAll(other.projections);
        coverage.add(other.coverage);
    }

    public int lives() {
        return lives;
    }

    /** The clauses that any life breaks. */
    public SortedSet<Clause> broken() {
        return new TreeSet<>(broken.keySet());
    }

    /** The seeds of the lives that break a clause. */
    public BitSet broken(Clause clause) {
        return (BitSet) broken.getOrDefault(clause, new BitSet()).clone();
    }

    /** In how many lives each clause could have been broken. */
    public SortedMap<Clause, Integer> met() {
        return Collections.unmodifiableSortedMap(met);
    }

    /** What each life must stay like, by its seed. */
    public SortedMap<Integer, String> projections() {
        return Collections.unmodifiableSortedMap(projections);
    }

    /** What was met of all that there is. */
    public Coverage coverage() {
        return coverage;
    }

    @Override
    public String toString() {
        return lives + " lives, " + broken.size() + " clauses broken";
    }
}
