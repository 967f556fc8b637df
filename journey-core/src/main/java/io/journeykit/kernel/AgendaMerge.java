package io.journeykit.kernel;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Merged;
import io.journeykit.agenda.Merged.Known;
import io.journeykit.agenda.Outbox;
import io.journeykit.agenda.Outreach;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How two agendas of one person become one, and two again. Keys already issued stay as they are. */
final class AgendaMerge {

    private AgendaMerge() {}

    static Outbox join(Outbox own, Outbox other) {
        List<Outbox.Counted> counted = new ArrayList<>(join(own.counted(), other.counted()));
        counted.sort(Comparator.comparing(Outbox.Counted::at));
        return new Outbox(join(own.open(), other.open()), counted, join(own.distrusted(), other.distrusted()));
    }

    /** The same contacts, numbered after so many events. */
    static Outbox shifted(Outbox other, long by) {
        return new Outbox(
                other.open().stream()
                        .map(contact -> contact.numbered(contact.id() + by))
                        .toList(),
                other.counted().stream()
                        .map(one -> new Outbox.Counted(one.outreach() + by, one.at()))
                        .toList(),
                other.distrusted());
    }

    static List<Incident> shifted(List<Incident> incidents, long by) {
        return incidents.stream()
                .map(one -> new Incident(one.id() + by, one.code(), one.about(), one.step(), one.since()))
                .toList();
    }

    static <T> List<T> join(List<T> own, List<T> other) {
        List<T> all = new ArrayList<>(own);
        all.addAll(other);
        return List.copyOf(all);
    }

    static Agenda.Merges taking(Agenda.Merges before, Known own, Agenda other) {
        List<JourneyId> journeys = other.journeys().stream().map(Journey::id).toList();
        Merged merged = new Merged(other.id(), journeys, own, new Known(other.facts(), other.person()));
        return new Agenda.Merges(join(before.taken(), List.of(merged)), before.into());
    }

    static Outbox without(Outbox outbox, Merged merged) {
        List<Outreach> own = outbox.open().stream()
                .filter(contact -> !merged.holds(Optional.of(contact.step())))
                .toList();
        return new Outbox(own, outbox.counted(), outbox.distrusted());
    }

    static Agenda.Merges without(Agenda.Merges merges, AgendaId absorbed) {
        List<Merged> others = merges.taken().stream()
                .filter(merged -> !merged.from().equals(absorbed))
                .toList();
        return new Agenda.Merges(others, merges.into());
    }
}
