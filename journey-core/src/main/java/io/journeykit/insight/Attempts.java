package io.journeykit.insight;

import io.journeykit.agenda.OpenEffect;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.spi.Port;
import io.journeykit.spi.Undelivered;
import java.util.List;

/** That what a step asks for could not be handed over yet: how often it was tried, since when, and when it is next. */
final class Attempts {

    private Attempts() {}

    static List<Clause> of(StepInView subject) {
        return phrases(subject, subject.wall()).stream()
                .map(phrase -> new Clause(Clause.Kind.ATTEMPT, phrase))
                .toList();
    }

    /** What is no longer wanted is not spoken of. */
    static List<Phrase> phrases(StepInView subject, LocalClock clock) {
        List<OpenEffect> awaited = subject.view().agenda().desk().awaited();
        return subject.view().undelivered().stream()
                .filter(one -> awaited.stream()
                        .anyMatch(open -> open.key().equals(one.effect().key())
                                && open.isAbout(subject.step().ref())))
                .map(one -> phrase(one, clock))
                .toList();
    }

    private static Phrase phrase(Undelivered one, LocalClock clock) {
        Phrase said = Phrase.of("attempts")
                .with("number", Part.of(one.attempts()))
                .with("port", Phrase.of("port." + Port.of(one.effect().request())))
                .with("since", clock.say(one.since()));
        return one.next().map(at -> said.with("next", clock.say(at))).orElse(said);
    }
}
