package io.journeykit.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendars.Rfc5545;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.testkit.oracle.Oracle;
import io.journeykit.testkit.world.Surroundings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Lets random lives be lived and judged. {@code -Djourney.net.lives} makes more of them; {@code -Djourney.net.write}
 * writes down what came of it in place of comparing, for a commit that means to change it.
 */
class NetTest {

    private static final int USUAL = 20_000;
    private static final int LIVES = Integer.getInteger("journey.net.lives", USUAL);
    private static final boolean WRITES = Boolean.getBoolean("journey.net.write");
    private static final int LEAST_LIVES_OF_A_LAW = 200;

    static final Surroundings SURROUNDINGS = Surroundings.NONE.with(Rfc5545.LANGUAGE);

    private static Tally tally = new Tally();

    @BeforeAll
    static void live() {
        tally = Campaign.of(Lives.random().with(SURROUNDINGS)).run(1, LIVES);
    }

    @Test
    void what_is_broken_is_what_is_known_to_be_broken() throws IOException {
        List<String> now = tally.broken().stream().map(Clause::toString).toList();
        if (WRITES) {
            keepSmallest(now);
        }

        // A law that holds again must leave the list; one that no longer holds may not get onto it.
        assertThat(now).isEqualTo(Listed.broken(Oracle.clauses()));
    }

    private static void keepSmallest(List<String> now) throws IOException {
        Map<Clause, String> shown = new TreeMap<>();
        tally.broken().forEach(clause -> shown.put(clause, inLives(clause)));
        Listed.writeBroken(Oracle.clauses(), shown);
        Smallest.clearBut(now);
        Smallest smallest = new Smallest(Lives.random().with(SURROUNDINGS));
        tally.broken().parallelStream().forEach(clause -> smallest.keep(clause, tally.broken(clause)));
    }

    private static String inLives(Clause clause) {
        return "in " + tally.broken(clause).cardinality() + " of " + LIVES + " lives, first in that of seed "
                + tally.broken(clause).nextSetBit(0);
    }

    @Test
    void every_law_could_have_been_broken_in_many_lives() {
        SortedMap<Integer, Integer> lives = new TreeMap<>();
        for (Clause clause : Oracle.clauses()) {
            int met = tally.met().getOrDefault(clause, 0);
            lives.merge(clause.law(), met, Math::max);
        }

        assertThat(lives)
                .hasSize(28)
                .allSatisfy(
                        (law, met) -> assertThat(met).as("law " + law).isGreaterThanOrEqualTo(LEAST_LIVES_OF_A_LAW));
        assertThat(Oracle.clauses())
                .allSatisfy(clause ->
                        assertThat(tally.met()).as("a premise of each clause").containsKey(clause));
    }

    @Test
    void nothing_that_there_is_was_never_met() {
        System.out.println(tally.coverage());

        assertThat(tally.coverage().holes()).isEmpty();
    }

    @Test
    void each_life_goes_as_it_went() {
        List<String> now = new ArrayList<>(tally.projections().values()).subList(0, Math.min(LIVES, USUAL));
        if (WRITES) {
            Listed.writeProjections(now);
        }
        List<String> before = Listed.projections();
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < Math.min(now.size(), before.size()); i++) {
            if (!now.get(i).equals(before.get(i))) {
                changed.add(i + 1);
            }
        }

        assertThat(changed)
                .as("the seeds of lives that go otherwise than before")
                .isEmpty();
        assertThat(before).hasSize(USUAL);
    }
}
