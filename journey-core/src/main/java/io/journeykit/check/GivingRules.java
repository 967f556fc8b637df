package io.journeykit.check;

import io.journeykit.template.Due;
import io.journeykit.template.Offset.Direction;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Work of which the target is days away, and of which nothing says when it is given: it is given on that day. */
final class GivingRules {

    private GivingRules() {}

    static List<Fault> pointedOut(Scope scope) {
        return IntStream.range(0, scope.steps().size())
                .filter(i -> isGivenAtItsTarget(scope.steps().get(i)))
                .mapToObj(i -> Fault.of(
                        "given-at-its-target",
                        Scope.at(i) + ".due.target",
                        "the work of '" + scope.steps().get(i).id() + "' is given only at its target, "
                                + scope.steps().get(i).due().orElseThrow(),
                        Optional.of("say \"give\": \"at-once\", or 'earliest', where it is to be done by then")))
                .toList();
    }

    private static boolean isGivenAtItsTarget(StepTemplate step) {
        return step.kind() instanceof StepKind.Work
                && step.due().filter(GivingRules::isDaysAway).isPresent();
    }

    private static boolean isDaysAway(Due due) {
        return due.earliest().isEmpty()
                && due.give().isEmpty()
                && due.target().direction() == Direction.AFTER
                && due.target().span().movesDate();
    }
}
