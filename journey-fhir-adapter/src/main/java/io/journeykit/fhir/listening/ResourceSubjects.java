package io.journeykit.fhir.listening;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** Finds out whom a resource concerns, perhaps by reading what it refers to. */
@FunctionalInterface
public interface ResourceSubjects {

    /**
     * One for each person; empty where nobody here is known by it. Throws what the server throws, so that the resource is
     * heard again.
     */
    List<ResourceSubject> of(Resource resource);
}
