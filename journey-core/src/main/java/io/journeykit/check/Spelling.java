package io.journeykit.check;

import io.journeykit.vocabulary.text.Suggestion;
import java.util.Collection;
import java.util.List;

/** Suggestions within a bounded effort, so that a thousand wrong names are told as fast as one. */
final class Spelling {

    /** As many pairs of letters as are compared in a few milliseconds. */
    private static final long MOST_EFFORT = 1_000_000;

    /** A longer list helps nobody to choose. */
    private static final int MOST_LISTED = 24;

    private static final String TIRED = "correct the names told before, and check again";

    private long left = MOST_EFFORT;

    String didYouMean(String written, Collection<String> names) {
        return left > 0 ? nearest(written, names) : TIRED;
    }

    private String nearest(String written, Collection<String> names) {
        List<String> alike = names.stream()
                .filter(name -> isAsLong(written, name))
                .distinct()
                .toList();
        long effort = alike.stream()
                .mapToLong(name -> (written.length() + 1L) * (name.length() + 1L))
                .sum();
        left -= effort;
        if (left < 0) {
            return TIRED;
        }
        return Suggestion.closest(written, alike)
                .map(name -> "did you mean '" + name + "'?")
                .orElseGet(() -> listed(names));
    }

    /** As far apart in length as two names may be that are still taken for each other. */
    private static boolean isAsLong(String written, String name) {
        return Math.abs(written.length() - name.length()) <= Math.max(2, written.length() / 3);
    }

    private static String listed(Collection<String> names) {
        if (names.isEmpty()) {
            return "there is none yet; add it";
        }
        return names.size() > MOST_LISTED
                ? "choose one of the " + names.size() + " there are"
                : "choose one of " + String.join(", ", names);
    }
}
