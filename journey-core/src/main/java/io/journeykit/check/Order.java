package io.journeykit.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which steps come after which, by what their authors wrote under {@code after}; directly or not. */
final class Order {

    private final List<List<Integer>> after = new ArrayList<>();
    private final Map<Integer, BitSet> before = new HashMap<>();

    Order(Scope scope) {
        scope.steps()
                .forEach(step -> after.add(step.after().leaves().stream()
                        .map(leaf -> scope.position(leaf.step()))
                        .filter(position -> position >= 0)
                        .distinct()
                        .toList()));
    }

    /** Whether one of the two comes after the other. */
    boolean binds(int one, int other) {
        return before(one).get(other) || before(other).get(one);
    }

    /** The steps that it comes after, and itself. */
    private BitSet before(int position) {
        return before.computeIfAbsent(position, start -> {
            BitSet seen = new BitSet();
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                int here = open.pop();
                if (!seen.get(here)) {
                    seen.set(here);
                    open.addAll(after.get(here));
                }
            }
            return seen;
        });
    }
}
