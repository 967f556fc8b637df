package io.journeykit.insight;

import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Step;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Where a step stands and who has it, in words. */
final class Standings {

    private Standings() {}

    /** {@code mri stands at 'booked', and the patient has had the ball since Mon 2 Mar 12:30}. */
    static String of(StepInView subject) {
        Step step = subject.step();
        Instant since = step.status().since();
        if (!step.isOpen()) {
            return subject.title() + " ended " + end(step) + " on "
                    + subject.wall().say(since);
        }
        return subject.title() + " " + phase(subject) + ", and " + who(subject) + " has had the ball since "
                + subject.wall().say(since);
    }

    static Clause clause(StepInView subject) {
        return Clause.of(Clause.Kind.STANDING, of(subject) + hold(subject));
    }

    /** Who has the ball, by name where a partner has one. */
    static String who(StepInView subject) {
        NextMove ball = Entries.ball(subject);
        return ball.owner() == Owner.PARTNER
                ? ball.name().orElse(ball.owner().phrase())
                : ball.owner().phrase();
    }

    private static String phase(StepInView subject) {
        Step step = subject.step();
        String visit = subject.booked()
                .map(slot ->
                        " for " + new LocalClock(slot.zone(), subject.view().at()).say(slot.start()))
                .orElse("");
        return switch (step.phase()) {
            case PENDING -> "has not begun";
            case PLANNED ->
                "is planned"
                        + step.status()
                                .deadline()
                                .map(at -> " for " + subject.wall().say(at))
                                .orElse("");
            case ACTIVE -> "stands at " + GateWords.names(List.of(step.state())) + visit;
            case ENDED -> "ended " + end(step);
        };
    }

    private static String end(Step step) {
        String how = step.outcome().map(Standings::word).orElse("somehow");
        return step.state().isEmpty() || Phrases.spaced(step.state()).equals(how)
                ? how
                : how + " at " + GateWords.names(List.of(step.state()));
    }

    static String word(Outcome outcome) {
        return Phrases.spaced(outcome.name().toLowerCase(Locale.ROOT));
    }

    private static String hold(StepInView subject) {
        return subject.step()
                .extras()
                .hold()
                .map(Hold::owner)
                .map(by -> " (put aside)")
                .orElse("");
    }
}
