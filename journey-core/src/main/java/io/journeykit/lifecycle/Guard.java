package io.journeykit.lifecycle;

import io.journeykit.condition.Condition;
import io.journeykit.condition.ConditionLanguages;
import io.journeykit.condition.Conditions;
import io.journeykit.condition.Facts;
import java.util.Optional;

/** What must hold for a move: a condition on facts, a bound on a counter, or both. */
public record Guard(Condition when, Optional<CounterLimit> limit) {

    public static final Guard NONE = new Guard(Conditions.ALWAYS, Optional.empty());

    public static Guard when(Condition condition) {
        return new Guard(condition, Optional.empty());
    }

    public static Guard below(String counter, int bound) {
        return NONE.and(new CounterLimit(counter, CounterLimit.Comparison.BELOW, bound));
    }

    public static Guard atLeast(String counter, int bound) {
        return NONE.and(new CounterLimit(counter, CounterLimit.Comparison.AT_LEAST, bound));
    }

    public Guard and(CounterLimit bound) {
        return new Guard(when, Optional.of(bound));
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether the move may be made; an unknown condition does not admit it. */
    public boolean admits(Facts facts, Counters counters, ConditionLanguages languages) {
        return (limit.isEmpty() || limit.get().admits(counters))
                && when.judge(facts, languages).holds();
    }

    /** Whether both can provably never hold at once. */
    public boolean excludes(Guard other) {
        boolean counted =
                limit.isPresent() && other.limit.isPresent() && limit.get().excludes(other.limit.get());
        return counted || when.excludes(other.when);
    }

    /** {@code always}, or {@code when plan is 'rest' and replans below 3}. */
    @Override
    public String toString() {
        if (isNone()) {
            return "always";
        }
        String bound = limit.map(CounterLimit::toString).orElse("");
        boolean free = when instanceof Condition.Always;
        return "when " + (free ? bound : when + (bound.isEmpty() ? "" : " and " + bound));
    }
}
