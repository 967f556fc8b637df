package io.journeykit.testkit.world;

import java.util.List;

/** What is done the first time, the second time and so on; the last is done ever after. Never empty. */
public record Sequence<T>(List<T> each) {

    /** @throws IllegalArgumentException if there is no entry */
    public Sequence {
        each = List.copyOf(each);
        if (each.isEmpty()) {
            throw new IllegalArgumentException("A sequence has at least one entry; leave it out if there is none.");
        }
    }

    /** The same every time. */
    public static <T> Sequence<T> always(T one) {
        return new Sequence<>(List.of(one));
    }

    /** @param time counted from 1 */
    public T at(int time) {
        return each.get(Math.min(time, each.size()) - 1);
    }
}
