package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long an offer stands: an option lapses with its first slot that is gone, the offer with its last option. */
final class OfferTimes {

    private OfferTimes() {}

    /** The last moment at which every option of what is offered can be had; absent where nothing is offered. */
    static Optional<Instant> first(LiveStep step) {
        Optional<Slot> instead = step.dates().offer();
        return instead.isPresent()
                ? instead.map(slot -> Notice.last(step, slot))
                : lasts(step).min(Comparator.naturalOrder());
    }

    /** The last moment at which any option of a first offer can be had, in a state that can plan it anew. */
    static Optional<Instant> last(LiveStep step, State state) {
        return isOffered(step, state) ? lasts(step).max(Comparator.naturalOrder()) : Optional.empty();
    }

    /** Whether nothing of a first offer can be had any more. */
    static boolean isOver(LiveStep step, State state, Instant at) {
        return last(step, state).filter(until -> until.isBefore(at)).isPresent();
    }

    /** Whether it waits for the answer to a first offer, which can be replaced by another. */
    static boolean isOffered(LiveStep step) {
        return step.isActive() && step.plan().isBooking() && isOffered(step, Deadlines.state(step));
    }

    private static boolean isOffered(LiveStep step, State state) {
        CompiledMachine machine = step.plan().machine();
        int stands = machine.stateOf(state.name());
        return step.plan().isBooking()
                && !step.hasVisit()
                && machine.hears(stands, machine.signalOf(Meaning.REPLAN))
                && machine.hears(stands, machine.signalOf(Meaning.CHOSEN));
    }

    /** Those that wait with it for the answer to a first offer. */
    static List<LiveStep> offeredWith(LiveStep step) {
        List<LiveStep> members = members(step);
        List<LiveStep> offered = List.of();
        for (int i = 0; i < members.size(); i++) {
            if (isOffered(members.get(i))) {
                offered = offered.isEmpty() ? new ArrayList<>(members.size()) : offered;
                offered.add(members.get(i));
            }
        }
        return offered;
    }

    /** Those that are offered together. */
    static List<LiveStep> members(LiveStep step) {
        Optional<Chain> chain = step.journey().head().chainOf(step.ref());
        if (chain.isEmpty()) {
            return List.of();
        }
        List<StepRef> refs = chain.get().members();
        List<LiveStep> members = new ArrayList<>(refs.size());
        for (int i = 0; i < refs.size(); i++) {
            step.decision().step(refs.get(i)).ifPresent(members::add);
        }
        return members;
    }

    /** What is offered, until it is answered. */
    static List<Chain.Option> options(LiveStep step) {
        return step.plan().isBooking()
                ? step.journey().head().chainOf(step.ref()).map(Chain::options).orElse(List.of())
                : List.of();
    }

    private static Stream<Instant> lasts(LiveStep step) {
        return options(step).stream().flatMap(option -> last(step, option).stream());
    }

    private static Optional<Instant> last(LiveStep step, Chain.Option option) {
        return members(step).stream()
                .flatMap(member -> fresh(member, option).stream().map(slot -> Notice.last(member, slot)))
                .min(Comparator.naturalOrder());
    }

    /** What an option has for a step, but for what is its own already. */
    static Optional<Slot> fresh(LiveStep step, Chain.Option option) {
        return option.slotFor(step.ref())
                .filter(slot -> !step.hasVisit() || !step.dates().slot().equals(Optional.of(slot)));
    }
}
