package io.journeykit.fhir.listening;

import io.journeykit.agenda.Signal;
import io.journeykit.fhir.adapters.AppointmentSignals;
import io.journeykit.fhir.adapters.MessageSignals;
import io.journeykit.fhir.adapters.TaskSignals;
import io.journeykit.fhir.listening.ResourceSubject.Cause.OwnResource;
import io.journeykit.fhir.listening.ResourceSubject.Cause.WaitlistSignal;
import io.journeykit.fhir.naming.Systems;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Task;

/** What the other side does to what the ports have written. */
final class PortSignals {

    private PortSignals() {}

    static List<Statement> task(Change change, ResourceSubject subject) {
        Task after = (Task) change.after().resource();
        return after.getStatus() == null ? List.of() : sayings(TaskSignals.of(before(change, Task.class), after));
    }

    static List<Statement> appointment(Change change, ResourceSubject subject) {
        Appointment after = (Appointment) change.after().resource();
        return after.getStatus() == null
                ? List.of()
                : sayings(AppointmentSignals.of(before(change, Appointment.class), after).stream()
                        .toList());
    }

    static List<Statement> request(Change change, ResourceSubject subject) {
        CommunicationRequest after = (CommunicationRequest) change.after().resource();
        return after.getStatus() == null
                ? List.of()
                : sayings(MessageSignals.of(before(change, CommunicationRequest.class), after).stream()
                        .toList());
    }

    static List<Statement> communication(Version version, ResourceSubject subject) {
        Communication communication = (Communication) version.resource();
        Optional<CommunicationRequest> request = subject.cause()
                .filter(OwnResource.class::isInstance)
                .map(cause -> ((OwnResource) cause).resource())
                .filter(CommunicationRequest.class::isInstance)
                .map(CommunicationRequest.class::cast);
        // Agendas may be shown on the same server: what we write of a message is no news of it.
        boolean shown = communication.getMeta().getTag(Systems.TAG, Systems.WRITTEN) != null;
        return shown || communication.getStatus() == null
                ? List.of()
                : sayings(request
                        .map(asked -> MessageSignals.of(asked, communication))
                        .orElseGet(() -> subject.isLinked() ? Optional.empty() : MessageSignals.unasked(communication))
                        .stream()
                        .toList());
    }

    /** A free slot says so to whoever waits for one like it. */
    static List<Statement> slot(Version version, ResourceSubject subject) {
        boolean free = ((Slot) version.resource()).getStatus() == Slot.SlotStatus.FREE;
        return subject.cause()
                .filter(cause -> free && cause instanceof WaitlistSignal)
                .map(cause -> List.of(Statement.signal(((WaitlistSignal) cause).signal())))
                .orElse(List.of());
    }

    private static <T extends Resource> Optional<T> before(Change change, Class<T> type) {
        return change.before().map(Version::resource).filter(type::isInstance).map(type::cast);
    }

    private static List<Statement> sayings(Collection<Signal> signals) {
        return signals.stream().map(Statement::signal).toList();
    }
}
