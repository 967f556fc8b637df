package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.condition.Facts;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.readings.FactScope;
import io.journeykit.template.Declaration;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What is known, and what becomes known. */
final class KnownFacts {

    private KnownFacts() {}

    /** What a journey may read: its own facts, those of the journey it is part of, and the person's. */
    static Facts of(DecisionBuilder decision, JourneyDraft journey) {
        return new Scope(decision.draft, journey);
    }

    /** The facts of a journey in the making. */
    private record Scope(AgendaDraft agenda, JourneyDraft journey) implements FactScope, Facts {
        @Override
        public Optional<Fact> find(FactName name) {
            return FactScope.find(this, agenda.facts(), name);
        }

        @Override
        public FactTable own() {
            return journey.head().facts();
        }

        @Override
        public Optional<Scope> whole() {
            return journey.head()
                    .origin()
                    .parent()
                    .map(StepRef::journey)
                    .filter(agenda::has)
                    .map(parent -> new Scope(agenda, agenda.journey(parent)));
        }
    }

    static void learn(
            DecisionBuilder decision, JourneyDraft journey, SortedMap<FactName, Value> values, String source) {
        for (Map.Entry<FactName, Value> value : values.entrySet()) {
            learn(decision, journey, value.getKey(), value.getValue(), source);
        }
    }

    /** Records a fact of a journey; one that bears an anchor's name sets the anchor. */
    static void learn(DecisionBuilder decision, JourneyDraft journey, FactName name, Value value, String source) {
        if (mismatches(decision, journey, name, value)) {
            Part fact = Name.fact(name.value());
            decision.incident("fact-of-wrong-type", fact, decision.stamp(Why.FACT, fact));
            return;
        }
        Fact fact = new Fact(name, value, decision.effective(), decision.now, source);
        decision.emit(
                new JourneyEvent.FactRecorded(journey.id(), fact, decision.stamp(Why.FACT, Name.fact(name.value()))));
        decision.causedByLast();
        anchor(decision, journey, name, value);
        for (JourneyDraft other : decision.draft.journeys()) {
            if (isPartOf(decision, other, journey)) {
                readersLook(decision, other, name);
            }
        }
    }

    /** Whether a journey is another one or is run for one of its steps, and so reads what that one knows. */
    private static boolean isPartOf(DecisionBuilder decision, JourneyDraft journey, JourneyDraft whole) {
        if (journey == whole) {
            return true;
        }
        Optional<StepRef> parent = journey.head().origin().parent();
        return parent.isPresent()
                && decision.draft.has(parent.get().journey())
                && isPartOf(decision, decision.draft.journey(parent.get().journey()), whole);
    }

    /** Records facts of the person. */
    static void learn(DecisionBuilder decision, SortedMap<FactName, Value> values, String source) {
        values.forEach((name, value) -> {
            Fact fact = new Fact(name, value, decision.effective(), decision.now, source);
            decision.emit(new PersonEvent.FactLearned(fact, decision.stamp(Why.FACT, Name.fact(name.value()))));
            decision.causedByLast();
            decision.draft.journeys().stream()
                    .filter(JourneyDraft::isOpen)
                    .forEach(journey -> anchor(decision, journey, name, value));
            decision.draft.journeys().forEach(journey -> readersLook(decision, journey, name));
        });
    }

    private static void anchor(DecisionBuilder decision, JourneyDraft journey, FactName name, Value value) {
        decision.template(journey)
                .filter(template -> template.template().anchors().contains(name.value()))
                .flatMap(template -> moment(template, value))
                .ifPresent(at -> {
                    decision.emit(new JourneyEvent.AnchorSet(
                            journey.id(), name.value(), at, decision.stamp(Why.FACT, Name.fact(name.value()))));
                    journey.lookAgainAtAll();
                });
    }

    private static Optional<Instant> moment(CompiledTemplate template, Value value) {
        if (value instanceof Value.Moment moment) {
            return Optional.of(moment.moment());
        }
        return value instanceof Value.Date date ? Optional.of(template.site().startOf(date.date())) : Optional.empty();
    }

    private static boolean mismatches(DecisionBuilder decision, JourneyDraft journey, FactName name, Value value) {
        Optional<CompiledTemplate> template = decision.template(journey);
        if (template.isEmpty()) {
            return false;
        }
        for (Declaration declared : template.get().template().facts()) {
            if (declared.name().equals(name) && !declared.type().admits(value)) {
                return true;
            }
        }
        return false;
    }

    private static void readersLook(DecisionBuilder decision, JourneyDraft journey, FactName name) {
        Optional<CompiledTemplate> template = decision.template(journey);
        if (template.isEmpty()) {
            return;
        }
        for (int reader : template.get().readersOf(name)) {
            decision.look(journey, template.get(), reader);
        }
        if (!template.get().template().exits().isEmpty()) {
            journey.unsettled().exits = true;
        }
    }
}
