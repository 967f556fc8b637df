package io.journeykit.insight;

import io.journeykit.agenda.Step;
import io.journeykit.calendar.DueWindow;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.Transition;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.ConditionPhrase;
import io.journeykit.template.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens next to a step if nobody does anything, and when. */
final class Silences {

    private Silences() {}

    static Clause of(StepInView subject) {
        return new Clause(Clause.Kind.NEXT, phrase(subject));
    }

    private static Phrase phrase(StepInView subject) {
        Step step = subject.step();
        if (!step.isOpen()) {
            return Phrase.of("next.over");
        }
        if (step.pausedBy().isPresent()) {
            return Phrase.of("next.paused").with("by", Part.of(step.pausedBy().get()));
        }
        if (step.isHeld()) {
            Instant by = step.extras().hold().orElseThrow().resumeBy();
            return Phrase.of("next.held").with("by", subject.wall().say(by));
        }
        return step.status()
                .deadline()
                .map(at -> next(subject, at))
                .orElseGet(() -> Phrase.of(isListening(subject) ? "next.listens" : "next.nothing"));
    }

    private static boolean isListening(StepInView subject) {
        return subject.step().isActive()
                && subject.kind().filter(StepKind::isListener).isPresent();
    }

    private static Phrase next(StepInView subject, Instant deadline) {
        Part by = subject.wall().say(deadline);
        return switch (subject.step().status().phase()) {
            case PLANNED -> begins(subject, by);
            case PENDING ->
                Phrase.of(isClosedBy(subject, deadline) ? "next.missed" : "next.pending")
                        .with("by", by);
            default -> silence(subject, deadline).with("by", by);
        };
    }

    private static Phrase begins(StepInView subject, Part by) {
        Phrase begins = Phrase.of("next.begins").with("by", by);
        return subject.plan()
                .filter(plan -> !plan.when().equals(Conditions.ALWAYS))
                .map(plan -> begins.with("condition", ConditionPhrase.of(plan.when())))
                .orElse(begins);
    }

    private static Phrase silence(StepInView subject, Instant deadline) {
        if (isClosedBy(subject, deadline) && !hasHappened(subject)) {
            return Phrase.of("next.expired").with("then", expired(subject));
        }
        return Phrase.of("next.silence")
                .with(
                        "then",
                        subject.state()
                                .flatMap(state -> rung(subject, state))
                                .map(rung -> Rungs.of(subject, rung))
                                .orElseGet(() -> Phrase.of("then.look")));
    }

    private static Optional<Rung> rung(StepInView subject, State state) {
        List<Rung> rungs = state.silence().rungs();
        int next = Math.max(0, Math.min(subject.step().history().rung(), rungs.size() - 1));
        return rungs.isEmpty() ? Optional.empty() : Optional.of(rungs.get(next));
    }

    private static boolean isClosedBy(StepInView subject, Instant at) {
        return subject.step()
                .dates()
                .due()
                .flatMap(DueWindow::latest)
                .filter(latest -> !latest.isAfter(at))
                .isPresent();
    }

    /** Whether its window can close without harm. */
    private static boolean hasHappened(StepInView subject) {
        boolean sent = subject.kind().filter(StepKind.Message.class::isInstance).isPresent()
                && subject.step().history().reached().size() > 1;
        return sent || subject.isBooking() && subject.booked().isPresent();
    }

    private static Phrase expired(StepInView subject) {
        return subject.machine().stream()
                .flatMap(machine -> machine.heard(subject.step().state(), Meaning.EXPIRED))
                .map(Transition::to)
                .findFirst()
                .map(to -> Rungs.entering(subject, to))
                .orElseGet(() -> Phrase.of("then.missed"));
    }
}
