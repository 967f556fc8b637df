package io.journeykit.testkit;

import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;

/** What happens in the world, in the order of time, and at one time in the order in which it was written down. */
final class Script {

    private final PriorityQueue<Line> lines = new PriorityQueue<>();
    private long written;

    private record Line(Instant at, long number, Runnable what) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int byTime = at.compareTo(other.at);
            return byTime == 0 ? Long.compare(number, other.number) : byTime;
        }
    }

    void at(Instant when, Runnable what) {
        lines.add(new Line(when, written++, what));
    }

    Optional<Instant> next() {
        return Optional.ofNullable(lines.peek()).map(Line::at);
    }

    /** Does the next line, if it is due; whether it was. */
    boolean doNext(Instant now) {
        if (lines.isEmpty() || lines.peek().at().isAfter(now)) {
            return false;
        }
        lines.remove().what().run();
        return true;
    }

    @Override
    public String toString() {
        return lines.size() + " things still to happen";
    }
}
