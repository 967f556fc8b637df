package io.journeykit.fhir.projection;

import io.journeykit.agenda.Agenda;
import io.journeykit.fhir.server.Write.Version;
import io.journeykit.vocabulary.AgendaId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the server shows of agendas, as far as that is remembered: it can always be read again. */
final class Memory {

    private static final int MOST = 1_000;

    private final Map<AgendaId, KnownAgenda> known = new LinkedHashMap<>();

    /**
     * An agenda as the server shows it.
     *
     * @param plan where its CarePlan is, and of which version
     */
    record KnownAgenda(Agenda agenda, Optional<Version> plan) {}

    synchronized Optional<KnownAgenda> known(AgendaId id) {
        return Optional.ofNullable(known.get(id));
    }

    synchronized void remember(KnownAgenda now) {
        known.remove(now.agenda().id());
        known.put(now.agenda().id(), now);
        Iterator<AgendaId> oldest = known.keySet().iterator();
        while (known.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized void forget(AgendaId id) {
        known.remove(id);
    }
}
