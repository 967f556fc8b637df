package io.journeykit.fhir.server;

import io.journeykit.fhir.server.FhirFailure.Rejected;
import io.journeykit.fhir.server.Write.Mode;
import io.journeykit.fhir.server.Write.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** Writes many resources, in Bundles where the server takes them, else one after the other. */
final class Transactions {

    /** The largest that servers are known to take: Azure's limit. */
    static final int MOST_ENTRIES = 500;

    private final FhirServer server;
    private final Places places;

    Transactions(FhirServer server, Places places) {
        this.server = server;
        this.places = places;
    }

    List<WriteResult> transact(List<Write> writes) {
        List<WriteResult> all = new ArrayList<>();
        boolean together = server.capabilities().transacts() && writes.stream().allMatch(this::conditions);
        for (int from = 0; from < writes.size(); from += together ? MOST_ENTRIES : 1) {
            List<Write> some = writes.subList(from, Math.min(writes.size(), from + (together ? MOST_ENTRIES : 1)));
            places.resolve(some, together ? urns(some) : Set.of());
            List<WriteResult> done = done(some, together);
            for (int i = 0; i < some.size(); i++) {
                places.put(some.get(i).urn(), done.get(i).reference());
            }
            all.addAll(done);
        }
        return all;
    }

    private List<WriteResult> done(List<Write> writes, boolean together) {
        try {
            return together ? bundle(writes) : List.of(server.write(writes.get(0)));
        } catch (Rejected rejected) {
            // Perhaps something is no longer where it was.
            places.forget();
            throw rejected;
        }
    }

    private static Set<String> urns(List<Write> writes) {
        return writes.stream().map(Write::urn).collect(Collectors.toSet());
    }

    private boolean conditions(Write write) {
        Capabilities here = server.capabilities();
        return write.mode() == Mode.CREATE
                ? here.createsIfAbsent(write.type())
                : here.updatesByIdentifier(write.type()) || write.version().isPresent();
    }

    private List<WriteResult> bundle(List<Write> writes) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        writes.forEach(write -> bundle.addEntry(entry(write)));
        Bundle response = server.call(
                () -> server.client().transaction().withBundle(bundle).execute());
        List<WriteResult> written = new ArrayList<>(writes.size());
        for (int i = 0; i < writes.size(); i++) {
            written.add(written(writes.get(i), response.getEntry().get(i)));
        }
        return written;
    }

    private static BundleEntryComponent entry(Write write) {
        BundleEntryRequestComponent request = new BundleEntryRequestComponent();
        if (write.mode() == Mode.CREATE) {
            request.setMethod(HTTPVerb.POST)
                    .setUrl(write.type())
                    .setIfNoneExist(write.id().query(write.parameter()));
        } else {
            Optional<Version> version = write.version();
            request.setMethod(HTTPVerb.PUT)
                    .setUrl(version.map(known -> write.type() + "/" + known.id())
                            .orElseGet(() -> ResourceWriter.url(write)));
            version.filter(known -> !known.version().isEmpty())
                    .ifPresent(known -> request.setIfMatch("W/\"" + known.version() + "\""));
            version.ifPresent(known -> write.resource().setId(known.id()));
        }
        return new BundleEntryComponent()
                .setFullUrl(write.urn())
                .setResource(write.resource())
                .setRequest(request);
    }

    /** A server says where a resource is by a Location, or gives the resource back. */
    private static WriteResult written(Write write, BundleEntryComponent entry) {
        Resource back = entry.getResource();
        IdType id = back != null && back.hasId()
                ? back.getIdElement()
                : new IdType(entry.getResponse().getLocation());
        Optional<String> version = Optional.ofNullable(id.getVersionIdPart())
                .or(() ->
                        Optional.ofNullable(back == null ? null : back.getMeta().getVersionId()))
                .or(() -> Optional.ofNullable(entry.getResponse().getEtag()).map(Transactions::unquoted));
        return new WriteResult(write.type(), id.getIdPart(), version);
    }

    private static String unquoted(String etag) {
        return etag.replace("W/", "").replace("\"", "");
    }
}
