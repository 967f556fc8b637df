package io.journeykit.insight;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.ConditionPhrase;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What would change how a step stands. */
final class Changes {

    private Changes() {}

    static List<Clause> of(StepInView subject) {
        List<Phrase> told = new ArrayList<>();
        Step step = subject.step();
        if (!step.isOpen()) {
            told.add(reopening(subject));
        } else {
            untils(subject).ifPresent(told::add);
            moving(subject).ifPresent(told::add);
            if (step.isActive() && step.extras().leader().isEmpty()) {
                subject.machine()
                        .flatMap(machine -> signals(machine, step.state()))
                        .ifPresent(told::add);
            }
            waitlist(subject).ifPresent(told::add);
        }
        return told.stream()
                .map(phrase -> new Clause(Clause.Kind.CHANGE, phrase))
                .toList();
    }

    private static Optional<Phrase> untils(StepInView subject) {
        List<Phrase> untils = Obstacles.of(subject).stream()
                .filter(obstacle -> subject.step().phase() != Phase.PLANNED || obstacle.kind() != Clause.Kind.DUE)
                .map(Obstacle::until)
                .distinct()
                .toList();
        return untils.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of("change.until").with("first", Part.of(untils)));
    }

    private static Phrase reopening(StepInView subject) {
        boolean byFact = subject.step().outcome().equals(Optional.of(Outcome.NOT_NEEDED))
                && subject.step().history().reached().isEmpty();
        List<FactName> facts =
                subject.plan().map(StepTemplate::when).map(when -> when.reads()).orElse(List.of());
        return byFact && !facts.isEmpty()
                ? Phrase.of("change.fact").with("facts", ConditionPhrase.facts(facts))
                : Phrase.of("change.reopen");
    }

    /** What it is timed from takes it along. */
    private static Optional<Phrase> moving(StepInView subject) {
        return subject.plan()
                .flatMap(StepTemplate::due)
                .map(Due::from)
                .filter(from -> from instanceof Point.OfStep
                        && subject.step().dates().due().isPresent())
                .map(from -> Phrase.of("change.moves").with("point", from.part()));
    }

    /** {@code it goes on when it hears 'accepted' (to 'accepted') or 'declined' (to 'declined')}. */
    private static Optional<Phrase> signals(StepMachine machine, String state) {
        Map<String, Set<String>> heard = new LinkedHashMap<>();
        for (Transition move : machine.transitions()) {
            if (move.from().equals(state)) {
                heard.computeIfAbsent(move.on(), unseen -> new LinkedHashSet<>())
                        .add(move.to());
            }
        }
        List<Phrase> signals = new ArrayList<>();
        heard.forEach((signal, to) -> signals.add(Phrase.of("change.signal")
                .with("signal", Name.Kind.SIGNAL, signal)
                .with("states", Standings.states(List.copyOf(to)))));
        return signals.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of("change.signals").with("signals", Part.of(signals)));
    }

    private static Optional<Phrase> waitlist(StepInView subject) {
        boolean watches = subject.kind()
                .filter(kind -> kind instanceof StepKind.Booking booking && booking.waitlist())
                .isPresent();
        boolean aimed = subject.kind()
                .filter(kind -> kind instanceof StepKind.Booking booking && booking.nearTarget())
                .isPresent();
        List<String> others = subject.chain().map(Chain::waitlisted).orElse(List.of()).stream()
                .filter(provider -> subject.booked()
                        .filter(slot -> !slot.provider().equals(provider))
                        .isPresent())
                .toList();
        return others.isEmpty() || !watches
                ? Optional.empty()
                : Optional.of(Phrase.of(aimed ? "change.waitlist-nearer" : "change.waitlist")
                        .with(
                                "providers",
                                Part.of(others.stream()
                                        .map(provider -> new Name(Name.Kind.PROVIDER, provider))
                                        .toList())));
    }
}
