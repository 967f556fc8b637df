package io.journeykit.insight;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
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
        List<String> words = new ArrayList<>();
        Step step = subject.step();
        if (!step.isOpen()) {
            words.add(reopening(subject));
        } else {
            List<String> untils = Obstacles.of(subject).stream()
                    .filter(obstacle -> step.phase() != Phase.PLANNED || obstacle.kind() != Clause.Kind.DUE)
                    .map(Obstacle::until)
                    .distinct()
                    .toList();
            if (!untils.isEmpty()) {
                words.add("what would change it: " + Phrases.and(untils));
            }
            moving(subject).ifPresent(words::add);
            if (step.isActive() && step.extras().leader().isEmpty()) {
                subject.machine()
                        .flatMap(machine -> signals(machine, step.state()))
                        .ifPresent(words::add);
            }
            waitlist(subject).ifPresent(words::add);
        }
        return words.stream().map(one -> Clause.of(Clause.Kind.CHANGE, one)).toList();
    }

    private static String reopening(StepInView subject) {
        boolean byFact = subject.step().outcome().equals(Optional.of(Outcome.NOT_NEEDED))
                && subject.step().history().reached().isEmpty();
        List<String> facts = subject.plan().map(StepTemplate::when).map(when -> when.reads()).orElse(List.of()).stream()
                .map(fact -> "'" + fact + "'")
                .toList();
        return byFact && !facts.isEmpty()
                ? "another value of " + Phrases.or(facts) + " would reopen it, and a person may"
                : "a person may reopen it";
    }

    /** What it is timed from takes it along. */
    private static Optional<String> moving(StepInView subject) {
        return subject.plan()
                .flatMap(StepTemplate::due)
                .map(Due::from)
                .filter(from -> from instanceof Point.OfStep
                        && subject.step().dates().due().isPresent())
                .map(from -> "if " + from + " moves, its date moves with it");
    }

    /** {@code it goes on when it hears 'accepted' (to 'accepted') or 'declined' (to 'declined')}. */
    private static Optional<String> signals(StepMachine machine, String state) {
        Map<String, Set<String>> heard = new LinkedHashMap<>();
        for (Transition move : machine.transitions()) {
            if (move.from().equals(state)) {
                heard.computeIfAbsent(move.on(), unseen -> new LinkedHashSet<>())
                        .add(move.to());
            }
        }
        List<String> words = new ArrayList<>();
        heard.forEach((signal, to) -> words.add(
                GateWords.names(List.of(signal)) + " (to " + GateWords.names(List.copyOf(new ArrayList<>(to))) + ")"));
        return words.isEmpty() ? Optional.empty() : Optional.of("it goes on when it hears " + Phrases.or(words));
    }

    private static Optional<String> waitlist(StepInView subject) {
        boolean watches = subject.kind()
                .filter(kind -> kind instanceof StepKind.Booking booking && booking.waitlist())
                .isPresent();
        List<String> others = subject.chain().map(Chain::waitlisted).orElse(List.of()).stream()
                .filter(provider -> subject.booked()
                        .filter(slot -> !slot.provider().equals(provider))
                        .isPresent())
                .toList();
        return others.isEmpty() || !watches
                ? Optional.empty()
                : Optional.of("an earlier appointment with " + Phrases.or(others) + " would be offered");
    }
}
