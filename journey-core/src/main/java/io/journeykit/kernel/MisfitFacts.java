package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Stamp;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.DeclaredValues;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A value that is none of those which a journey can read of a fact: it stays unknown there, and a person is shown it. */
final class MisfitFacts {

    private static final String MISFIT = "misfit";
    private static final String DECLARED = "declared";

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
            Stamp stamp = decision.stamp(Why.FACT, Name.fact(name.value()));
            decision.incident(code, about, stamp);
            HeldUpSteps.areShown(decision, steps(about), stamp);
        });
        return template.isPresent();
    }

    /** Whether all that a step waits to know was told in a way that nobody can read, and a person is shown that already. */
    static boolean showAll(LiveStep step) {
        List<FactName> missing = step.extras().missing();
        return !missing.isEmpty()
                && missing.stream()
                        .allMatch(fact -> step.agenda().incidents().stream()
                                .filter(incident -> isAbout(incident, fact))
                                .anyMatch(incident -> HeldUpSteps.names(incident, step.ref())));
    }

    /** A value that can be read is known by now. */
    static void isTold(DecisionBuilder decision, List<JourneyDraft> readers, FactName name, Value value, Stamp stamp) {
        List<JourneyId> journeys = readers.stream().map(JourneyDraft::id).toList();
        for (Incident incident : decision.draft.incidents()) {
            if (isAbout(incident, name)
                    && isOfType(incident, value)
                    && HeldUpSteps.named(incident).stream()
                            .allMatch(step -> journeys.contains(step.journey()))) {
                Incidents.settle(decision, incident, stamp);
            }
        }
    }

    private static boolean isAbout(Incident incident, FactName fact) {
        return incident.about().orElse(null) instanceof Phrase about
                && about.code().equals(MISFIT)
                && Name.fact(fact.value()).equals(about.parts().get("fact"));
    }

    private static boolean isOfType(Incident incident, Value value) {
        return !(incident.about().orElse(null) instanceof Phrase about)
                || !about.parts().containsKey(DECLARED)
                || type(value.type()).equals(about.parts().get(DECLARED));
    }

    private static List<StepRef> steps(Phrase about) {
        return about.parts().get("steps") instanceof Part.Several steps
                ? steps.parts().stream()
                        .flatMap(part -> part instanceof Part.Step step ? Stream.of(step.step()) : Stream.of())
                        .toList()
                : List.of();
    }

    private static Phrase about(JourneyDraft journey, CompiledTemplate template, FactName name, Value value) {
        Phrase told = Phrase.of(MISFIT).with("fact", Name.fact(name.value())).with("told", type(value.type()));
        Phrase about = template.values()
                .other(name, value)
                .map(type -> told.with(DECLARED, type(type)))
                .orElse(told);
        List<Part> waiting = waiting(journey, template, name);
        return waiting.isEmpty() ? about : about.with("steps", Part.of(waiting));
    }

    private static Phrase type(FactType type) {
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
