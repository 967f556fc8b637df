package io.journeykit.insight;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The appointments that were found for a step and its chain, and why none is earlier. */
final class Choices {

    private Choices() {}

    static List<Clause> of(StepInView subject) {
        List<String> told = new ArrayList<>();
        Optional<Slot> slot = subject.step().dates().slot();
        if (Offers.isOpen(subject)) {
            Offers.options(subject).forEach(option -> told.addAll(words("option ", option)));
        }
        taken(subject, slot).ifPresent(option -> told.addAll(words("chosen was option ", option)));
        subject.step()
                .dates()
                .offer()
                .ifPresent(offer -> told.add("another appointment is offered: " + offer
                        + slot.map(now -> ", instead of " + now).orElse("")));
        return told.stream()
                .distinct()
                .map(words -> Clause.of(Clause.Kind.CHOICE, words))
                .toList();
    }

    private static List<String> words(String start, Chain.Option option) {
        List<String> words = new ArrayList<>();
        words.add(start + option.number() + ": " + option.words());
        option.reasons().forEach(reason -> words.add("why option " + option.number() + " is not earlier: " + reason));
        return words;
    }

    /** The option that brought its appointment; once it is chosen, only the events still tell of it. */
    private static Optional<Chain.Option> taken(StepInView subject, Optional<Slot> slot) {
        StepRef step = subject.step().ref();
        return subject.view().history().stream()
                .filter(event -> event instanceof JourneyEvent.ChainChanged changed
                        && changed.journey().equals(step.journey()))
                .flatMap(event -> ((JourneyEvent.ChainChanged) event).chain().options().stream())
                .filter(option -> slot.isPresent() && option.slotFor(step).equals(slot))
                .reduce((earlier, later) -> later);
    }
}
