package io.journeykit.insight;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The appointments that were found for a step and its chain, and why none is earlier. */
final class Choices {

    private Choices() {}

    static List<Clause> of(StepInView subject) {
        List<Phrase> told = new ArrayList<>();
        Optional<Slot> slot = subject.step().dates().slot();
        if (Offers.isOpen(subject)) {
            Offers.options(subject).forEach(option -> told.addAll(phrases("choice.option", option)));
        }
        taken(subject, slot).ifPresent(option -> told.addAll(phrases("choice.chosen", option)));
        subject.step().dates().offer().ifPresent(offer -> told.add(offered(offer, slot)));
        return told.stream()
                .distinct()
                .map(phrase -> new Clause(Clause.Kind.CHOICE, phrase))
                .toList();
    }

    private static Phrase offered(Slot offer, Optional<Slot> slot) {
        Phrase offered = Phrase.of("choice.offer").with("offer", offer.said());
        return slot.map(now -> offered.with("now", now.said())).orElse(offered);
    }

    private static List<Phrase> phrases(String code, Chain.Option option) {
        List<Phrase> told = new ArrayList<>();
        Part number = Part.of(option.number());
        told.add(Phrase.of(code).with("number", number).with("option", option.says()));
        option.reasons()
                .forEach(reason -> told.add(Phrase.of(isAimed(reason) ? "choice.aimed" : "choice.why")
                        .with("number", number)
                        .with("reason", reason)));
        return told;
    }

    /** Whether it is said how near it is to a target, and not why it is not earlier. */
    private static boolean isAimed(Phrase reason) {
        return reason.code().equals("plan.nearest") || reason.code().equals("plan.near");
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
