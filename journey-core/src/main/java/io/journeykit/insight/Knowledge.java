package io.journeykit.insight;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Journey;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.condition.Judgement;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;

/** What a step's condition comes to by what is known. */
final class Knowledge {

    // Journeys run inside journeys at most eight deep; a broken agenda must not lead round for ever.
    private static final int DEEPEST = 16;

    private Knowledge() {}

    static Judgement judge(Subject subject, Condition condition) {
        return condition.judge(
                name -> find(subject, name), subject.view().definitions().languages());
    }

    static Optional<Fact> find(Subject subject, FactName name) {
        return find(subject.view().agenda(), subject.journey(), name, DEEPEST);
    }

    /** A condition that is decided, and how; one that is open is an obstacle instead. */
    static List<Clause> of(Subject subject) {
        return subject.plan().map(StepTemplate::when).filter(when -> !when.equals(Conditions.ALWAYS)).stream()
                .filter(when -> !judge(subject, when).isOpen() || subject.step().isActive())
                .map(when -> Clause.of(Clause.Kind.CONDITION, "its condition, " + when + ", " + verdict(subject, when)))
                .toList();
    }

    private static String verdict(Subject subject, Condition when) {
        Judgement judgement = judge(subject, when);
        if (subject.step().isActive()) {
            return "was met when it began";
        }
        return judgement.holds() ? "is met" : "is not met by what is known now";
    }

    /** A journey's own fact goes before that of the journey it is part of, and both before the person's. */
    private static Optional<Fact> find(Agenda agenda, Journey journey, FactName name, int depth) {
        Optional<Fact> own = journey.facts().find(name);
        Optional<Journey> parent =
                journey.origin().parent().map(StepRef::journey).flatMap(agenda::journey);
        return own.isPresent() || depth == 0 || parent.isEmpty()
                ? own.or(() -> agenda.facts().find(name))
                : find(agenda, parent.get(), name, depth - 1);
    }
}
