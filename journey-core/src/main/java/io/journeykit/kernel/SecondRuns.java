package io.journeykit.kernel;

import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Stamp;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.JourneyId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The same template begun again for a person: refused where one run at a time is enough; else shown where it comes within a
 * day, since it may be a mistake, and may be meant.
 */
final class SecondRuns {

    private static final String TWICE = "begun-twice";
    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final Duration SOON = Duration.ofDays(1);

    private SecondRuns() {}

    /** The run that is still open, where the template is for one at a time. */
    static Optional<JourneyId> inTheWay(DecisionBuilder decision, JourneyTemplate template) {
        return decision.draft.journeys().stream()
                .filter(journey -> template.oneAtATime() && journey.isOpen() && isOf(journey, template))
                .map(JourneyDraft::id)
                .findFirst();
    }

    /** Shows that it began soon after another that is still open. */
    static void begun(DecisionBuilder decision, JourneyDraft second, JourneyTemplate template, Stamp stamp) {
        decision.draft.journeys().stream()
                .filter(first -> first.isOpen() && !first.id().equals(second.id()) && isOf(first, template))
                .filter(first -> first.head().origin().parent().isEmpty())
                .filter(first -> !begun(first).plus(SOON).isBefore(begun(second)))
                .reduce((earlier, later) -> later)
                .ifPresent(first -> decision.incident(TWICE, both(decision, first, second), stamp));
    }

    private static boolean isOf(JourneyDraft journey, JourneyTemplate template) {
        return journey.head().origin().template().id().equals(template.id());
    }

    private static Instant begun(JourneyDraft journey) {
        return journey.head().origin().begun();
    }

    private static Phrase both(DecisionBuilder decision, JourneyDraft first, JourneyDraft second) {
        ZoneId zone = decision.draft.person().preferences().zone();
        return Phrase.of("begun-again")
                .with(FIRST, Part.of(first.id()))
                .with(SECOND, Part.of(second.id()))
                .with("begun", Part.of(begun(first), zone))
                .with("again", Part.of(begun(second), zone));
    }

    /** One of them is over, so that nobody need look any more. */
    static void ended(DecisionBuilder decision, JourneyId journey, Stamp stamp) {
        Part ended = Part.of(journey);
        for (Incident incident : decision.draft.incidents()) {
            if (incident.code().equals(TWICE) && names(incident, ended)) {
                Incidents.settle(decision, incident, stamp);
            }
        }
    }

    private static boolean names(Incident incident, Part journey) {
        return incident.about().orElse(null) instanceof Phrase both
                && (journey.equals(both.parts().get(FIRST))
                        || journey.equals(both.parts().get(SECOND)));
    }
}
