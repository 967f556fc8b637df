package io.journeykit.fhir.server;

import io.journeykit.fhir.server.FhirFailure.Conflict;
import io.journeykit.fhir.server.Write.Mode;
import io.journeykit.fhir.server.Write.Version;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** Writes single resources, by the means that the server has. */
final class ResourceWriter {

    private final FhirServer server;

    ResourceWriter(FhirServer server) {
        this.server = server;
    }

    WriteResult one(Write write) {
        if (write.version().isPresent()) {
            return versioned(write.resource(), write.version().get());
        }
        Capabilities here = server.capabilities();
        if (write.mode() == Mode.CREATE) {
            return here.createsIfAbsent(write.type()) ? createIfAbsent(write) : byHand(write);
        }
        return here.updatesByIdentifier(write.type()) ? put(write) : byHand(write);
    }

    /** What was read carries its version, or says nothing of it. */
    WriteResult versioned(Resource read) {
        String version = read.getMeta().getVersionId();
        return versioned(read, new Version(read.getIdElement().getIdPart(), version == null ? "" : version));
    }

    private WriteResult versioned(Resource resource, Version version) {
        resource.setId(version.id());
        return server.call(() -> {
            var update = server.client().update().resource(resource);
            var checked = version.version().isEmpty()
                    ? update
                    : update.withAdditionalHeader("If-Match", "W/\"" + version.version() + "\"");
            return FhirServer.written(checked.execute(), resource);
        });
    }

    private WriteResult put(Write write) {
        return server.call(() -> FhirServer.written(
                server.client()
                        .update()
                        .resource(write.resource())
                        .conditionalByUrl(url(write))
                        .execute(),
                write.resource()));
    }

    // HAPI's own conditional create sends a whole URL, which other servers take for the name of a parameter.
    private WriteResult createIfAbsent(Write write) {
        return server.call(() -> FhirServer.written(
                server.client()
                        .create()
                        .resource(write.resource())
                        .withAdditionalHeader("If-None-Exist", write.id().query(write.parameter()))
                        .execute(),
                write.resource()));
    }

    /** Looks first: two who do so at the same time may both create it, which a server without conditions cannot prevent. */
    private WriteResult byHand(Write write) {
        List<? extends Resource> found =
                server.search(write.resource().getClass(), write.id().query(write.parameter()));
        if (found.isEmpty()) {
            return server.call(() -> FhirServer.written(
                    server.client().create().resource(write.resource()).execute(), write.resource()));
        }
        if (found.size() > 1) {
            throw new Conflict(412);
        }
        Resource there = found.get(0);
        Optional<String> version = Optional.ofNullable(there.getMeta().getVersionId());
        if (write.mode() == Mode.CREATE) {
            return new WriteResult(write.type(), there.getIdElement().getIdPart(), version);
        }
        return versioned(write.resource(), new Version(there.getIdElement().getIdPart(), version.orElse("")));
    }

    static String url(Write write) {
        return write.type() + "?" + write.id().query(write.parameter());
    }
}
