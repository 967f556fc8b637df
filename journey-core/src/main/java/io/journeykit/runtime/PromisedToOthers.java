package io.journeykit.runtime;

import io.journeykit.planning.Promise;
import java.util.ArrayList;
import java.util.List;

/**
 * What turned out to be promised to others while an input was being decided. A decision that promises it all the same,
 * since somebody told of it as true, is committed the second time, and yields it.
 */
final class PromisedToOthers {

    private final List<Promise> others = new ArrayList<>();
    private List<Promise> yielded = List.of();

    void add(List<Promise> more) {
        boolean again = more.stream().anyMatch(others::contains);
        more.stream().filter(one -> !others.contains(one)).forEach(others::add);
        yielded = again ? List.copyOf(others) : yielded;
    }

    List<Promise> others() {
        return List.copyOf(others);
    }

    List<Promise> yielded() {
        return yielded;
    }
}
