package io.journeykit.testkit.oracle;

import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that was told of one fact, as a set. */
final class ToldValues {

    private final List<ValueTold> told = new ArrayList<>();

    /** One value that was told. */
    record ValueTold(Value value, Instant effective, String source) {

        boolean says(Value other) {
            return value instanceof Value.Text text && other instanceof Value.Text same
                    ? Kleene.folded(text.text()).equals(Kleene.folded(same.text()))
                    : value.equals(other);
        }
    }

    void add(ValueTold truth) {
        told.add(truth);
    }

    /** Whether it was told for more than one time. */
    boolean isTold() {
        return told.stream().map(ValueTold::effective).distinct().count() > 1;
    }

    boolean isOfOneSource() {
        return told.stream().map(ValueTold::source).distinct().count() == 1;
    }

    /** The newest by effective time; absent where two values have that. */
    Optional<ValueTold> newest() {
        Instant last =
                told.stream().map(ValueTold::effective).max(Instant::compareTo).orElse(Instant.MIN);
        List<ValueTold> newest =
                told.stream().filter(one -> one.effective().equals(last)).toList();
        boolean one = newest.stream().allMatch(truth -> truth.says(newest.get(0).value()));
        return one ? newest.stream().findFirst() : Optional.empty();
    }

    /** Whether another value was told for the same time. */
    boolean contradict(ValueTold truth) {
        return told.stream()
                .anyMatch(other -> other.effective().equals(truth.effective()) && !other.says(truth.value()));
    }

    @Override
    public String toString() {
        return told.size() + " values told";
    }
}
