package io.journeykit.insight;

import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepStatus;
import io.journeykit.calendar.DueWindow;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.Transition;
import io.journeykit.template.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens next to a step if nobody does anything, and when. */
final class Silences {

    private Silences() {}

    static Clause of(StepInView subject) {
        return Clause.of(Clause.Kind.NEXT, words(subject));
    }

    private static String words(StepInView subject) {
        Step step = subject.step();
        if (!step.isOpen()) {
            return "it is over, and nothing more happens by itself";
        }
        if (step.isHeld()) {
            String by = subject.wall().say(step.extras().hold().orElseThrow().resumeBy());
            return "if nobody takes it up again by " + by + ", it goes on by itself, and a person is asked to look";
        }
        Optional<Instant> deadline = step.status().deadline();
        return deadline.map(at -> next(subject, at)).orElse("nothing happens by itself");
    }

    private static String next(StepInView subject, Instant deadline) {
        String by = subject.wall().say(deadline);
        StepStatus status = subject.step().status();
        return switch (status.phase()) {
            case PLANNED -> "it begins by itself on " + by + condition(subject);
            case PENDING ->
                "if what it waits for is not there by " + by + ", "
                        + (isClosedBy(subject, deadline) ? "it is missed, and " : "")
                        + "the care team is asked to look";
            default -> "if nothing is heard by " + by + ", " + silence(subject, deadline);
        };
    }

    private static String condition(StepInView subject) {
        return subject.plan()
                .filter(plan -> !plan.when().equals(Conditions.ALWAYS))
                .map(plan -> ", if by then " + plan.when())
                .orElse("");
    }

    private static String silence(StepInView subject, Instant deadline) {
        if (isClosedBy(subject, deadline) && !hasHappened(subject)) {
            return "its time is over: " + expired(subject);
        }
        return subject.state()
                .flatMap(state -> rung(subject, state))
                .map(rung -> RungWords.of(subject, rung))
                .orElse("a person is asked to look");
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

    private static String expired(StepInView subject) {
        return subject.machine().stream()
                .flatMap(machine -> machine.heard(subject.step().state(), Meaning.EXPIRED))
                .map(Transition::to)
                .findFirst()
                .map(to -> RungWords.entering(subject, to))
                .orElse("it is missed, and a person is asked to look");
    }
}
