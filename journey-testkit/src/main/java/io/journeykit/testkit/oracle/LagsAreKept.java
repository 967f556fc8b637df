package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.planning.Slot;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Law 22 of lags: what is booked keeps its timings, in days counted by dates. */
final class LagsAreKept implements Law {

    private static final Clause AT_LEAST = new Clause(
            22, "at-least-is-kept", "No visit is booked nearer to what it is timed from than its timing says.");
    private static final Clause AT_MOST = new Clause(
            22, "at-most-is-kept", "No visit is booked farther from what it is timed from than its timing says.");

    @Override
    public List<Clause> clauses() {
        return List.of(AT_LEAST, AT_MOST);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (AgendaId agenda : books.agendas()) {
            Set<String> offered = new HashSet<>();
            for (State state : books.states(agenda)) {
                state.events().forEach(event -> note(event, offered));
                Map<StepRef, Slot> booking = booking(state);
                booking.forEach((step, slot) -> {
                    // What a person chose beyond what was offered is hers to know.
                    if (offered.contains(slot.id())) {
                        judge(books, new Booking(state, booking), step, verdicts);
                    }
                });
            }
        }
    }

    /** What is being booked at once. */
    private record Booking(State state, Map<StepRef, Slot> slots) {}

    private static Map<StepRef, Slot> booking(State state) {
        Map<StepRef, Slot> booking = new LinkedHashMap<>();
        for (Effect effect : state.commit().effects()) {
            if (effect.request() instanceof Request.BookSlot book) {
                effect.step().ifPresent(step -> booking.put(step, book.slot()));
            }
        }
        return booking;
    }

    private static void note(Event event, Set<String> offered) {
        if (event instanceof JourneyEvent.ChainChanged changed) {
            changed.chain().options().stream()
                    .map(Chain.Option::slots)
                    .forEach(slots -> slots.values().forEach(slot -> offered.add(slot.id())));
        } else if (event instanceof StepEvent.SlotOffered one) {
            one.slot().ifPresent(slot -> offered.add(slot.id()));
        }
    }

    private static void judge(Books books, Booking booking, StepRef ref, Verdicts verdicts) {
        State state = booking.state();
        Slot slot = requireNonNull(booking.slots().get(ref));
        Optional<AuthoredStep> step = AuthoredStep.in(books, state.after(), ref);
        for (Timing timing : step.map(it -> it.says().timings()).orElse(List.of())) {
            List<Instant> points = Points.binding(step.get(), timing.point(), booking.slots());
            List<Lags> lags = points.stream()
                    .map(point -> new Lags(step.get().site(), timing, point))
                    .toList();
            if (!lags.isEmpty()) {
                Booked booked = new Booked(state, step.get(), timing, slot);
                Days.ifKnown(() -> lags.stream().anyMatch(lag -> lag.isFarEnough(slot)))
                        .ifPresent(kept -> booked.is(AT_LEAST, kept, points, verdicts));
                Days.ifKnown(() -> lags.stream().anyMatch(lag -> lag.isNearEnough(slot)))
                        .filter(known -> timing.atMost().isPresent())
                        .ifPresent(kept -> booked.is(AT_MOST, kept, points, verdicts));
            }
        }
    }

    private record Booked(State state, AuthoredStep step, Timing timing, Slot slot) {

        void is(Clause clause, boolean kept, List<Instant> points, Verdicts verdicts) {
            verdicts.met(clause);
            if (!kept) {
                verdicts.broken(new Finding(
                        clause,
                        state.at(),
                        step.agenda().id(),
                        Optional.of(step.step().ref()),
                        "it is booked from " + slot.start() + " to " + slot.end(),
                        "it " + timing + ", which is at " + points));
            }
        }
    }
}
