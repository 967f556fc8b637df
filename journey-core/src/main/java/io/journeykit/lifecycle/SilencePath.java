package io.journeykit.lifecycle;

import io.journeykit.calendar.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens from a state on if nothing is ever heard: one path, since silence has no choice. */
final class SilencePath {

    /** Where the path comes to. */
    enum Ending {
        /** A person is asked. */
        ASKED,
        /** The step ends. */
        ENDED,
        /** It goes round, or stays, and asks nobody. */
        ENDLESS,
        /** It names a state that is not there, or waits without a ladder. */
        BROKEN
    }

    private final StepMachine machine;
    private final Set<String> passed = new HashSet<>();
    private final List<Span> spans = new ArrayList<>();
    private SilenceStart from = SilenceStart.ENTRY;
    private Ending ending = Ending.BROKEN;

    private SilencePath(StepMachine machine) {
        this.machine = machine;
    }

    static SilencePath of(StepMachine machine, State start) {
        SilencePath path = new SilencePath(machine);
        path.climb(start);
        return path;
    }

    private void climb(State start) {
        Optional<State> here = Optional.of(start);
        while (here.isPresent()) {
            here = passed.add(here.get().name()) ? ladder(here.get()) : stop(Ending.ENDLESS);
        }
    }

    /** The state that the ladder leads to, if nobody has been asked by then. */
    private Optional<State> ladder(State state) {
        // Time that counts from the visit outweighs time that counts from entering: the visit may be far off.
        from = state.silence().from() == SilenceStart.ENTRY
                ? from
                : state.silence().from();
        for (Rung rung : state.silence().rungs()) {
            spans.add(rung.after());
            if (rung.asksAPerson()) {
                return stop(Ending.ASKED);
            }
            if (rung.to().isPresent()) {
                return arrive(rung.to().get());
            }
        }
        return stop(state.silence().isNone() ? Ending.BROKEN : Ending.ENDLESS);
    }

    private Optional<State> arrive(String name) {
        Optional<State> next = machine.state(name);
        if (next.isEmpty()) {
            return stop(Ending.BROKEN);
        }
        if (next.get().asksAPerson()) {
            return stop(Ending.ASKED);
        }
        return next.get().isEnd() ? stop(Ending.ENDED) : next;
    }

    private Optional<State> stop(Ending how) {
        ending = how;
        return Optional.empty();
    }

    Ending ending() {
        return ending;
    }

    SilenceStart from() {
        return from;
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }
}
