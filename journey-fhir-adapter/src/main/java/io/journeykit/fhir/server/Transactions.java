package io.journeykit.fhir.server;

import io.journeykit.fhir.server.Write.Mode;
import io.journeykit.fhir.server.Write.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseReference;
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
    private final Map<String, String> places = new HashMap<>();

    Transactions(FhirServer server) {
        this.server = server;
    }

    List<Written> transact(List<Write> writes) {
        List<Written> all = new ArrayList<>();
        boolean together = server.capabilities().transacts() && writes.stream().allMatch(this::conditions);
        for (int from = 0; from < writes.size(); from += together ? MOST_ENTRIES : 1) {
            List<Write> some = writes.subList(from, Math.min(writes.size(), from + (together ? MOST_ENTRIES : 1)));
            some.forEach(this::resolve);
            List<Written> done = together ? bundle(some) : List.of(server.write(some.get(0)));
            for (int i = 0; i < some.size(); i++) {
                places.put(some.get(i).urn(), done.get(i).reference());
            }
            all.addAll(done);
        }
        return all;
    }

    private boolean conditions(Write write) {
        Capabilities here = server.capabilities();
        return write.mode() == Mode.CREATE
                ? here.createsIfAbsent(write.type())
                : here.updatesByIdentifier(write.type()) || write.version().isPresent();
    }

    private List<Written> bundle(List<Write> writes) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        writes.forEach(write -> bundle.addEntry(entry(write)));
        Bundle response = server.call(
                () -> server.client().transaction().withBundle(bundle).execute());
        List<Written> written = new ArrayList<>(writes.size());
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
                            .orElseGet(() -> Writing.url(write)));
            version.ifPresent(known -> request.setIfMatch("W/\"" + known.version() + "\""));
            version.ifPresent(known -> write.resource().setId(known.id()));
        }
        return new BundleEntryComponent()
                .setFullUrl(write.urn())
                .setResource(write.resource())
                .setRequest(request);
    }

    /** A server says where a resource is by a Location, or gives the resource back. */
    private static Written written(Write write, BundleEntryComponent entry) {
        Resource back = entry.getResource();
        IdType id = back != null && back.hasId()
                ? back.getIdElement()
                : new IdType(entry.getResponse().getLocation());
        Optional<String> version = Optional.ofNullable(id.getVersionIdPart())
                .or(() ->
                        Optional.ofNullable(back == null ? null : back.getMeta().getVersionId()))
                .or(() -> Optional.ofNullable(entry.getResponse().getEtag()).map(Transactions::unquoted));
        return new Written(write.type(), id.getIdPart(), version);
    }

    private static String unquoted(String etag) {
        return etag.replace("W/", "").replace("\"", "");
    }

    /** What an earlier Bundle wrote is referred to by its place. */
    private void resolve(Write write) {
        if (places.isEmpty()) {
            return;
        }
        server.client()
                .getFhirContext()
                .newTerser()
                .getAllPopulatedChildElementsOfType(write.resource(), IBaseReference.class)
                .forEach(reference -> {
                    String place = places.get(reference.getReferenceElement().getValue());
                    if (place != null) {
                        reference.setReference(place);
                    }
                });
    }
}
