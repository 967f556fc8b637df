package io.journeykit.fhir.plan.losses;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an import did with each element of the resources it read: taken over, or told here. Nothing is ignored in silence.
 *
 * @param losses in the order of the resources and of their elements
 * @param mapped the elements that were taken over, as {@code RESOURCE PATH}; an element's parts are meant with it
 */
public record LossReport(List<Loss> losses, List<String> mapped) {

    public LossReport {
        losses = List.copyOf(losses);
        mapped = List.copyOf(mapped);
    }

    public List<Loss> of(Loss.How how) {
        return losses.stream().filter(loss -> loss.how() == how).toList();
    }

    public boolean isEmpty() {
        return losses.isEmpty();
    }

    /** A line for each loss, or {@code nothing was lost}. */
    @Override
    public String toString() {
        return losses.isEmpty()
                ? "nothing was lost"
                : losses.stream().map(Loss::toString).collect(Collectors.joining("\n"));
    }
}
