package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.condition.Facts;
import io.journeykit.phrase.Name;
import io.journeykit.readings.FactScope;
import io.journeykit.readings.ReadableFacts;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What is known, and what becomes known. */
final class KnownFacts {

    private KnownFacts() {}

    /** What a journey may read: its own facts, those of the journey it is part of, and the person's. */
    static Facts of(DecisionBuilder decision, JourneyDraft journey) {
        return new ReadableFacts(
                new Scope(decision.draft, journey), decision.template(journey).map(CompiledTemplate::values));
    }

    /** The facts of a journey in the making. */
    private record Scope(AgendaDraft agenda, JourneyDraft journey) implements FactScope {
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

        @Override
        public FactTable person() {
            return agenda.facts();
        }

        @Override
        public List<Step> occurrences(StepId id) {
            List<Step> occurrences = new ArrayList<>();
            for (int i = 0; i < journey.size(); i++) {
                if (journey.step(i).id().equals(id)) {
                    occurrences.add(journey.step(i));
                }
            }
            return occurrences;
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
        if (MisfitFacts.shown(decision, journey, name, value)) {
            return;
        }
        Fact fact = new Fact(name, value, decision.effective(), decision.now, source);
        ContradictedFacts.show(decision, readBy(decision, journey), fact);
        List<JourneyDraft> parts = decision.draft.journeys().stream()
                .filter(other -> isPartOf(decision, other, journey))
                .toList();
        LostGrounds grounds = LostGrounds.of(decision, parts, name);
        decision.emit(new JourneyEvent.FactRecorded(
                journey.id(), fact, kept(decision, parts, name), decision.stamp(Why.FACT, Name.fact(name.value()))));
        decision.causedByLast();
        isReadable(decision, parts, fact);
        AnchorFacts.read(decision, journey, fact);
        parts.forEach(part -> readersLook(decision, part, name));
        grounds.showSince(fact.effective());
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

    /** Records facts of the person; what nobody can read takes the place of nothing. */
    static void learn(DecisionBuilder decision, SortedMap<FactName, Value> values, String source) {
        values.forEach((name, value) -> {
            if (MisfitFacts.isReadByNobody(decision, name, value)) {
                decision.draft.journeys().stream()
                        .filter(JourneyDraft::isOpen)
                        .forEach(journey -> MisfitFacts.shown(decision, journey, name, value));
                return;
            }
            Fact fact = new Fact(name, value, decision.effective(), decision.now, source);
            ContradictedFacts.show(decision, known(decision), fact);
            LostGrounds grounds = LostGrounds.of(decision, decision.draft.journeys(), name);
            decision.emit(new PersonEvent.FactLearned(
                    fact,
                    kept(decision, decision.draft.journeys(), name),
                    decision.stamp(Why.FACT, Name.fact(name.value()))));
            decision.causedByLast();
            isReadable(decision, decision.draft.journeys(), fact);
            AnchorFacts.read(decision, fact);
            decision.draft.journeys().forEach(journey -> readersLook(decision, journey, name));
            grounds.showSince(fact.effective());
        });
    }

    private static void isReadable(DecisionBuilder decision, List<JourneyDraft> readers, Fact fact) {
        List<JourneyId> ids = readers.stream().map(JourneyDraft::id).toList();
        Stamp stamp = decision.stamp(Why.FACT, Name.fact(fact.name().value()));
        decision.heldUp().isReadable(new HeldUpNotices.Readable(fact.name(), fact.value(), ids, stamp));
    }

    /** What a journey reads: its own facts, those of what it is part of, and the person's. */
    private static List<FactTable> readBy(DecisionBuilder decision, JourneyDraft journey) {
        List<FactTable> read = new ArrayList<>(List.of(decision.draft.facts()));
        Optional<? extends FactScope> scope = Optional.of(new Scope(decision.draft, journey));
        for (int depth = 0; scope.isPresent() && depth <= FactScope.DEEPEST; depth++) {
            read.add(scope.get().own());
            scope = scope.get().whole();
        }
        return read;
    }

    /** What the person's facts are read together with. */
    private static List<FactTable> known(DecisionBuilder decision) {
        List<FactTable> known = new ArrayList<>(List.of(decision.draft.facts()));
        decision.draft.journeys().stream()
                .filter(JourneyDraft::isOpen)
                .forEach(journey -> known.add(journey.head().facts()));
        return known;
    }

    /** How many values of a fact the open ones of these journeys count at most; 0 if none counts any. */
    private static int kept(DecisionBuilder decision, List<JourneyDraft> readers, FactName name) {
        int kept = 0;
        for (JourneyDraft journey : readers) {
            if (journey.isOpen()) {
                kept = Math.max(
                        kept,
                        decision.template(journey).map(one -> one.countOf(name)).orElse(0));
            }
        }
        return kept;
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
