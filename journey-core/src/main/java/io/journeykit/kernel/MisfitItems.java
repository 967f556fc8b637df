package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Stamp;
import io.journeykit.kernel.HeldUpNotices.Readable;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Optional;

/** What a person is shown of values that nobody can read: until such a value is known, and in place of what waits for it. */
final class MisfitItems {

    private MisfitItems() {}

    /** Settles those of facts that can be read by now. */
    static void settle(DecisionBuilder decision) {
        for (Readable readable : decision.heldUp().readable()) {
            for (Incident incident : decision.draft.incidents()) {
                if (isAbout(incident, readable.fact())
                        && isOfType(incident, readable.value())
                        && isReadByAll(incident, readable)) {
                    Incidents.settle(decision, incident, readable.stamp());
                }
            }
        }
    }

    /** Settles what says of steps that they do not know what these items say of it. */
    static void standFor(DecisionBuilder decision, String unknown) {
        List<Incident> incidents = decision.draft.incidents();
        for (Incident incident : isAny(incidents) ? incidents : List.<Incident>of()) {
            if (incident.code().equals(unknown)) {
                HeldUpSteps.named(incident).stream()
                        .flatMap(ref -> decision.step(ref).stream())
                        .filter(MisfitItems::showAll)
                        .forEach(step -> Incidents.isShown(step, unknown, stamp(step)));
            }
        }
    }

    /** Asked in each decision, so that nothing is made for it. */
    private static boolean isAny(List<Incident> incidents) {
        for (int i = 0; i < incidents.size(); i++) {
            if (isOne(incidents.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Incident incident) {
        return incident.about().orElse(null) instanceof Phrase about
                && about.code().equals(MisfitFacts.MISFIT);
    }

    private static Stamp stamp(LiveStep step) {
        return step.stamp(Why.CONDITION_UNKNOWN, step.itself());
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

    private static boolean isReadByAll(Incident incident, Readable readable) {
        return HeldUpSteps.named(incident).stream()
                .allMatch(step -> readable.readers().contains(step.journey()));
    }

    private static Optional<Phrase> misfit(Incident incident) {
        return isOne(incident) ? incident.about().map(Phrase.class::cast) : Optional.empty();
    }

    private static boolean isAbout(Incident incident, FactName fact) {
        return misfit(incident)
                .filter(about -> Name.fact(fact.value()).equals(about.parts().get(MisfitFacts.FACT)))
                .isPresent();
    }

    private static boolean isOfType(Incident incident, Value value) {
        return misfit(incident)
                .map(about -> about.parts().get(MisfitFacts.DECLARED))
                .map(MisfitFacts.type(value.type())::equals)
                .orElse(true);
    }
}
