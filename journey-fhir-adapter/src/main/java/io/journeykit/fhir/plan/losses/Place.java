package io.journeykit.fhir.plan.losses;

import org.hl7.fhir.r4.model.Resource;

/** Where an element stands: in which resource, under which path. */
public record Place(String resource, String path) {

    /** The resource itself. */
    public static Place of(Resource resource) {
        return new Place(label(resource), resource.fhirType());
    }

    /** By which a resource is told from others: {@code PlanDefinition/ANCS01}. */
    public static String label(Resource resource) {
        String id = resource.getIdElement().getIdPart();
        return resource.fhirType() + "/" + (id == null ? "" : id);
    }

    public Place at(String child) {
        return new Place(resource, path + "." + child);
    }

    public Place at(String child, int index) {
        return new Place(resource, path + "." + child + "[" + index + "]");
    }

    @Override
    public String toString() {
        return resource + " " + path;
    }
}
