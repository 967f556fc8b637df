package io.journeykit.testkit.life;

import io.journeykit.testkit.play.Chronicle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which constructs of templates, deviations of worlds, inputs and moves of machines lives have met, of all that there are:
 * what was never met is a hole in the net.
 */
public final class Coverage {

    private final SortedMap<String, Integer> lives = new TreeMap<>();

    Coverage() {}

    void add(Chronicle chronicle) {
        SortedSet<String> met = new TreeSet<>();
        chronicle.world().templates().forEach(template -> Constructs.of(template, met));
        Deviations.of(chronicle, met);
        Moves.of(chronicle, met);
        met.forEach(one -> lives.merge(one, 1, Integer::sum));
    }

    void add(Coverage other) {
        other.lives.forEach((one, count) -> lives.merge(one, count, Integer::sum));
    }

    /** In how many lives each was met; with no life where it never was. */
    public SortedMap<String, Integer> lives() {
        SortedMap<String, Integer> all = new TreeMap<>(lives);
        expected().forEach(one -> all.putIfAbsent(one, 0));
        return Collections.unmodifiableSortedMap(all);
    }

    /** What no life has met. */
    public SortedSet<String> holes() {
        SortedSet<String> holes = new TreeSet<>(expected());
        holes.removeAll(lives.keySet());
        return holes;
    }

    private static SortedSet<String> expected() {
        SortedSet<String> all = new TreeSet<>(Constructs.ALL);
        all.addAll(Deviations.ALL);
        all.addAll(Moves.ALL);
        return all;
    }

    /** A line for each group of what there is, with the number of lives behind each. */
    @Override
    public String toString() {
        SortedMap<String, List<String>> groups = new TreeMap<>();
        lives().forEach((one, count) -> {
            int space = one.indexOf(' ');
            String group = space < 0 ? one : one.substring(0, space);
            groups.computeIfAbsent(group, none -> new ArrayList<>()).add(one.substring(space + 1) + " " + count);
        });
        return groups.entrySet().stream()
                .map(group -> group.getKey() + ": " + String.join(", ", group.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
