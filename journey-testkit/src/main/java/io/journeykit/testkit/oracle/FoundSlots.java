package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import io.journeykit.template.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was found for a step, and was decided on.
 *
 * @param slots those that had not come up before
 */
record FoundSlots(State state, AuthoredStep step, List<Slot> slots) {

    private static final Duration A_DAY = Duration.ofDays(1);

    /** Those of the step that are offered now. */
    List<Slot> offered() {
        return state.events().stream()
                .filter(JourneyEvent.ChainChanged.class::isInstance)
                .flatMap(event -> ((JourneyEvent.ChainChanged) event).chain().options().stream())
                .flatMap((Chain.Option option) -> option.slotFor(step.step().ref()).stream())
                .toList();
    }

    /** Whether it keeps every timing though only just, and nothing else that she has is near. */
    boolean mustBeOffered(Slot slot) {
        return Days.ifKnown(() -> fits(slot)).orElse(false)
                && others(state.after()).noneMatch(other -> isNear(slot, other));
    }

    private boolean fits(Slot slot) {
        Instant notice =
                step.site().plus(state.at(), ((StepKind.Booking) step.says().kind()).notice(), 1);
        List<List<Lags>> all =
                step.says().timings().stream().map(timing -> lags(timing)).toList();
        boolean settled = step.says().timings().stream().noneMatch(timing -> Points.isUnsettled(step, timing.point()));
        return settled
                && !slot.start().isBefore(notice)
                && all.stream().allMatch(lags -> lags.size() < 2)
                && all.stream().flatMap(List::stream).anyMatch(lag -> lag.isOnTheEdge(slot))
                && all.stream().flatMap(List::stream).allMatch(lag -> lag.isFarEnough(slot) && lag.isNearEnough(slot));
    }

    private List<Lags> lags(Timing timing) {
        return Points.binding(step, timing.point(), Map.of()).stream()
                .map(point -> new Lags(step.site(), timing, point))
                .toList();
    }

    private Stream<Slot> others(Agenda agenda) {
        return agenda.journeys().stream()
                .flatMap(journey -> journey.steps().stream())
                .filter(Step::isOpen)
                .filter(one -> !one.ref().equals(step.step().ref()))
                .flatMap(one -> one.dates().slot().stream());
    }

    private static boolean isNear(Slot slot, Slot other) {
        return other.start().isBefore(slot.end().plus(A_DAY))
                && other.end().plus(A_DAY).isAfter(slot.start());
    }
}
