package io.journeykit.fhir.listening;

import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** One version of one resource, as a server keeps it. Its number is opaque: equal or not, and nothing more. */
public record Version(Resource resource) {

    /** Such as {@code Task}. */
    public String type() {
        return resource.fhirType();
    }

    /** What the server calls the resource: {@code Task/12}; empty where it has no id. */
    public Optional<String> key() {
        return Optional.ofNullable(resource.getIdElement().getIdPart()).map(id -> type() + "/" + id);
    }

    /** Empty where nobody has numbered it, as in a file. */
    public Optional<String> number() {
        return Optional.ofNullable(resource.getMeta().getVersionId())
                .or(() -> Optional.ofNullable(resource.getIdElement().getVersionIdPart()));
    }

    /** When the server wrote it, by its own clock. */
    public Optional<Instant> at() {
        return Optional.ofNullable(resource.getMeta().getLastUpdated()).map(date -> date.toInstant());
    }

    /** Whether both are the same version of the same resource. */
    boolean isSameAs(Version other) {
        return key().equals(other.key()) && number().equals(other.number());
    }

    /** Whether it was surely written before the other one. */
    boolean isBefore(Version other) {
        return at().isPresent()
                && other.at().isPresent()
                && at().get().isBefore(other.at().get());
    }

    /** {@code Task/12 version 3}. */
    @Override
    public String toString() {
        return key().orElse(type())
                + number().map(number -> " version " + number).orElse("");
    }
}
