package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.planning.Slot;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Appointments that are still to come stay at their time on the wall when the rules of their zone are others. */
final class WallTimes {

    private WallTimes() {}

    static void keep(DecisionBuilder decision) {
        for (JourneyDraft journey : decision.draft.journeys()) {
            Optional<CompiledTemplate> template = decision.template(journey);
            for (int i = 0; template.isPresent() && journey.isOpen() && i < journey.size(); i++) {
                // Who is served by another step's visit follows it.
                if (journey.step(i).isOpen()
                        && journey.step(i).extras().leader().isEmpty()) {
                    keep(new LiveStep(decision, journey, template.get(), i));
                }
            }
            if (template.isPresent() && journey.isOpen()) {
                List.copyOf(journey.head().chains()).forEach(chain -> keep(decision, journey, template.get(), chain));
            }
        }
    }

    private static void keep(LiveStep step) {
        Step entry = step.entry();
        Optional<Slot> slot = entry.dates().slot().map(known -> kept(step.decision(), known));
        Optional<Slot> offer = entry.dates().offer().map(known -> kept(step.decision(), known));
        if (slot.equals(entry.dates().slot()) && offer.equals(entry.dates().offer())) {
            return;
        }
        Stamp stamp = because(step.decision(), slot.or(() -> offer).get());
        String versions = step.template().site().versions();
        step.emit(new StepEvent.SlotRedated(step.ref(), slot, offer, versions, stamp));
        step.changed();
        Deadlines.refresh(step);
        SharedVisits.mirror(step, stamp);
        step.decision().causedByInput();
    }

    /** What is on offer stays at its times on the wall too, which are the words that the patient was asked in. */
    private static void keep(DecisionBuilder decision, JourneyDraft journey, CompiledTemplate template, Chain chain) {
        List<Chain.Option> options =
                chain.options().stream().map(option -> kept(decision, option)).toList();
        if (!options.equals(chain.options())) {
            Slot one = options.get(0).slots().values().iterator().next();
            decision.emit(new JourneyEvent.ChainChanged(journey.id(), chain.offering(options), because(decision, one)));
        }
    }

    private static Chain.Option kept(DecisionBuilder decision, Chain.Option option) {
        TreeMap<String, Slot> slots = new TreeMap<>(option.slots());
        slots.replaceAll((member, slot) -> kept(decision, slot));
        return new Chain.Option(option.number(), slots, option.says(), option.reasons());
    }

    private static Slot kept(DecisionBuilder decision, Slot slot) {
        return slot.start().isAfter(decision.now) ? slot.onItsWall() : slot;
    }

    private static Stamp because(DecisionBuilder decision, Slot slot) {
        return decision.stamp(Why.ZONE_RULES, slot.said());
    }
}
