package io.journeykit.fhir.servertests;

import io.journeykit.fhir.naming.Systems;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * What stands on a server about one person.
 *
 * @param kinds how many there are of each type and status
 * @param doubled types and identifiers of what stands there more than once
 */
record Census(SortedMap<String, Integer> kinds, List<String> doubled) {

    private static final List<Class<? extends Resource>> TYPES = List.of(
            Task.class, ServiceRequest.class, Appointment.class, CommunicationRequest.class, Communication.class);

    static Census of(Ledger ledger) {
        SortedMap<String, Integer> kinds = new TreeMap<>();
        SortedMap<String, Integer> keys = new TreeMap<>();
        for (Class<? extends Resource> type : TYPES) {
            for (Resource resource : ledger.all(type)) {
                kinds.merge(type.getSimpleName() + " " + status(resource), 1, Integer::sum);
                keys(resource).forEach(key -> keys.merge(type.getSimpleName() + " " + key, 1, Integer::sum));
            }
        }
        List<String> doubled = keys.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey())
                .toList();
        return new Census(kinds, doubled);
    }

    private static String status(Resource resource) {
        return resource.getNamedProperty("status").getValues().get(0).primitiveValue();
    }

    private static List<String> keys(Resource resource) {
        return resource.getNamedProperty("identifier").getValues().stream()
                .map((Base value) -> (Identifier) value)
                .filter(one -> Systems.EFFECT.equals(one.getSystem()))
                .map(Identifier::getValue)
                .toList();
    }
}
