package io.journeykit.fhir.adapters;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;

/** The three operations of IHE ITI Scheduling, each of which answers with a Bundle of Appointments or of a no. */
final class IheOperations {

    private static final Set<AppointmentStatus> TAKEN = Set.of(AppointmentStatus.PENDING, AppointmentStatus.BOOKED);

    private final PortContext context;

    IheOperations(PortContext context) {
        this.context = context;
    }

    List<Appointment> find(Parameters wanted) {
        return call("$find", wanted);
    }

    /** The Appointment as it is held; empty where it is no longer to be had. */
    Optional<Appointment> hold(Appointment proposed) {
        return taken("$hold", proposed);
    }

    /** The Appointment as it is booked; empty where it is no longer to be had. */
    Optional<Appointment> book(Appointment proposedOrHeld) {
        return taken("$book", proposedOrHeld);
    }

    /** The Appointment as it is now; empty where the server will not have it so. */
    Optional<Appointment> change(Appointment wanted) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("appointment-resource").setResource(wanted);
        return call("$book", parameters).stream().findFirst();
    }

    private Optional<Appointment> taken(String operation, Appointment appointment) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("appointment-reference").setValue(PortContext.reference(appointment));
        return call(operation, parameters).stream()
                .filter(each -> TAKEN.contains(each.getStatus()))
                .findFirst();
    }

    private List<Appointment> call(String operation, Parameters parameters) {
        Resource answer = context.server().call(() -> (Resource) context.server()
                .client()
                .operation()
                .onType(Appointment.class)
                .named(operation)
                .withParameters(parameters)
                .returnResourceType(Bundle.class)
                .execute());
        return answer instanceof Bundle bundle
                ? bundle.getEntry().stream()
                        .map(BundleEntryComponent::getResource)
                        .filter(Appointment.class::isInstance)
                        .map(Appointment.class::cast)
                        .toList()
                : List.of();
    }
}
