package io.journeykit.testkit.mutants;

import io.journeykit.testkit.border.BorderNet;
import io.journeykit.testkit.border.Standing;
import io.journeykit.testkit.life.Campaign;
import io.journeykit.testkit.life.Campaign.Judged;
import io.journeykit.testkit.life.Tally;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.testkit.oracle.Oracle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Casts the nets over the library as it stands in this process, until a law is broken in a life or a trial in which it is not
 * broken without the fault.
 */
public final class Hunter {

    private final int law;
    private final Anyway anyway;

    private Hunter(int law, Anyway anyway) {
        this.law = law;
        this.anyway = anyway;
    }

    /** Says what was caught, in one line, or nothing; it is told the law, how many lives, and the file of what is broken anyway. */
    public static void main(String[] told) throws IOException {
        Hunter hunter = new Hunter(Integer.parseInt(told[0]), Anyway.read(Path.of(told[2])));
        Optional<String> caught = hunter.atTheBorder().or(() -> hunter.inLives(Integer.parseInt(told[1])));
        System.out.println(caught.orElse(""));
        // Threads that hang at the border must not keep the process.
        System.exit(0);
    }

    /** The laws that lives are judged by. */
    static List<Integer> ofLives() {
        return Oracle.clauses().stream().map(Clause::law).distinct().toList();
    }

    /** The laws that the border is tried by. */
    static List<Integer> ofTheBorder() {
        return BorderNet.clauses().stream().map(Clause::law).distinct().toList();
    }

    private Optional<String> atTheBorder() {
        if (!ofTheBorder().contains(law)) {
            return Optional.empty();
        }
        for (Standing standing : BorderNet.cast()) {
            for (Standing.Break seen : standing.breaks()) {
                if (standing.clause().law() == law && !anyway.isBroken(standing.clause(), seen.trial())) {
                    return Optional.of(standing.clause() + " when " + seen.trial());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> inLives(int most) {
        if (!ofLives().contains(law)) {
            return Optional.empty();
        }
        AtomicReference<String> found = new AtomicReference<>("");
        Tally tally = Campaign.of(Anyway.LIVES)
                .until(judged -> {
                    Optional<Clause> caught = caught(judged);
                    caught.ifPresent(
                            clause -> found.compareAndSet("", clause + " in the life of seed " + judged.seed()));
                    return caught.isPresent();
                })
                .run(1, most);
        return Optional.of(found.get())
                .filter(caught -> !caught.isEmpty())
                .map(caught -> caught + ", after " + tally.lives() + " lives");
    }

    private Optional<Clause> caught(Judged judged) {
        return judged.judgement().broken().stream()
                .filter(clause -> clause.law() == law)
                .filter(clause -> !anyway.isBroken(clause, judged.seed()))
                .findFirst();
    }
}
