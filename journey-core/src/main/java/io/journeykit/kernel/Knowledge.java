package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.condition.Facts;
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
final class Knowledge {

    private Knowledge() {}

    /** What a journey may read: its own facts, those of the journey it is part of, and the person's. */
    static Facts of(Turn turn, JourneyDraft journey) {
        return name -> find(turn, journey, name);
    }

    private static Optional<Fact> find(Turn turn, JourneyDraft journey, FactName name) {
        Optional<Fact> own = journey.head().facts().find(name);
        if (own.isPresent()) {
            return own;
        }
        Optional<StepRef> parent = journey.head().origin().parent();
        return parent.isPresent() && turn.draft.has(parent.get().journey())
                ? find(turn, turn.draft.journey(parent.get().journey()), name)
                : turn.draft.facts().find(name);
    }

    static void learn(Turn turn, JourneyDraft journey, SortedMap<FactName, Value> values, String source) {
        for (Map.Entry<FactName, Value> value : values.entrySet()) {
            learn(turn, journey, value.getKey(), value.getValue(), source);
        }
    }

    /** Records a fact of a journey; one that bears an anchor's name sets the anchor. */
    static void learn(Turn turn, JourneyDraft journey, FactName name, Value value, String source) {
        if (mismatches(turn, journey, name, value)) {
            turn.incident("fact-of-wrong-type", name.value(), Optional.empty(), turn.stamp(Why.FACT, name.value()));
            return;
        }
        Fact fact = new Fact(name, value, turn.effective(), turn.now, source);
        turn.emit(new JourneyEvent.FactRecorded(journey.id(), fact, turn.stamp(Why.FACT, name.value())));
        turn.causedByLast();
        anchor(turn, journey, name, value);
        for (JourneyDraft other : turn.draft.journeys()) {
            if (isPartOf(turn, other, journey)) {
                readersLook(turn, other, name);
            }
        }
    }

    /** Whether a journey is another one or is run for one of its steps, and so reads what that one knows. */
    private static boolean isPartOf(Turn turn, JourneyDraft journey, JourneyDraft whole) {
        if (journey == whole) {
            return true;
        }
        Optional<StepRef> parent = journey.head().origin().parent();
        return parent.isPresent()
                && turn.draft.has(parent.get().journey())
                && isPartOf(turn, turn.draft.journey(parent.get().journey()), whole);
    }

    /** Records facts of the person. */
    static void learn(Turn turn, SortedMap<FactName, Value> values, String source) {
        values.forEach((name, value) -> {
            Fact fact = new Fact(name, value, turn.effective(), turn.now, source);
            turn.emit(new PersonEvent.FactLearned(fact, turn.stamp(Why.FACT, name.value())));
            turn.causedByLast();
            turn.draft.journeys().stream()
                    .filter(JourneyDraft::isOpen)
                    .forEach(journey -> anchor(turn, journey, name, value));
            turn.draft.journeys().forEach(journey -> readersLook(turn, journey, name));
        });
    }

    private static void anchor(Turn turn, JourneyDraft journey, FactName name, Value value) {
        turn.template(journey)
                .filter(template -> template.template().anchors().contains(name.value()))
                .flatMap(template -> moment(template, value))
                .ifPresent(at -> {
                    turn.emit(new JourneyEvent.AnchorSet(
                            journey.id(), name.value(), at, turn.stamp(Why.FACT, name.value())));
                    journey.lookAgainAtAll();
                });
    }

    private static Optional<Instant> moment(CompiledTemplate template, Value value) {
        if (value instanceof Value.Moment moment) {
            return Optional.of(moment.moment());
        }
        return value instanceof Value.Date date ? Optional.of(template.site().startOf(date.date())) : Optional.empty();
    }

    private static boolean mismatches(Turn turn, JourneyDraft journey, FactName name, Value value) {
        Optional<CompiledTemplate> template = turn.template(journey);
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

    private static void readersLook(Turn turn, JourneyDraft journey, FactName name) {
        Optional<CompiledTemplate> template = turn.template(journey);
        if (template.isEmpty()) {
            return;
        }
        for (int reader : template.get().readersOf(name)) {
            turn.look(journey, template.get(), reader);
        }
        if (!template.get().template().exits().isEmpty()) {
            journey.unsettled().exits = true;
        }
    }
}
