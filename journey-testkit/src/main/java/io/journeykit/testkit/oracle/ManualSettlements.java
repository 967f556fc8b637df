package io.journeykit.testkit.oracle;

import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** When persons settled work and incidents about steps, by their own instructions. */
final class ManualSettlements {

    private final Map<StepRef, TreeSet<Instant>> times = new HashMap<>();

    private ManualSettlements() {}

    static ManualSettlements of(Books books) {
        ManualSettlements settled = new ManualSettlements();
        Course.of(
                books,
                state -> {
                    if (state.commit().input() instanceof Input.Instruct order
                            && order.actor().owner() != Owner.SYSTEM) {
                        state.events()
                                .forEach(event -> settled.step(books, state, event)
                                        .ifPresent(step -> settled.times
                                                .computeIfAbsent(step, one -> new TreeSet<>())
                                                .add(state.at())));
                    }
                },
                entry -> {});
        return settled;
    }

    /** The step that something was about which is settled now. */
    private Optional<StepRef> step(Books books, State state, Event event) {
        if (event instanceof NoticeEvent.IncidentSettled settled) {
            return state.before().desk().incidents().stream()
                    .filter(incident -> incident.id() == settled.incident())
                    .findFirst()
                    .flatMap(Incident::step);
        }
        return event instanceof EffectEvent.Settled settled
                ? books.work().under(settled.key()).flatMap(WorkItems.Item::step)
                : Optional.empty();
    }

    /** The last time about a step, up to then. */
    Optional<Instant> last(StepRef step, Instant at) {
        return Optional.ofNullable(times.get(step)).map(settled -> settled.floor(at));
    }

    @Override
    public String toString() {
        return "what was settled of " + times.size() + " steps";
    }
}
