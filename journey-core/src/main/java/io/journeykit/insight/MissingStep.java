package io.journeykit.insight;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Journey;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of a step that is not there; it and its journey are called as whoever asks called them. */
final class MissingStep {

    private MissingStep() {}

    static List<Clause> of(AgendaView view, StepRef ref) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(new Clause(
                Clause.Kind.STANDING,
                view.agenda()
                        .journey(ref.journey())
                        .map(journey -> inJourney(journey, ref))
                        .orElseGet(() -> noJourney(view.agenda(), ref.journey()))));
        clauses.addAll(Causes.of(view, ref, view.patient()));
        return clauses;
    }

    private static Phrase inJourney(Journey journey, StepRef ref) {
        Optional<Outcome> ended = journey.outcome();
        if (ended.isPresent()) {
            return about(journey.id(), "ended").with("outcome", Standings.word(ended.get()));
        }
        String step = ref.step().value();
        List<String> known =
                journey.steps().stream().map(one -> one.id().value()).distinct().toList();
        Phrase missing = about(journey.id(), known.contains(step) ? "occurrence" : "step")
                .with("step", Part.quote(step));
        if (known.contains(step)) {
            return missing.with("number", Part.of(ref.occurrence()));
        }
        return Suggestion.closest(step, known)
                .map(near -> missing.with("meant", Part.quote(near)))
                .orElseGet(() -> missing.with(
                        "known", Part.of(known.stream().map(Part::quote).toList())));
    }

    private static Phrase noJourney(Agenda agenda, JourneyId journey) {
        return about(journey, agenda.merges().into().isPresent() ? "merged" : "journey");
    }

    private static Phrase about(JourneyId journey, String what) {
        return Phrase.of("missing." + what).with("journey", Part.quote(journey.toString()));
    }
}
