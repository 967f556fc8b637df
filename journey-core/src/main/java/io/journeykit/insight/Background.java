package io.journeykit.insight;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.StepTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a step stands, what led there, and what came before it. */
final class Background {

    private Background() {}

    static List<Clause> of(StepInView subject) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(Standings.clause(subject));
        journey(subject).map(phrase -> new Clause(Clause.Kind.STANDING, phrase)).ifPresent(clauses::add);
        clauses.addAll(Causes.of(subject.view(), subject.step().ref(), subject.wall()));
        came(subject)
                .map(phrase -> new Clause(Clause.Kind.PREREQUISITE, phrase))
                .ifPresent(clauses::add);
        return clauses;
    }

    private static Optional<Phrase> journey(StepInView subject) {
        if (subject.plan().isEmpty()) {
            return Optional.of(Phrase.of("journey.unloaded")
                    .with(
                            "template",
                            Name.Kind.TEMPLATE,
                            subject.journey().template().toString()));
        }
        return subject.journey()
                .closing()
                .filter(how -> subject.step().isActive())
                .map(how -> Phrase.of("journey.closing").with("outcome", Standings.word(how)));
    }

    /** What had to come first, for a step that may begin or has begun. */
    private static Optional<Phrase> came(StepInView subject) {
        return subject.plan()
                .filter(plan ->
                        Prerequisites.passes(subject, plan) || subject.step().isActive())
                .map(StepTemplate::after)
                .filter(after -> !after.leaves().isEmpty())
                .map(after -> Phrase.of("prerequisite.came").with("wanted", GatePhrases.wanted(subject, after)));
    }
}
