package io.journeykit.fhir.adapters;

import io.journeykit.planning.Slot;
import java.time.ZoneId;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * One Schedule, as far as an appointment needs it: with whom, where, for which services.
 *
 * @param id of the Schedule on its server
 * @param provider the reference of whoever it belongs to
 * @param place the reference of the Location, or else its name
 */
record Calendar(String id, String provider, String place, ZoneId zone, List<CodeableConcept> services) {

    Calendar {
        services = List.copyOf(services);
    }

    Slot slot(org.hl7.fhir.r4.model.Slot offered) {
        return new Slot(
                offered.getIdElement().getIdPart(),
                Moments.of(offered.getStartElement()),
                Moments.of(offered.getEndElement()),
                provider,
                place,
                zone);
    }

    /** A slot may narrow what its schedule is for; one that says nothing is for all of it. */
    boolean offers(org.hl7.fhir.r4.model.Slot slot, String system, String service) {
        List<CodeableConcept> meant = slot.hasServiceType() ? slot.getServiceType() : services;
        return meant.stream().anyMatch(type -> type.hasCoding(system, service));
    }
}
