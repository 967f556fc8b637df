package io.journeykit.check;

import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.StepId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is proven of a template before any journey begins.
 *
 * @param silences every state in which a step waits, with its owner, its deadline and what silence leads to
 * @param criticalOrder the longest chain of steps that must come one after the other
 * @param occurrences how often steps happen at most, all together
 * @param perItem the steps that happen once for each item of a fact, which count as one
 * @param pointedOut what is allowed, but may not be meant
 */
public record TemplateReport(
        TemplateRef template,
        List<Patience> silences,
        List<StepId> criticalOrder,
        long occurrences,
        List<StepId> perItem,
        List<Fault> pointedOut) {

    public TemplateReport {
        pointedOut = List.copyOf(pointedOut);
        silences = List.copyOf(silences);
        criticalOrder = List.copyOf(criticalOrder);
        perItem = List.copyOf(perItem);
    }

    static TemplateReport of(Scope scope) {
        List<StepId> perItem = scope.steps().stream()
                .filter(Occurrences::areOpen)
                .map(step -> step.id())
                .toList();
        return new TemplateReport(
                scope.template().ref(),
                Silences.in(scope),
                CriticalOrder.of(scope),
                new Occurrences(scope).atMost(),
                perItem,
                GivingRules.pointedOut(scope));
    }

    /** The longest silence of all before a person is asked; the first of equals. */
    public Optional<Patience> longestSilence() {
        return longest(silences);
    }

    /** The longest silence of one step before a person is asked, once its turn has come. */
    public Optional<Patience> longestSilence(StepId step) {
        List<Patience> own =
                silences.stream().filter(each -> each.step().equals(step)).toList();
        return longest(own.subList(Math.min(1, own.size()), own.size()));
    }

    private static Optional<Patience> longest(List<Patience> silences) {
        Comparator<Patience> byTime = Comparator.comparing(Patience::atMost);
        return silences.stream()
                .filter(Patience::asksAPerson)
                .reduce((best, next) -> byTime.compare(next, best) > 0 ? next : best);
    }

    /** A line for the size, one for the order, one for the longest silence, one for each step and each thing pointed out. */
    @Override
    public String toString() {
        List<StepId> steps = silences.stream().map(Patience::step).distinct().toList();
        return template + ": " + count(steps.size(), "step") + ", at most " + count(occurrences, "occurrence")
                + perItem.stream()
                        .map(step -> "\n  and one '" + step + "' for each item that a fact tells")
                        .collect(Collectors.joining())
                + "\n  critical order: "
                + criticalOrder.stream().map(StepId::value).collect(Collectors.joining(" → "))
                + longestSilence().map(each -> "\n  longest silence: " + each).orElse("")
                + steps.stream()
                        .flatMap(step -> longestSilence(step).stream())
                        .map(each -> "\n  " + each)
                        .collect(Collectors.joining())
                + pointedOut.stream().map(each -> "\n  note: " + each).collect(Collectors.joining());
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
