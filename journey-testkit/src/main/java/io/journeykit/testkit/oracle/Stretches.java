package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The oracle's book of who had the ball: each time for which an open step stood in one way, with one owner. */
final class Stretches {

    private final List<Stretch> all = new ArrayList<>();
    private final Map<JourneyId, Standing> status = new LinkedHashMap<>();
    private final Instant end;

    private Stretches(Instant end) {
        this.end = end;
    }

    static Stretches of(Books books) {
        Stretches stretches = new Stretches(books.until());
        books.agendas().forEach(agenda -> stretches.enter(books, agenda));
        return stretches;
    }

    /**
     * A step stands in one way for a while.
     *
     * @param step as it was when it came to stand so
     * @param begun by what it came to
     */
    record Stretch(AgendaId agenda, Step step, State begun, Instant to) {

        Instant from() {
            return begun.at();
        }

        StepRef ref() {
            return step.ref();
        }

        Owner owner() {
            return step.status().owner();
        }

        boolean lasts(Duration longer) {
            return from().plus(longer).isBefore(to);
        }
    }

    /** Every one, by agenda, in the order in which they ended. */
    List<Stretch> all() {
        return all;
    }

    /** How the steps of one journey stand, and since when; by their place in it, which never changes. */
    private record Standing(Journey journey, List<Stretch> open) {}

    private void enter(Books books, AgendaId agenda) {
        status.clear();
        for (State state : books.states(agenda)) {
            if (!state.at().isBefore(end)) {
                break;
            }
            state.after().journeys().forEach(journey -> enter(state, journey));
            if (state.after().journeys().size() < status.size()) {
                leave(state);
            }
        }
        status.values().forEach(one -> one.open().forEach(open -> close(open, end)));
    }

    private void enter(State state, Journey journey) {
        Standing before = status.get(journey.id());
        if (before != null && before.journey() == journey) {
            return;
        }
        List<Stretch> open = before == null ? new ArrayList<>() : before.open();
        for (int i = 0; i < journey.steps().size(); i++) {
            enter(state, journey.steps().get(i), i, open);
        }
        for (int i = open.size() - 1; i >= journey.steps().size(); i--) {
            close(open.remove(i), state.at());
        }
        status.put(journey.id(), new Standing(journey, open));
    }

    private void enter(State state, Step step, int place, List<Stretch> open) {
        Stretch now = new Stretch(state.after().id(), step, state, end);
        if (place == open.size()) {
            open.add(now);
        } else if (!isAlike(open.get(place).step(), step)) {
            close(open.get(place), state.at());
            open.set(place, now);
        }
    }

    private static boolean isAlike(Step one, Step other) {
        return one == other
                || one.status().phase() == other.status().phase()
                        && one.status().owner() == other.status().owner()
                        && one.status().state().equals(other.status().state())
                        && one.status().since().equals(other.status().since())
                        && one.extras().hold().equals(other.extras().hold())
                        && one.extras().leader().equals(other.extras().leader());
    }

    /** Journeys that are led elsewhere now. */
    private void leave(State state) {
        status.values().removeIf(one -> {
            boolean gone = state.after().journey(one.journey().id()).isEmpty();
            if (gone) {
                one.open().forEach(open -> close(open, state.at()));
            }
            return gone;
        });
    }

    private void close(Stretch open, Instant at) {
        if (open.step().isOpen() && open.from().isBefore(at)) {
            all.add(new Stretch(open.agenda(), open.step(), open.begun(), at));
        }
    }

    @Override
    public String toString() {
        return all.size() + " stretches";
    }
}
