package io.journeykit.fhir.server;

import io.journeykit.fhir.server.Write.Version;
import java.util.Optional;

/**
 * Where a resource is, once it was written.
 *
 * @param version absent where the server does not say
 */
public record WriteResult(String type, String id, Optional<String> version) {

    /** {@code Task/123}. */
    public String reference() {
        return type + "/" + id;
    }

    public Optional<Version> known() {
        return version.map(named -> new Version(id, named));
    }

    @Override
    public String toString() {
        return "a written " + type;
    }
}
