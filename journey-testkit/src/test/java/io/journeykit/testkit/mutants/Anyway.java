package io.journeykit.testkit.mutants;

import io.journeykit.calendars.Rfc5545;
import io.journeykit.testkit.border.BorderNet;
import io.journeykit.testkit.life.Campaign;
import io.journeykit.testkit.life.Lives;
import io.journeykit.testkit.life.Tally;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.testkit.world.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the library breaks as it stands, which a fault must not be taken for.
 *
 * @param broken each clause with a seed or the words of a trial
 */
record Anyway(Set<String> broken) {

    /** The lives of the net. */
    static final Lives LIVES = Lives.random().with(Surroundings.NONE.with(Rfc5545.LANGUAGE));

    /** Casts both nets over the library as it stands; the second one twice, since its trials wait for real threads. */
    static Anyway of(int lives) {
        Set<String> broken = new HashSet<>();
        Tally tally = Campaign.of(LIVES).run(1, lives);
        tally.broken()
                .forEach(clause -> tally.broken(clause).stream().forEach(seed -> broken.add(entry(clause, "" + seed))));
        List.of(BorderNet.cast(), BorderNet.cast())
                .forEach(cast -> cast.forEach(standing ->
                        standing.breaks().forEach(seen -> broken.add(entry(standing.clause(), seen.trial())))));
        return new Anyway(broken);
    }

    static Anyway read(Path file) throws IOException {
        return new Anyway(Files.readAllLines(file).stream().collect(Collectors.toSet()));
    }

    void write(Path file) throws IOException {
        Files.write(file, broken);
    }

    boolean isBroken(Clause clause, int seed) {
        return broken.contains(entry(clause, "" + seed));
    }

    boolean isBroken(Clause clause, String trial) {
        return broken.contains(entry(clause, trial));
    }

    private static String entry(Clause clause, String where) {
        return clause + "\t" + where;
    }

    @Override
    public String toString() {
        return broken.size() + " breaks";
    }
}
