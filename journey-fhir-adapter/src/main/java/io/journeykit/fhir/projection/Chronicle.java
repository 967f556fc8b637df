package io.journeykit.fhir.projection;

import io.journeykit.agenda.Agenda;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.fhir.server.FhirServer;
import io.journeykit.fhir.server.Write.Version;
import io.journeykit.kernel.Kernel;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Recorded;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;

/** The history of agendas in slices, and how far of it a server shows. */
final class Chronicle {

    private static final int SLICE = 100;

    private final AgendaStore store;
    private final FhirServer server;

    Chronicle(AgendaStore store, FhirServer server) {
        this.store = store;
        this.server = server;
    }

    /** What the server says it shows, folded again from the history. */
    Memory.KnownAgenda shown(AgendaId id) {
        Optional<CarePlan> plan = server.find(CarePlan.class, BusinessId.of(id));
        long sequence = plan.map(Chronicle::sequence).orElse(0L);
        Agenda agenda = Agenda.empty(id);
        while (agenda.sequence() < sequence) {
            List<Recorded> events = after(id, agenda.sequence());
            if (events.isEmpty()) {
                throw new IllegalStateException(
                        "The server shows " + sequence + " events of an agenda of which the store" + " has "
                                + agenda.sequence() + "; it belongs to another store.");
            }
            for (Recorded recorded : events) {
                if (recorded.sequence() <= sequence) {
                    agenda = Kernel.evolve(agenda, recorded.event());
                }
            }
        }
        return new Memory.KnownAgenda(agenda, plan.map(Chronicle::version));
    }

    private static long sequence(CarePlan plan) {
        Extension extension = plan.getExtensionByUrl(Extensions.SEQUENCE);
        return extension != null && extension.getValue() instanceof DecimalType decimal
                ? decimal.getValue().longValueExact()
                : 0;
    }

    private static Version version(CarePlan plan) {
        return new Version(
                plan.getIdElement().getIdPart(),
                Optional.ofNullable(plan.getMeta().getVersionId()).orElse(""));
    }

    /** Some events, never cut inside what was recorded at one instant unless that is more than a whole slice. */
    List<Recorded> after(AgendaId id, long sequence) {
        List<Recorded> events = store.history(id, sequence, SLICE);
        if (events.size() < SLICE) {
            return events;
        }
        int last = events.size();
        while (last > 0 && sameInstant(events.get(last - 1), events.get(events.size() - 1))) {
            last--;
        }
        return last == 0 ? events : events.subList(0, last);
    }

    private static boolean sameInstant(Recorded one, Recorded other) {
        return one.event().stamp().recorded().equals(other.event().stamp().recorded());
    }
}
