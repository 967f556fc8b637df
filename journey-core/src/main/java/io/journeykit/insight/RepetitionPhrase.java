package io.journeykit.insight;

import io.journeykit.calendar.DueWindow;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.RulePhrase;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import java.util.Optional;

/** Which one of a repetition a step is. */
final class RepetitionPhrase {

    private RepetitionPhrase() {}

    static boolean repeats(StepInView subject, StepTemplate plan) {
        return plan.repeat() instanceof Repetition.At
                || plan.repeat() instanceof Repetition.Recurs
                || plan.repeat() instanceof Repetition.Every
                        && subject.step().ref().occurrence() > 1;
    }

    /** {@code and every 3 months after, number 2 on Wed 3 Jun 10:15}. */
    static Optional<Phrase> of(StepInView subject, StepTemplate plan, DueWindow window) {
        if (!repeats(subject, plan)) {
            return Optional.empty();
        }
        return Optional.of(rule(plan)
                .with("number", Part.of(subject.step().ref().occurrence()))
                .with("at", subject.wall().say(window.target())));
    }

    private static Phrase rule(StepTemplate plan) {
        if (plan.repeat() instanceof Repetition.Every every) {
            return Phrase.of("repetition.every").with("interval", Part.of(every.interval()));
        }
        if (plan.repeat() instanceof Repetition.Recurs recurs) {
            return Phrase.of(plan.due().isEmpty() ? "repetition.rule" : "repetition.then")
                    .with("rule", RulePhrase.of(recurs.rule()));
        }
        return Phrase.of("repetition.intervals");
    }
}
