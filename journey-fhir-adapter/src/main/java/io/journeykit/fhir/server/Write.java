package io.journeykit.fhir.server;

import io.journeykit.fhir.naming.BusinessId;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/**
 * One resource to be written under its business identifier.
 *
 * @param parameter the search parameter that finds the identifier
 * @param mode whether one that is there already is left alone
 * @param version the id and the version it must still have; absent: whatever is there
 */
public record Write(Resource resource, BusinessId id, String parameter, Mode mode, Optional<Version> version) {

    /** What happens to one that is there already. */
    public enum Mode {
        /** It is replaced. */
        PUT,
        /** It stays as it is. */
        CREATE
    }

    /** A version of a resource as a server named it: opaque. */
    public record Version(String id, String version) {}

    /** Creates it, or replaces the one that is there. */
    public static Write put(Resource resource, BusinessId id) {
        return new Write(resource, id, "identifier", Mode.PUT, Optional.empty());
    }

    /** Creates it unless it is there. */
    public static Write create(Resource resource, BusinessId id) {
        return new Write(resource, id, "identifier", Mode.CREATE, Optional.empty());
    }

    /** Creates what never changes, and whose type has no identifier: it is found by a tag. */
    public static Write record(Resource resource, BusinessId id) {
        return new Write(resource, id, "_tag", Mode.CREATE, Optional.empty());
    }

    /** The same, if the one that is there is of that version. */
    public Write over(Version expected) {
        return new Write(resource, id, parameter, mode, Optional.of(expected));
    }

    String type() {
        return resource.fhirType();
    }

    /** The name by which others in the same transaction refer to it. */
    public String urn() {
        return id.urn(type());
    }

    @Override
    public String toString() {
        return mode == Mode.PUT ? "put " + type() : "create " + type();
    }
}
