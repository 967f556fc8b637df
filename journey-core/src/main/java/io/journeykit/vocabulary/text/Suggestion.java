package io.journeykit.vocabulary.text;

import java.util.Collection;
import java.util.Optional;

/** What an author probably meant by a name that does not exist. */
public final class Suggestion {

    private Suggestion() {}

    /** The name nearest to what was written, if it is near: at most a third of its letters, and two at least, differ. */
    public static Optional<String> closest(String written, Collection<String> names) {
        int near = Math.max(2, written.length() / 3);
        Optional<String> best = Optional.empty();
        for (String name : names) {
            int distance = distance(written, name);
            // Only a nearer one replaces it: the first of two equally near names wins, so the answer is stable.
            if (distance <= near && distance < name.length()) {
                near = distance - 1;
                best = Optional.of(name);
            }
        }
        return best;
    }

    /** {@code did you mean 'mri'?}, or else the names there are. */
    public static String didYouMean(String written, Collection<String> names) {
        return closest(written, names)
                .map(name -> "did you mean '" + name + "'?")
                .orElseGet(() ->
                        names.isEmpty() ? "there is none to choose from" : "choose one of " + String.join(", ", names));
    }

    /** How many letters must be put in, left out, changed, or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int step(int[][] steps, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(steps[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
