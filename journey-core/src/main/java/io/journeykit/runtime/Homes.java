package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.vocabulary.AgendaId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Where persons are coordinated: their own agenda, or the one that they were merged into. */
final class Homes {

    private final HostParts with;

    Homes(HostParts with) {
        this.with = with;
    }

    Agenda load(AgendaId id) {
        try {
            return with.store().load(id).orElseGet(() -> Agenda.empty(id));
        } catch (Throwable e) {
            with.count(Measure.STORE_FAILED, id);
            throw e;
        }
    }

    /** Where persons were retired into each other, in a circle, the last that is not passed twice. */
    Agenda of(AgendaId id) {
        Set<AgendaId> passed = new LinkedHashSet<>();
        Agenda agenda = load(id);
        Optional<AgendaId> into = agenda.merges().into();
        while (into.isPresent() && passed.add(agenda.id()) && !passed.contains(into.get())) {
            agenda = load(into.get());
            into = agenda.merges().into();
        }
        return agenda;
    }
}
