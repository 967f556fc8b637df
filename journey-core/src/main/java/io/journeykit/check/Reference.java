package io.journeykit.check;

import io.journeykit.template.Cancels;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in a step that names another step.
 *
 * @param where the path inside the step, such as {@code .due.from}
 */
record Reference(String where, StepId step) {

    /** All of them, in the order of the step's fields. */
    static List<Reference> in(StepTemplate step) {
        List<Reference> all = new ArrayList<>();
        step.kind().mention().ifPresent(named -> all.add(new Reference("." + named.field(), named.step())));
        step.after().leaves().forEach(leaf -> all.add(new Reference(".after", leaf.step())));
        step.during().ifPresent(leaf -> all.add(new Reference(".during", leaf.step())));
        step.due().ifPresent(due -> add(all, ".due.from", due.from()));
        for (int i = 0; i < step.timings().size(); i++) {
            add(all, ".timings[" + i + "].point", step.timings().get(i).point());
        }
        inRepetition(step.repeat(), all);
        inCancels(step.cancels(), all);
        targets(".pauses", step.pauses(), all);
        return all;
    }

    private static void add(List<Reference> all, String where, Point point) {
        if (point instanceof Point.OfStep of) {
            all.add(new Reference(where, of.step()));
        }
    }

    private static void inRepetition(Repetition repetition, List<Reference> all) {
        if (repetition instanceof Repetition.ForEach each) {
            for (int i = 0; i < each.items().size(); i++) {
                String where = ".for-each[" + i + "]";
                inItems(each.items().get(i)).ifPresent(step -> all.add(new Reference(where, step)));
            }
        }
    }

    /** The step whose visits, completions or provider are the items. */
    static Optional<StepId> inItems(Repetition.Items items) {
        if (items instanceof Repetition.Items.VisitsOf visits) {
            return Optional.of(visits.step());
        }
        if (items instanceof Repetition.Items.CompletionsOf completed) {
            return Optional.of(completed.step());
        }
        return items instanceof Repetition.Items.ProviderOf provider ? Optional.of(provider.step()) : Optional.empty();
    }

    private static void inCancels(List<Cancels> cancels, List<Reference> all) {
        for (int i = 0; i < cancels.size(); i++) {
            targets(".cancels[" + i + "].targets", cancels.get(i).targets(), all);
        }
    }

    private static void targets(String where, List<Cancels.Target> targets, List<Reference> all) {
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) instanceof Cancels.Target.Step named) {
                all.add(new Reference(where + "[" + i + "]", named.step()));
            }
        }
    }
}
