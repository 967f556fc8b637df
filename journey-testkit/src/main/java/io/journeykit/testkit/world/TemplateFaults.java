package io.journeykit.testkit.world;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with the templates of a world, file by file. */
final class TemplateFaults {

    /** What a world names and a template has: without the template it is unknown, and nothing is wrong with the world. */
    private static final Set<String> OF_A_TEMPLATE =
            Set.of("unknown-template", "unknown-step", "unknown-signal", "unknown-fact", "unknown-anchor");

    private final Map<Path, List<Fault>> byFile = new LinkedHashMap<>();

    void add(Path file, Refused refused) {
        byFile.putIfAbsent(file, refused.faults());
    }

    boolean isEmpty() {
        return byFile.isEmpty();
    }

    /** What is refused: the templates first, since the rest may follow from them, then what else is wrong with the world. */
    Refused with(String world, List<Fault> ofTheWorld) {
        List<Fault> all = new ArrayList<>();
        byFile.values().forEach(all::addAll);
        ofTheWorld.stream()
                .filter(fault -> !OF_A_TEMPLATE.contains(fault.code()))
                .forEach(all::add);
        String files = byFile.keySet().stream().map(Path::toString).collect(Collectors.joining(", "));
        boolean isAlone =
                all.size() == byFile.values().stream().mapToInt(List::size).sum();
        return new Refused("Journey template " + files + (isAlone ? "" : ", and the world " + world + ","), all);
    }
}
