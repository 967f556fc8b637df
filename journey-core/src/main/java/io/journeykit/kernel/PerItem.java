package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Step;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A step that is done once for each item: which items there are, and what becomes of those that come and go. */
final class PerItem {

    private PerItem() {}

    /** The facts that would say for what the step is to be done. */
    static List<FactName> missing(Turn turn, Run run, Repetition.ForEach each) {
        return each.items().stream()
                .filter(Repetition.Items.FromFact.class::isInstance)
                .map(items -> ((Repetition.Items.FromFact) items).fact())
                .filter(fact -> Knowledge.of(turn, run.journey()).find(fact).isEmpty())
                .toList();
    }

    /** Adds an occurrence for each item that is new; false where the items are unknown or there are none. */
    static boolean expanded(Turn turn, Run run, Repetition.ForEach each) {
        Optional<Set<String>> items = items(turn, run, each);
        // What was called off before anybody knew for whom stays called off.
        boolean calledOff = run.step().item().isEmpty() && run.step().outcome().equals(Optional.of(Outcome.CANCELLED));
        if (items.isEmpty() || calledOff) {
            return false;
        }
        List<JourneyEvent.Occurrence> added = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        Occurrences.of(run).forEach(step -> known.add(step.item()));
        int number = known.contains("") ? 1 : Occurrences.count(run) + 1;
        for (String item : items.get()) {
            if (!known.contains(item)) {
                added.add(new JourneyEvent.Occurrence(Occurrences.ref(run, number++), item));
            }
        }
        if (!added.isEmpty() && !CalledOff.forGood(run)) {
            Occurrences.add(turn, run, added);
        }
        callOffGone(turn, run, each, items.get());
        if (items.get().isEmpty() && run.step().item().isEmpty() && run.step().isOpen()) {
            Finishing.end(
                    turn,
                    run,
                    Outcome.NOT_NEEDED,
                    "",
                    turn.stamp(Why.CONDITION_FALSE, "there is nothing to do it for"));
            return false;
        }
        return true;
    }

    // A provider who no longer has the visit needs nothing any more.
    private static void callOffGone(Turn turn, Run run, Repetition.ForEach each, Set<String> items) {
        if (each.items().stream().noneMatch(source -> source instanceof Repetition.Items.ProviderOf)) {
            return;
        }
        for (int i = 0; i < run.journey().size(); i++) {
            Step step = run.journey().step(i);
            if (step.id().equals(run.step().id())
                    && step.isOpen()
                    && !step.item().isEmpty()
                    && !items.contains(step.item())) {
                Finishing.cancel(turn, run.at(i), turn.stamp(Why.CALLED_OFF, "another booking"));
            }
        }
    }

    /** The items known by now, each once; empty while a list is unknown and no other source gives any. */
    private static Optional<Set<String>> items(Turn turn, Run run, Repetition.ForEach each) {
        Set<String> items = new LinkedHashSet<>();
        boolean known = false;
        for (Repetition.Items source : each.items()) {
            known |= add(turn, run, source, items);
        }
        return known ? Optional.of(items) : Optional.empty();
    }

    private static boolean add(Turn turn, Run run, Repetition.Items source, Set<String> items) {
        if (source instanceof Repetition.Items.Given given) {
            return items.add(given.word());
        }
        if (source instanceof Repetition.Items.FromFact fact) {
            return Knowledge.of(turn, run.journey())
                    .find(fact.fact())
                    .map(known -> words(known.value(), items))
                    .orElse(false);
        }
        boolean any = false;
        for (int i = 0; i < run.journey().size(); i++) {
            any |= add(run.journey().step(i), source, items);
        }
        return any;
    }

    private static boolean add(Step step, Repetition.Items source, Set<String> items) {
        if (source instanceof Repetition.Items.VisitsOf visits && step.id().equals(visits.step())) {
            items.add(Integer.toString(step.ref().occurrence()));
            return true;
        }
        if (source instanceof Repetition.Items.ProviderOf provider
                && step.id().equals(provider.step())
                && step.dates().start().isPresent()
                && step.dates().slot().isPresent()) {
            items.add(step.dates().slot().get().provider());
            return true;
        }
        return false;
    }

    private static boolean words(Value value, Set<String> items) {
        if (value instanceof Value.Items list) {
            list.items().forEach(item -> items.add(item.word()));
        } else {
            items.add(value.word());
        }
        return true;
    }
}
