package io.journeykit.insight;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.Owner;
import java.util.Comparator;
import java.util.List;

/** The appointments that a person may choose from. */
final class Offers {

    private Offers() {}

    /** Whether the patient is to choose an appointment for it, on its own or with others of its chain. */
    static boolean isOpen(StepInView subject) {
        return isOpen(subject.step()) && !options(subject).isEmpty();
    }

    /** One question is asked for the whole chain: this step's, if it is the first that is to be chosen. */
    static boolean isAskedBy(StepInView subject) {
        return subject.chain().stream()
                .flatMap(chain -> chain.members().stream())
                .flatMap(member -> subject.journey().steps().find(member).stream())
                .filter(Offers::isOpen)
                .findFirst()
                .filter(first -> first.ref().equals(subject.step().ref()))
                .isPresent();
    }

    static List<Chain.Option> options(StepInView subject) {
        return subject.chain().map(Chain::options).orElse(List.of());
    }

    /** The different appointments for this step, earliest first. */
    static List<Slot> slots(StepInView subject) {
        return options(subject).stream()
                .flatMap(option -> option.slotFor(subject.step().ref()).stream())
                .distinct()
                .sorted(Comparator.comparing(Slot::start))
                .toList();
    }

    private static boolean isOpen(Step step) {
        return step.isActive()
                && (step.status().owner() == Owner.PATIENT || step.status().owner() == Owner.SYSTEM)
                && step.dates().slot().isEmpty();
    }
}
