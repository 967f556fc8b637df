package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The oracle's book of what the world told, each with the decision that it led to. */
final class Inputs {

    private final List<Telling> all = new ArrayList<>();
    private final Map<InputId, State> decided = new HashMap<>();

    private Inputs() {}

    /** All that was told while a life can be judged. */
    static Inputs of(Books books) {
        Inputs inputs = new Inputs();
        Instant end = books.until();
        Course.of(books, state -> inputs.decided.put(state.commit().input().id(), state), entry -> {
            if (entry instanceof Chronicle.Told told && told.at().isBefore(end)) {
                inputs.all.add(new Telling(
                        told,
                        Optional.ofNullable(inputs.decided.remove(told.input().id()))));
            }
        });
        return inputs;
    }

    /**
     * Something that was told.
     *
     * @param led what was decided of it; absent where it was refused, or had been told before
     */
    record Telling(Chronicle.Told told, Optional<State> led) {

        Instant at() {
            return told.at();
        }

        AgendaId agenda() {
            return led.map(state -> state.after().id()).orElse(told.agenda());
        }

        Input input() {
            return told.input();
        }

        Optional<Signal> signal() {
            return told.input() instanceof Input.SignalReceived received
                    ? Optional.of(received.signal())
                    : Optional.empty();
        }

        boolean isRefused() {
            return told.receipt().isEmpty();
        }
    }

    /** Each, in order. */
    List<Telling> all() {
        return all;
    }

    /** What was heard, kept or shown at all, with the signal that it was. */
    List<Telling> signals() {
        return all.stream()
                .filter(one -> one.led().isPresent() && one.signal().isPresent())
                .toList();
    }

    @Override
    public String toString() {
        return all.size() + " inputs";
    }
}
