package io.journeykit.insight;

import io.journeykit.condition.Truth;
import io.journeykit.readings.Gates;
import io.journeykit.template.Join;
import io.journeykit.template.Otherwise;
import io.journeykit.template.StepTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The prerequisites of a step that are not there yet, each with where it stands and who has it. */
final class Prerequisites {

    private Prerequisites() {}

    static List<Obstacle> of(StepInView subject) {
        Optional<StepTemplate> plan = subject.plan();
        if (plan.isEmpty() || passes(subject, plan.get())) {
            return List.of();
        }
        List<Obstacle> open = new ArrayList<>();
        for (Join part : parts(plan.get().after())) {
            Truth truth = Gates.judge(subject, part);
            if (truth != Truth.TRUE) {
                open.add(obstacle(subject, GateWords.wanted(subject, part), GateWords.standing(subject, part), truth));
            }
        }
        plan.get()
                .during()
                .filter(during -> Gates.during(subject, during) != Truth.TRUE)
                .map(during -> during(subject, during))
                .ifPresent(open::add);
        return open;
    }

    /** Whether the gate, as a whole, is not what the step waits for. */
    static boolean passes(StepInView subject, StepTemplate plan) {
        Truth truth = Gates.of(subject, plan);
        return truth == Truth.TRUE || truth == Truth.FALSE && plan.otherwise() == Otherwise.CONTINUE;
    }

    private static Obstacle during(StepInView subject, Join.Reached during) {
        String wanted = Titles.of(subject, during.step()) + " to stand at " + GateWords.names(during.names());
        return obstacle(subject, wanted, GateWords.standing(subject, during), Gates.during(subject, during));
    }

    private static Obstacle obstacle(StepInView subject, String wanted, String status, Truth truth) {
        if (truth == Truth.FALSE) {
            return new Obstacle(
                    Clause.Kind.PREREQUISITE,
                    wanted + ", which can no longer come",
                    "it waited for " + wanted + ", which can no longer come: " + status);
        }
        return new Obstacle(Clause.Kind.PREREQUISITE, wanted, "it waits for " + wanted + ": " + status);
    }

    private static List<Join> parts(Join join) {
        return join instanceof Join.All all ? all.parts() : List.of(join);
    }
}
