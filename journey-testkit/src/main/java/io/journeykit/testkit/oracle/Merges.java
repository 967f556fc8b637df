package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which agendas turned out to be one person's, and for how long that was held to be so. */
final class Merges {

    private final List<Merge> all = new ArrayList<>();

    private Merges() {}

    private record Merge(AgendaId survivor, AgendaId absorbed, Instant from, Optional<Instant> to) {

        boolean isAt(Instant time) {
            return !from.isAfter(time) && to.map(time::isBefore).orElse(true);
        }
    }

    static Merges of(Chronicle chronicle) {
        Merges merges = new Merges();
        for (Chronicle.Entry entry : chronicle.entries()) {
            if (entry instanceof Chronicle.Committed committed) {
                committed.commit().events().forEach(event -> merges.enter(committed, event));
            }
        }
        return merges;
    }

    private void enter(Chronicle.Committed committed, Event event) {
        if (event instanceof PersonEvent.Absorbed absorbed) {
            all.add(new Merge(committed.agenda(), absorbed.absorbed().id(), committed.at(), Optional.empty()));
        } else if (event instanceof PersonEvent.MergeUndone undone) {
            all.replaceAll(one -> one.to().isEmpty() && one.absorbed().equals(undone.absorbed())
                    ? new Merge(one.survivor(), one.absorbed(), one.from(), Optional.of(committed.at()))
                    : one);
        }
    }

    /** An agenda, and those that were part of it at a time. */
    List<AgendaId> of(AgendaId agenda, Instant at) {
        if (all.isEmpty()) {
            return List.of(agenda);
        }
        List<AgendaId> parts = new ArrayList<>(List.of(agenda));
        for (int i = 0; i < parts.size(); i++) {
            AgendaId part = parts.get(i);
            all.stream()
                    .filter(one -> one.survivor().equals(part) && one.isAt(at) && !parts.contains(one.absorbed()))
                    .forEach(one -> parts.add(one.absorbed()));
        }
        return parts;
    }

    /** Whether an agenda is part of another at a time, which says from then on what was said by it. */
    boolean isAbsorbed(AgendaId agenda, Instant at) {
        return all.stream().anyMatch(one -> one.absorbed().equals(agenda) && one.isAt(at));
    }

    /** Whether an agenda ever took in another, or was taken in. */
    boolean concern(AgendaId agenda) {
        return all.stream()
                .anyMatch(one -> one.survivor().equals(agenda) || one.absorbed().equals(agenda));
    }

    /** Those that were never merged with another. */
    static Set<AgendaId> untouched(Books books) {
        Set<AgendaId> untouched = new HashSet<>(books.agendas());
        for (AgendaId agenda : books.agendas()) {
            for (State state : books.states(agenda)) {
                if (state.commit().input() instanceof Input.MergePersons merge) {
                    untouched.remove(agenda);
                    untouched.remove(merge.absorbed().id());
                }
            }
        }
        return untouched;
    }

    @Override
    public String toString() {
        return all.size() + " merges";
    }
}
