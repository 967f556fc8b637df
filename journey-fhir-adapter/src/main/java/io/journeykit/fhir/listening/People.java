package io.journeykit.fhir.listening;

import io.journeykit.vocabulary.AgendaId;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;

/** Whose agenda it is that concerns a Patient of the server; empty for somebody who is not coordinated here. */
@FunctionalInterface
public interface People {

    /**
     * @param patient as the server has it, or with no more than an identifier by which a resource refers to it
     */
    Optional<AgendaId> whose(Patient patient);

    /** Where the server's own id of the Patient is the reference of the person here. */
    static People byId(String tenant) {
        return patient ->
                Optional.ofNullable(patient.getIdElement().getIdPart()).map(id -> AgendaId.of(tenant, id));
    }

    /** Where an identifier of this system is the reference of the person here. */
    static People byIdentifier(String tenant, String system) {
        return patient -> patient.getIdentifier().stream()
                .filter(identifier -> system.equals(identifier.getSystem()) && identifier.hasValue())
                .findFirst()
                .map(identifier -> AgendaId.of(tenant, identifier.getValue()));
    }
}
