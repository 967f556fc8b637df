package io.journeykit.insight;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.Journey;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.condition.Facts;
import io.journeykit.condition.Judgement;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.ConditionPhrase;
import io.journeykit.readings.DeclaredValues;
import io.journeykit.readings.FactScope;
import io.journeykit.readings.StepEnds;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;

/** What a step's condition comes to by what is known. */
final class Knowledge {

    private Knowledge() {}

    static Judgement judge(StepInView subject, Condition condition) {
        return condition.judge(new InView(subject), subject.view().definitions().languages());
    }

    /** What a step's condition can read. */
    private record InView(StepInView subject) implements Facts {
        @Override
        public Optional<Fact> find(FactName name) {
            return Knowledge.find(subject, name);
        }

        @Override
        public List<Fact> newest(FactName name, int count) {
            return FactScope.newest(scope(subject), subject.view().agenda().facts(), name, count).stream()
                    .filter(fact -> admits(subject, fact))
                    .toList();
        }

        @Override
        public Optional<Outcome> outcome(StepId step) {
            return ends(step).last();
        }

        @Override
        public List<Outcome> outcomes(StepId step) {
            return ends(step).inOrder();
        }

        @Override
        public boolean isToEnd(StepId step) {
            return ends(step).areToCome();
        }

        private StepEnds ends(StepId step) {
            return new StepEnds(subject.journey().steps().of(step));
        }
    }

    static Optional<Fact> find(StepInView subject, FactName name) {
        return FactScope.find(scope(subject), subject.view().agenda().facts(), name)
                .filter(fact -> admits(subject, fact));
    }

    private static Scope scope(StepInView subject) {
        return new Scope(subject.view().agenda(), subject.journey());
    }

    private static boolean admits(StepInView subject, Fact fact) {
        return subject.view()
                .definitions()
                .template(subject.journey().template())
                .map(template -> new DeclaredValues(DeclaredValues.of(template), template::step))
                .filter(values -> !values.admit(fact.name(), fact.value()))
                .isEmpty();
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
    }
}
