package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Dates;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.testkit.oracle.Visits.Having;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether anybody in an agenda wants a slot that it has. */
final class SlotDemand {

    private SlotDemand() {}

    /** Since when nobody wants it, where that lasts for more than a minute while it is had. */
    static Optional<Instant> lostAt(Books books, Having having) {
        List<State> states = books.states(having.agenda());
        Instant end = having.to().orElse(books.until());
        Optional<Instant> since = Optional.empty();
        for (int i = first(states, having.from());
                i < states.size() && states.get(i).at().isBefore(end);
                i++) {
            Instant from = later(states.get(i).at(), having.from());
            Instant to = i + 1 < states.size() ? states.get(i + 1).at() : end;
            since = isWanted(states.get(i).after(), having) ? Optional.empty() : Optional.of(since.orElse(from));
            if (since.filter(at -> isLong(at, to.isBefore(end) ? to : end)).isPresent()) {
                return since;
            }
        }
        return Optional.empty();
    }

    /** The last decision by then; what was decided at that very time is not yet to be seen in what was had. */
    private static int first(List<State> states, Instant from) {
        int first = 0;
        while (first + 1 < states.size() && !states.get(first + 1).at().isAfter(from)) {
            first++;
        }
        return first;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isLong(Instant from, Instant to) {
        return to.isAfter(from.plus(Books.AT_ONCE));
    }

    static boolean isWanted(Agenda agenda, Having having) {
        String slot = having.slot().id();
        return having.step()
                        .flatMap(agenda::step)
                        .filter(step -> has(step, slot))
                        .isPresent()
                || agenda.journeys().stream()
                        .flatMap(journey -> journey.steps().stream())
                        .anyMatch(step -> has(step, slot))
                || agenda.desk().awaited().stream().anyMatch(effect -> isFor(effect, slot));
    }

    /** Whether a step has it. */
    static boolean isHad(Agenda agenda, StepRef step, Having having) {
        return agenda.step(step).filter(one -> has(one, having.slot().id())).isPresent();
    }

    /** Whether a decision takes it from a step. */
    static boolean isLost(State state, StepRef step, Having having) {
        return isHad(state.before(), step, having) && !isHad(state.after(), step, having);
    }

    private static boolean has(Step step, String slot) {
        Dates dates = step.dates();
        return step.isOpen() && (is(dates.slot(), slot) || is(dates.offer(), slot));
    }

    private static boolean is(Optional<Slot> one, String slot) {
        return one.isPresent() && one.get().id().equals(slot);
    }

    /** Whether it is being held or booked. */
    private static boolean isFor(OpenEffect effect, String slot) {
        Optional<Request> undo = effect.undo();
        return undo.isPresent()
                && (undo.get() instanceof Request.ReleaseSlot release
                                && release.slot().id().equals(slot)
                        || undo.get() instanceof Request.CancelBooking cancel
                                && cancel.slot().id().equals(slot));
    }
}
