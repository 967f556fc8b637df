package io.journeykit.insight;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Journey;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of a step that is not there. */
final class MissingStep {

    private MissingStep() {}

    static List<Clause> of(AgendaView view, StepRef ref) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(Clause.of(
                Clause.Kind.STANDING,
                view.agenda()
                        .journey(ref.journey())
                        .map(journey -> inJourney(journey, ref))
                        .orElseGet(() -> noJourney(view.agenda(), ref))));
        clauses.addAll(Reasons.of(view, ref, view.patient()));
        return clauses;
    }

    private static String inJourney(Journey journey, StepRef ref) {
        Optional<String> ended = journey.outcome().map(Standings::word);
        if (ended.isPresent()) {
            return "journey '" + journey.id() + "' ended " + ended.get() + ", and of its steps only a summary is kept";
        }
        List<String> known = journey.steps().stream()
                .map(step -> step.id().value())
                .distinct()
                .toList();
        return known.contains(ref.step().value())
                ? "step '" + ref.step() + "' of journey '" + journey.id() + "' has no occurrence " + ref.occurrence()
                : "journey '" + journey.id() + "' has no step '" + ref.step() + "'; "
                        + Suggestion.didYouMean(ref.step().value(), known);
    }

    private static String noJourney(Agenda agenda, StepRef ref) {
        String elsewhere =
                agenda.merges().into().isPresent() ? "; the person is coordinated in another agenda now" : "";
        return "this agenda has no journey '" + ref.journey() + "'" + elsewhere;
    }
}
