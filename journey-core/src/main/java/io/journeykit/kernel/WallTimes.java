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

    static void keep(Turn turn) {
        for (JourneyDraft journey : turn.draft.journeys()) {
            Optional<CompiledTemplate> template = turn.template(journey);
            for (int i = 0; template.isPresent() && journey.isOpen() && i < journey.size(); i++) {
                // Who is served by another step's visit follows it.
                if (journey.step(i).isOpen() && journey.step(i).aside().leader().isEmpty()) {
                    keep(turn, new Run(journey, template.get(), i));
                }
            }
            if (template.isPresent() && journey.isOpen()) {
                List.copyOf(journey.head().chains()).forEach(chain -> keep(turn, journey, template.get(), chain));
            }
        }
    }

    private static void keep(Turn turn, Run run) {
        Step step = run.step();
        Optional<Slot> slot = step.dates().slot().map(known -> kept(turn, known));
        Optional<Slot> offer = step.dates().offer().map(known -> kept(turn, known));
        if (slot.equals(step.dates().slot()) && offer.equals(step.dates().offer())) {
            return;
        }
        Stamp stamp = because(turn, slot.or(() -> offer).get());
        String versions = run.template().site().versions();
        turn.emit(new StepEvent.SlotRedated(run.ref(), slot, offer, versions, stamp));
        turn.changed(run);
        Deadlines.refresh(turn, run);
        Sharing.mirror(turn, run, stamp);
        turn.causedByInput();
    }

    /** What is on offer stays at its times on the wall too, which are the words that the patient was asked in. */
    private static void keep(Turn turn, JourneyDraft journey, CompiledTemplate template, Chain chain) {
        List<Chain.Option> options =
                chain.options().stream().map(option -> kept(turn, option)).toList();
        if (!options.equals(chain.options())) {
            Slot one = options.get(0).slots().values().iterator().next();
            turn.emit(new JourneyEvent.ChainChanged(
                    journey.id(), new Chain(chain.members(), options, chain.waitlisted()), because(turn, one)));
        }
    }

    private static Chain.Option kept(Turn turn, Chain.Option option) {
        TreeMap<String, Slot> slots = new TreeMap<>(option.slots());
        slots.replaceAll((member, slot) -> kept(turn, slot));
        return new Chain.Option(option.number(), slots, option.words(), option.reasons());
    }

    private static Slot kept(Turn turn, Slot slot) {
        return slot.start().isAfter(turn.now) ? slot.onItsWall() : slot;
    }

    private static Stamp because(Turn turn, Slot slot) {
        return turn.stamp(Why.ZONE_RULES, slot.zone().toString());
    }
}
