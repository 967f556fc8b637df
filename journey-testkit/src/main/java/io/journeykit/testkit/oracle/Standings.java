package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How each agenda stood at every moment of a life, as it was decided, or as its store was put back. */
final class Standings {

    private final Map<AgendaId, List<Stood>> all = new HashMap<>();

    /** What the store holds: all but what it lost when it was put back. */
    private final Map<AgendaId, List<Stood>> held = new HashMap<>();

    private record Stood(Moment since, Agenda agenda) {}

    void decided(Moment since, Agenda agenda) {
        stands(since, agenda);
        held.computeIfAbsent(agenda.id(), id -> new ArrayList<>()).add(new Stood(since, agenda));
    }

    void restored(Moment since, Instant to) {
        held.forEach((id, stood) -> {
            stood.removeIf(one -> one.since().at().isAfter(to));
            stands(since, now(id));
        });
    }

    private void stands(Moment since, Agenda agenda) {
        all.computeIfAbsent(agenda.id(), id -> new ArrayList<>()).add(new Stood(since, agenda));
    }

    /** As it stands after all that was read so far. */
    Agenda now(AgendaId id) {
        List<Stood> stood = held.getOrDefault(id, List.of());
        return stood.isEmpty() ? Agenda.empty(id) : stood.get(stood.size() - 1).agenda();
    }

    /** As it stood when all that had been told by then, and at that very time, was decided. */
    Agenda at(AgendaId id, Instant time) {
        return last(id, since -> !since.at().isAfter(time));
    }

    /** As it stood once all up to that place of the chronicle had happened. */
    Agenda at(AgendaId id, int place) {
        return last(id, since -> since.place() <= place);
    }

    private Agenda last(AgendaId id, Predicate<Moment> by) {
        List<Stood> stood = all.getOrDefault(id, List.of());
        int low = 0;
        int high = stood.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (by.test(stood.get(middle).since())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Agenda.empty(id) : stood.get(low - 1).agenda();
    }

    @Override
    public String toString() {
        return "how " + all.size() + " agendas stood";
    }
}
