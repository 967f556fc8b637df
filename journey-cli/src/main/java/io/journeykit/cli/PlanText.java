package io.journeykit.cli;

import io.journeykit.planning.Slot;
import io.journeykit.planning.search.Option;
import io.journeykit.planning.search.Options;
import io.journeykit.planning.search.Reason;
import io.journeykit.planning.search.Why;
import io.journeykit.testkit.world.PlanProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The options of a problem as a coordinator reads them, each with what speaks for it and why nothing is earlier. */
record PlanText(PlanProblem problem, PlanWords words, Consumer<String> out) {

    static void tell(PlanProblem problem, Consumer<String> out) {
        Options options = problem.options();
        new PlanText(problem, PlanWords.of(options), out).tell(options);
    }

    private void tell(Options options) {
        out.accept(problem + ": " + options);
        for (int i = 0; i < options.options().size(); i++) {
            option(i + 1, options.options().get(i));
        }
        options.obstacles().forEach(obstacle -> out.accept("  " + words.say(obstacle.phrase())));
    }

    private void option(int number, Option option) {
        List<String> remarks = new ArrayList<>(words.all(option.remarks()));
        remarks.addAll(words.all(option.choices()));
        out.accept("");
        Set<String> told = new HashSet<>();
        out.accept(number + (remarks.isEmpty() ? "" : ": " + String.join("; ", remarks)));
        option.plan().visits().stream()
                .sorted(Comparator.comparing(visit -> option.slot(visit).start()))
                .forEach(visit -> visit(visit, option, told));
    }

    private static String label(Reason reason) {
        return reason.why() instanceof Why.Aimed ? "" : "not earlier: ";
    }

    /** A reason that keeps one visit after another is said once. */
    private void visit(String visit, Option option, Set<String> told) {
        Slot slot = option.slot(visit);
        String far = problem.wishes()
                .travel()
                .words(slot.place())
                .map(words -> ", " + words)
                .orElse("");
        out.accept("  " + visit + " " + slot + far);
        option.whyNotEarlier(visit).stream()
                .map(reason -> label(reason) + words.say(reason.phrase()))
                .filter(told::add)
                .forEach(reason -> out.accept("    " + reason));
    }
}
