package io.journeykit.readings;

import io.journeykit.agenda.Step;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the occurrences of one step ended, as conditions read it. */
public record StepEnds(List<Step> occurrences) {

    private static final Comparator<Step> BY_NUMBER =
            Comparator.comparingInt(step -> step.ref().occurrence());

    public StepEnds {
        occurrences = occurrences.stream().sorted(BY_NUMBER).toList();
    }

    /** That of the one that ended last, by effective time; one that was not needed says nothing where another ended. */
    public Optional<Outcome> last() {
        Comparator<Step> byTime = Comparator.comparing(StepEnds::isNeeded).thenComparing(StepEnds::at);
        return occurrences.stream()
                .filter(step -> !step.isOpen())
                .max(byTime.thenComparing(BY_NUMBER))
                .flatMap(Step::outcome);
    }

    /** In the order of their numbers, but for those that were not needed. */
    public List<Outcome> inOrder() {
        return occurrences.stream()
                .filter(step -> !step.isOpen() && isNeeded(step))
                .flatMap(step -> step.outcome().stream())
                .toList();
    }

    /** Whether one is still to end, or there is none yet. */
    public boolean areToCome() {
        return occurrences.isEmpty() || occurrences.stream().anyMatch(Step::isOpen);
    }

    private static boolean isNeeded(Step ended) {
        return !ended.outcome().equals(Optional.of(Outcome.NOT_NEEDED));
    }

    private static Instant at(Step ended) {
        return ended.dates().end().orElse(ended.status().since());
    }
}
