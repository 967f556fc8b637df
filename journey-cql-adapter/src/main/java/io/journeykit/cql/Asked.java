package io.journeykit.cql;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** What may be read for one answer, and the moment for which it is given. */
record Asked(List<Resource> resources, ZonedDateTime at) {

    Asked(Bundle person, ZonedDateTime at) {
        this(resources(person), at);
    }

    Asked with(List<Resource> more) {
        List<Resource> all = new ArrayList<>(resources);
        all.addAll(more);
        return new Asked(all, at);
    }

    /** {@code Patient/} and its id. */
    Optional<String> patient() {
        return resources.stream()
                .filter(Patient.class::isInstance)
                .map(patient -> "Patient/" + patient.getIdElement().getIdPart())
                .findFirst();
    }

    static List<Resource> resources(Bundle bundle) {
        return bundle.getEntry().stream()
                .filter(Bundle.BundleEntryComponent::hasResource)
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
    }

    /** Never what it reads. */
    @Override
    public String toString() {
        return resources.size() + " resources at " + at;
    }
}
