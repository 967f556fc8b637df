package io.journeykit.codec.json;

import io.journeykit.vocabulary.Fault;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a document that could not be read, and what a checker then only finds because something stands in for
 * them.
 *
 * @param paths of these parts
 * @param machines those that one of them stands in: the moves of a machine depend on each other
 * @param namesLost whether one of them may have given a name that others refer to
 */
record UnreadParts(List<String> paths, List<String> machines, boolean namesLost) {

    private static final Pattern MACHINE = Pattern.compile("^\\$\\.machines\\[\\d+]");

    /** Parts that give names. */
    private static final Pattern NAMING = Pattern.compile(
            "^\\$\\.(?!steps|exits|site)|^\\$\\.steps$|^\\$\\.steps\\[\\d+](\\.(id|kind|machine|kind-machine))?$");

    /** Codes of findings about names, and about what is declared under them. */
    private static final Pattern NAMED = Pattern.compile("^(unknown|undeclared)-|^fact-type-mismatch$");

    static UnreadParts of(List<Fault> faults) {
        List<String> paths = faults.stream().map(Fault::where).distinct().toList();
        return new UnreadParts(
                paths,
                paths.stream()
                        .map(UnreadParts::machine)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                paths.stream().anyMatch(path -> NAMING.matcher(path).find()));
    }

    private static Optional<String> machine(String path) {
        Matcher machine = MACHINE.matcher(path);
        return machine.find() ? Optional.of(machine.group()) : Optional.empty();
    }

    boolean explains(Fault told) {
        return namesLost && NAMED.matcher(told.code()).find()
                || machines.stream().anyMatch(machine -> holds(machine, told.where()))
                || paths.stream().anyMatch(path -> holds(path, told.where()) || holds(told.where(), path));
    }

    private static boolean holds(String outer, String inner) {
        return inner.startsWith(outer)
                && (inner.length() == outer.length() || ".[".indexOf(inner.charAt(outer.length())) >= 0);
    }
}
