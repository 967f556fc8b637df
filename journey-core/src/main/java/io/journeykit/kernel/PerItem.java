package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Step;
import io.journeykit.phrase.Phrase;
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
    static List<FactName> missing(LiveStep step, Repetition.ForEach each) {
        return each.items().stream()
                .filter(Repetition.Items.FromFact.class::isInstance)
                .map(items -> ((Repetition.Items.FromFact) items).fact())
                .filter(fact -> step.facts().find(fact).isEmpty())
                .toList();
    }

    /** Adds an occurrence for each item that is new; false where the items are unknown or there are none. */
    static boolean expanded(LiveStep step, Repetition.ForEach each) {
        if (step.journey().isExpanded(step.id(), facts(step, each))) {
            return true;
        }
        Optional<Set<String>> items = items(step, each);
        // What was called off before anybody knew for whom stays called off.
        boolean calledOff = step.item().isEmpty() && step.outcome().equals(Optional.of(Outcome.CANCELLED));
        if (items.isEmpty() || calledOff) {
            return false;
        }
        List<JourneyEvent.Occurrence> added = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        List<Step> occurrences = Occurrences.of(step);
        boolean plain = false;
        for (int i = 0; i < occurrences.size(); i++) {
            Optional<String> item = occurrences.get(i).item();
            item.ifPresent(known::add);
            plain |= item.isEmpty();
        }
        int number = plain ? 1 : occurrences.size() + 1;
        for (String item : items.get()) {
            if (!known.contains(item)) {
                added.add(new JourneyEvent.Occurrence(Occurrences.ref(step, number++), Optional.of(item)));
            }
        }
        if (!added.isEmpty() && !EndedForGood.forGood(step)) {
            Occurrences.add(step, added);
        }
        if (each.isForProviders()) {
            callOffGone(step, items.get());
        }
        if (items.get().isEmpty() && step.item().isEmpty() && step.isOpen()) {
            step.end(Outcome.NOT_NEEDED, step.stamp(Why.CONDITION_FALSE, Phrase.of("no-items")));
            return false;
        }
        if (added.isEmpty() && !items.get().isEmpty()) {
            step.journey().expanded(step.id(), facts(step, each));
        }
        return true;
    }

    /** What the items are made of, where that is facts and words only; empty where visits and providers count too. */
    private static List<Value> facts(LiveStep step, Repetition.ForEach each) {
        List<Value> values = new ArrayList<>(each.items().size());
        for (Repetition.Items source : each.items()) {
            if (source instanceof Repetition.Items.FromFact fact) {
                step.facts().find(fact.fact()).ifPresent(known -> values.add(known.value()));
            } else if (!(source instanceof Repetition.Items.Given)) {
                return List.of();
            }
        }
        return values;
    }

    // A provider who no longer has the visit needs nothing any more.
    private static void callOffGone(LiveStep step, Set<String> items) {
        for (int i = 0; i < step.journey().size(); i++) {
            Step entry = step.journey().step(i);
            if (entry.id().equals(step.id())
                    && entry.isOpen()
                    && entry.item().filter(item -> !items.contains(item)).isPresent()) {
                step.at(i).cancel(step.stamp(Why.CALLED_OFF, Phrase.of("another-booking")));
            }
        }
    }

    /** The items known by now, each once; empty while a list is unknown and no other source gives any. */
    private static Optional<Set<String>> items(LiveStep step, Repetition.ForEach each) {
        Set<String> items = new LinkedHashSet<>();
        boolean known = false;
        for (Repetition.Items source : each.items()) {
            known |= add(step, source, items);
        }
        return known ? Optional.of(items) : Optional.empty();
    }

    private static boolean add(LiveStep step, Repetition.Items source, Set<String> items) {
        if (source instanceof Repetition.Items.Given given) {
            return items.add(given.word());
        }
        if (source instanceof Repetition.Items.FromFact fact) {
            return step.facts()
                    .find(fact.fact())
                    .map(known -> words(known.value(), items))
                    .orElse(false);
        }
        boolean any = false;
        for (int i = 0; i < step.journey().size(); i++) {
            any |= add(step.journey().step(i), source, items);
        }
        return any || source instanceof Repetition.Items.CompletionsOf of && !step.isAnyOpen(of.step());
    }

    private static boolean add(Step step, Repetition.Items source, Set<String> items) {
        if (source instanceof Repetition.Items.VisitsOf visits && step.id().equals(visits.step())) {
            items.add(Integer.toString(step.ref().occurrence()));
            return true;
        }
        if (source instanceof Repetition.Items.CompletionsOf completed
                && step.id().equals(completed.step())
                && step.outcome().equals(Optional.of(Outcome.COMPLETED))) {
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
