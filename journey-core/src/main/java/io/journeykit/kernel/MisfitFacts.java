package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.DeclaredValues;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A value that is none of those which a journey can read of a fact: it stays unknown there, and a person is shown it. */
final class MisfitFacts {

    /** How what is shown is called, and where the fact and its type stand in it. */
    static final String MISFIT = "misfit";

    static final String FACT = "fact";
    static final String DECLARED = "declared";

    private MisfitFacts() {}

    /** Whether it is of another type for each of the open journeys that say of which it is. */
    static boolean isReadByNobody(DecisionBuilder decision, FactName name, Value value) {
        List<DeclaredValues> readers = decision.draft.journeys().stream()
                .filter(JourneyDraft::isOpen)
                .flatMap(journey -> decision.template(journey).stream())
                .map(CompiledTemplate::values)
                .filter(values -> values.declares(name))
                .toList();
        return !readers.isEmpty()
                && readers.stream().allMatch(values -> values.other(name, value).isPresent());
    }

    /** Whether it does not fit; if so, that is shown, with what waits for it. */
    static boolean shown(DecisionBuilder decision, JourneyDraft journey, FactName name, Value value) {
        Optional<CompiledTemplate> template =
                decision.template(journey).filter(one -> !one.values().admit(name, value));
        template.ifPresent(one -> {
            Phrase about = about(journey, one, name, value);
            String code = one.values().other(name, value).isPresent() ? "fact-of-wrong-type" : "no-such-choice";
            decision.incident(code, about, decision.stamp(Why.FACT, Name.fact(name.value())));
        });
        return template.isPresent();
    }

    private static Phrase about(JourneyDraft journey, CompiledTemplate template, FactName name, Value value) {
        Phrase told = Phrase.of(MISFIT).with(FACT, Name.fact(name.value())).with("told", type(value.type()));
        Phrase about = template.values()
                .other(name, value)
                .map(type -> told.with(DECLARED, type(type)))
                .orElse(told);
        List<Part> waiting = waiting(journey, template, name);
        return waiting.isEmpty() ? about : about.with("steps", Part.of(waiting));
    }

    static Phrase type(FactType type) {
        return Phrase.of("type." + type.name().toLowerCase(Locale.ROOT));
    }

    private static List<Part> waiting(JourneyDraft journey, CompiledTemplate template, FactName name) {
        List<Part> waiting = new ArrayList<>();
        for (int reader : template.readersOf(name)) {
            if (journey.step(reader).isOpen()) {
                waiting.add(Part.of(journey.step(reader).ref()));
            }
        }
        return waiting;
    }
}
