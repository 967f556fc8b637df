package io.journeykit.testkit.life;

import io.journeykit.testkit.oracle.Clause;
import io.journeykit.testkit.oracle.Finding;
import io.journeykit.testkit.oracle.Oracle;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.Refused;
import java.util.Comparator;
import java.util.Set;

/**
 * The kind of what a life shows of a clause: in which words, names and times aside, and on what it rests. A smaller life
 * that breaks the same clause otherwise shows something else, and most likely something cheaper.
 */
public final class Kind {

    private final Clause clause;
    private final String words;
    private final Set<RestsOn> rests;

    private Kind(Clause clause, String words, Set<RestsOn> rests) {
        this.clause = clause;
        this.words = words;
        this.rests = rests;
    }

    /**
     * The kind of the first finding of a clause that a life breaks.
     *
     * @throws IllegalArgumentException if the life does not break that clause
     */
    public static Kind of(Life life, Clause clause) {
        Chronicle chronicle = life.play();
        Finding first = Oracle.judge(chronicle, clause).findings().stream()
                .filter(finding -> finding.clause().equals(clause))
                .min(Comparator.comparing(Finding::at))
                .orElseThrow(() -> new IllegalArgumentException(life + " does not break " + clause + "."));
        return new Kind(clause, words(first), RestsOn.in(chronicle));
    }

    /** Whether another life shows the same, and needs nothing for it that the first did without. */
    public boolean isShownBy(Life life) {
        try {
            Chronicle chronicle = life.play();
            return rests.containsAll(RestsOn.in(chronicle))
                    && Oracle.judge(chronicle, clause).findings().stream()
                            .filter(finding -> finding.clause().equals(clause))
                            .anyMatch(finding -> words(finding).equals(words));
        } catch (Refused refused) {
            return false;
        }
    }

    /** What is said of a finding, without what is quoted, dates, and whatever has a digit, as each made-up name has. */
    private static String words(Finding finding) {
        return (finding.library() + "; " + finding.oracle())
                .replaceAll("'[^']*'", "''")
                .replaceAll("\\w{3} \\d{1,2} \\w{3} \\d{4} \\d\\d:\\d\\d( \\(\\d\\d:\\d\\dZ\\))?", "")
                .replaceAll("\\S*\\d\\S*", "")
                .replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
        return clause + ": " + words;
    }
}
