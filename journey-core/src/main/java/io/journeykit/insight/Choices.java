package io.journeykit.insight;

import io.journeykit.agenda.Chain;
import io.journeykit.planning.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The appointments that were found for a step and its chain, and why none is earlier. */
final class Choices {

    private Choices() {}

    static List<Clause> of(Subject subject) {
        List<String> told = new ArrayList<>();
        Optional<Slot> slot = subject.step().dates().slot();
        for (Chain.Option option : Offers.options(subject)) {
            boolean taken =
                    slot.isPresent() && option.slotFor(subject.step().ref()).equals(slot);
            if (taken || Offers.isOpen(subject)) {
                told.add((taken ? "chosen was option " : "option ") + option.number() + ": " + option.words());
                option.reasons()
                        .forEach(reason -> told.add("why option " + option.number() + " is not earlier: " + reason));
            }
        }
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
}
