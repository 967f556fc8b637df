package io.journeykit.fhir.listening;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/** JSON as it comes over the wire, from whoever: read leniently, or not at all. */
final class Wire {

    private static final int LONGEST_NAME = 90;

    private Wire() {}

    static Optional<Resource> read(String body) {
        try {
            IBaseResource resource = FhirContext.forR4Cached()
                    .newJsonParser()
                    .setParserErrorHandler(new LenientErrorHandler(false))
                    .parseResource(body);
            return Optional.of(resource).filter(Resource.class::isInstance).map(Resource.class::cast);
        } catch (DataFormatException | IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    /** What somebody called a resource, who may have written anything there. */
    static String name(String type, String id) {
        String name = (type + "/" + id).replaceAll("[^A-Za-z0-9/.-]", "?");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
