package io.journeykit.insight;

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
        journey(subject).map(words -> Clause.of(Clause.Kind.STANDING, words)).ifPresent(clauses::add);
        clauses.addAll(Reasons.of(subject.view(), subject.step().ref(), subject.wall()));
        came(subject).map(words -> Clause.of(Clause.Kind.PREREQUISITE, words)).ifPresent(clauses::add);
        return clauses;
    }

    private static Optional<String> journey(StepInView subject) {
        if (subject.plan().isEmpty()) {
            return Optional.of("its template " + subject.journey().template()
                    + " is not loaded or does not know it, so only what the agenda holds can be told");
        }
        return subject.journey()
                .closing()
                .filter(how -> subject.step().isActive())
                .map(how -> "its journey is being ended: " + Standings.word(how));
    }

    /** What had to come first, for a step that may begin or has begun. */
    private static Optional<String> came(StepInView subject) {
        return subject.plan()
                .filter(plan ->
                        Prerequisites.passes(subject, plan) || subject.step().isActive())
                .map(StepTemplate::after)
                .filter(after -> !after.leaves().isEmpty())
                .map(after -> "what had to come first has come: " + GateWords.wanted(subject, after));
    }
}
