package io.journeykit.kernel;

import io.journeykit.agenda.Signal;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;

/** A visit that served several, and was left to another of them: who has it now hears what is told of the one that had it. */
final class InheritedVisits {

    private InheritedVisits() {}

    /** The steps that have the visit which such a signal tells of. */
    static List<LiveStep> heirs(DecisionBuilder decision, Signal signal) {
        return signal.about().step().stream()
                .flatMap(told -> decision.draft.journeys().stream()
                        .filter(journey -> SignalCorrelation.isMeant(signal, journey))
                        .flatMap(journey -> left(decision, journey, told, signal).stream()))
                .distinct()
                .toList();
    }

    private static Optional<LiveStep> left(DecisionBuilder decision, JourneyDraft journey, StepId told, Signal signal) {
        Optional<CompiledStep> plan = decision.template(journey).flatMap(template -> template.step(told));
        Optional<String> shared = plan.flatMap(step -> step.template().shared())
                .filter(key ->
                        ToldVisits.isOfAVisit(plan.get(), plan.get().machine().signalOf(signal.name())));
        return shared.isEmpty() || isOpen(decision, journey, told)
                ? Optional.empty()
                : decision.steps().stream()
                        .filter(heir -> heir.journey() != journey && heir.isActive() && heir.hasVisit())
                        .filter(heir -> heir.plan().template().shared().equals(shared))
                        .filter(heir -> heir.extras().leader().isEmpty())
                        .filter(heir -> isNamed(heir, signal) || hadIt(decision, journey, told, heir))
                        .filter(heir -> SignalCorrelation.hears(heir, signal.name()))
                        .findFirst();
    }

    private static boolean isOpen(DecisionBuilder decision, JourneyDraft journey, StepId id) {
        return decision.steps().stream()
                .anyMatch(step -> step.journey() == journey && step.id().equals(id) && step.isOpen());
    }

    private static boolean isNamed(LiveStep heir, Signal signal) {
        return signal.reference().isPresent()
                && (signal.reference().equals(heir.extras().reference())
                        || signal.reference().equals(heir.dates().slot().map(Slot::id)));
    }

    private static boolean hadIt(DecisionBuilder decision, JourneyDraft journey, StepId id, LiveStep heir) {
        return decision.steps().stream()
                .filter(step -> step.journey() == journey && step.id().equals(id))
                .anyMatch(step ->
                        MeantVisit.booked(step.entry()).equals(heir.dates().slot()));
    }
}
