package io.journeykit.fhir.servertests;

import io.journeykit.fhir.naming.Systems;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/** A resource that gives rise to something, and when it did; none for what happens by itself. */
record Occasion(Optional<Resource> resource, Instant at) {

    static Occasion of(Resource resource, Instant at) {
        return new Occasion(Optional.of(resource), at);
    }

    /** The identifier of the step that it is about, as the coordination wrote it there. */
    Optional<Identifier> step() {
        return resource.flatMap(Occasion::step);
    }

    /** The name of that step, as templates have it. */
    String stepName() {
        return step().map(Occasion::name).orElse("");
    }

    static Optional<Identifier> step(Resource resource) {
        List<Identifier> named = List.of();
        if (resource instanceof Task task) {
            named = List.of(task.getGroupIdentifier());
        } else if (resource instanceof CommunicationRequest request) {
            named = List.of(request.getGroupIdentifier());
        } else if (resource instanceof Appointment appointment) {
            named = appointment.getSupportingInformation().stream()
                    .map(reference -> reference.getIdentifier())
                    .toList();
        }
        return named.stream()
                .filter(one -> Systems.STEP.equals(one.getSystem()))
                .findFirst();
    }

    /** {@code mri} of {@code default/sally/knee-pain-1/mri#2}. */
    static String name(Identifier step) {
        String last = step.getValue().substring(step.getValue().lastIndexOf('/') + 1);
        return last.contains("#") ? last.substring(0, last.indexOf('#')) : last;
    }
}
