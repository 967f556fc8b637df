package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.phrase.Name;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.Optional;

/** Facts that bear an anchor's name: what becomes known of them is a date of a journey. */
final class AnchorFacts {

    private AnchorFacts() {}

    /** A date is that of the journeys that are open and have it; where none does, of those that are completed. */
    static void read(DecisionBuilder decision, Fact fact) {
        boolean isAnchored = false;
        for (JourneyDraft journey : decision.draft.journeys()) {
            if (journey.isOpen() && !MisfitFacts.shown(decision, journey, fact.name(), fact.value())) {
                isAnchored |= hasAnchor(decision, journey, fact.name());
                read(decision, journey, fact);
            }
        }
        for (JourneyDraft journey : decision.draft.journeys()) {
            if (!isAnchored && journey.head().outcome().equals(Optional.of(Outcome.COMPLETED))) {
                read(decision, journey, fact);
            }
        }
    }

    private static boolean hasAnchor(DecisionBuilder decision, JourneyDraft journey, FactName name) {
        return decision.template(journey)
                .filter(template -> template.template().anchors().contains(name.value()))
                .isPresent();
    }

    /** A fact of a journey, or of its person, sets the date of the journey that bears its name. */
    static void read(DecisionBuilder decision, JourneyDraft journey, Fact fact) {
        if (isRead(decision, journey, fact)) {
            anchor(decision, journey, fact.name(), fact.value());
        }
    }

    /** Whether it is the newest of its name, which is what a journey reads. */
    private static boolean isRead(DecisionBuilder decision, JourneyDraft journey, Fact fact) {
        return KnownFacts.of(decision, journey)
                .find(fact.name())
                .filter(fact::equals)
                .isPresent();
    }

    private static void anchor(DecisionBuilder decision, JourneyDraft journey, FactName name, Value value) {
        decision.template(journey)
                .filter(template -> template.template().anchors().contains(name.value()))
                .flatMap(template -> moment(template, value))
                .ifPresent(at -> anchor(
                        decision,
                        journey,
                        new JourneyEvent.AnchorSet(
                                journey.id(), name.value(), at, decision.stamp(Why.FACT, Name.fact(name.value())))));
    }

    private static void anchor(DecisionBuilder decision, JourneyDraft journey, JourneyEvent.AnchorSet set) {
        Optional<Instant> before =
                Optional.ofNullable(journey.head().origin().anchors().get(set.anchor()));
        decision.emit(set);
        if (journey.isOpen()) {
            journey.lookAgainAtAll();
        }
        decision.moves().dateMoved(set, before);
    }

    private static Optional<Instant> moment(CompiledTemplate template, Value value) {
        if (value instanceof Value.Moment moment) {
            return Optional.of(moment.moment());
        }
        return value instanceof Value.Date date ? Optional.of(template.site().startOf(date.date())) : Optional.empty();
    }
}
