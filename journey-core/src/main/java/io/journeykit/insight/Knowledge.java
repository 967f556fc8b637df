package io.journeykit.insight;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.condition.Facts;
import io.journeykit.condition.Judgement;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.ConditionPhrase;
import io.journeykit.readings.DeclaredValues;
import io.journeykit.readings.FactScope;
import io.journeykit.readings.ReadableFacts;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;

/** What a step's condition comes to by what is known. */
final class Knowledge {

    private Knowledge() {}

    static Judgement judge(StepInView subject, Condition condition) {
        return condition.judge(facts(subject), subject.view().definitions().languages());
    }

    static Optional<Fact> find(StepInView subject, FactName name) {
        return facts(subject).find(name);
    }

    /** What a step's condition can read. */
    private static Facts facts(StepInView subject) {
        return new ReadableFacts(
                new Scope(subject.view().agenda(), subject.journey()),
                subject.template().map(template -> new DeclaredValues(DeclaredValues.of(template), template::step)));
    }

    /** A condition that is decided, and how; one that is open is an obstacle instead. */
    static List<Clause> of(StepInView subject) {
        return subject.plan().map(StepTemplate::when).filter(when -> !when.equals(Conditions.ALWAYS)).stream()
                .filter(when -> !judge(subject, when).isOpen() || subject.step().isActive())
                .map(when ->
                        Phrase.of("condition." + verdict(subject, when)).with("condition", ConditionPhrase.of(when)))
                .map(phrase -> new Clause(Clause.Kind.CONDITION, phrase))
                .toList();
    }

    private static String verdict(StepInView subject, Condition when) {
        if (subject.step().isActive()) {
            return "met-at-begin";
        }
        return judge(subject, when).holds() ? "met" : "not-met";
    }

    /** The facts of a journey of an agenda. */
    private record Scope(Agenda agenda, Journey journey) implements FactScope {
        @Override
        public FactTable own() {
            return journey.facts();
        }

        @Override
        public Optional<Scope> whole() {
            return journey.origin()
                    .parent()
                    .map(StepRef::journey)
                    .flatMap(agenda::journey)
                    .map(parent -> new Scope(agenda, parent));
        }

        @Override
        public FactTable person() {
            return agenda.facts();
        }

        @Override
        public List<Step> occurrences(StepId step) {
            return journey.steps().of(step);
        }
    }
}
