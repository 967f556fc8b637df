package io.journeykit.testkit.mutants;

import io.journeykit.testkit.life.Campaign;
import io.journeykit.testkit.life.Lives;
import io.journeykit.testkit.life.Tally;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Lets lives be lived until a clause of a law is broken in one that does not break it without the fault. It is loaded with
 * the fault, and so speaks to its caller in the words of Java alone.
 */
public final class Hunter implements Function<Object[], String> {

    /** For whoever loads it by name. */
    public Hunter() {}

    /**
     * @param what the law's number, how many lives at most, and a map from each clause's name to the seeds that break it anyway
     * @return which clause is broken in which life; empty where none is
     */
    @Override
    public String apply(Object[] what) {
        int law = (Integer) what[0];
        int most = (Integer) what[1];
        @SuppressWarnings("unchecked")
        Map<String, BitSet> anyway = (Map<String, BitSet>) what[2];
        AtomicReference<Optional<String>> found = new AtomicReference<>(Optional.empty());
        Tally tally = Campaign.of(Lives.random())
                .until(judged -> {
                    Optional<String> caught = judged.judgement().broken().stream()
                            .filter(clause -> clause.law() == law)
                            .filter(clause -> !anyway.getOrDefault(clause.toString(), new BitSet())
                                    .get(judged.seed()))
                            .map(clause -> clause + " in the life of seed " + judged.seed())
                            .findFirst();
                    caught.ifPresent(one -> found.compareAndSet(Optional.empty(), caught));
                    return caught.isPresent();
                })
                .run(1, most);
        return found.get()
                .map(caught -> caught + ", after " + tally.lives() + " lives")
                .orElse("");
    }

    /** By each clause's name, the seeds of the lives that break it as the library stands. */
    static Map<String, BitSet> anyway(int lives) {
        Tally tally = Campaign.of(Lives.random()).run(1, lives);
        Map<String, BitSet> anyway = new TreeMap<>();
        tally.broken().forEach(clause -> anyway.put(clause.toString(), tally.broken(clause)));
        return anyway;
    }
}
