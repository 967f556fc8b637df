package io.journeykit.fhir.server;

import io.journeykit.fhir.naming.BusinessId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Where resources are, by the names that Bundles have for them: what is not in a Bundle is referred to by its place. Not
 * every server resolves a reference of the form {@code Task?identifier=…}, so it is looked up.
 */
final class Places {

    private static final int MOST = 10_000;
    private static final int AT_ONCE = 40;
    private static final String URN = "urn:uuid:";

    private final FhirServer server;
    private final Map<String, String> known = new LinkedHashMap<>();

    Places(FhirServer server) {
        this.server = server;
    }

    synchronized void put(String urn, String reference) {
        known.put(urn, reference);
        Iterator<String> oldest = known.keySet().iterator();
        while (known.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized void forget() {
        known.clear();
    }

    private synchronized Optional<String> get(String urn) {
        return Optional.ofNullable(known.get(urn));
    }

    /** Gives each reference to something outside the Bundle its place; where there is none, the identifier is left. */
    void resolve(List<Write> bundle, Set<String> inside) {
        List<Reference> outside = new ArrayList<>();
        for (Write write : bundle) {
            for (Reference reference : references(write.resource())) {
                String to = reference.getReference();
                if (to != null && to.startsWith(URN) && !inside.contains(to)) {
                    outside.add(reference);
                }
            }
        }
        lookUp(outside);
        outside.forEach(reference ->
                reference.setReference(get(reference.getReference()).orElse(null)));
    }

    private List<Reference> references(Resource resource) {
        return server.client()
                .getFhirContext()
                .newTerser()
                .getAllPopulatedChildElementsOfType(resource, Reference.class);
    }

    private void lookUp(List<Reference> outside) {
        Map<String, Map<String, BusinessId>> wanted = new TreeMap<>();
        for (Reference reference : outside) {
            Identifier identifier = reference.getIdentifier();
            if (get(reference.getReference()).isEmpty() && reference.hasType() && identifier.hasValue()) {
                wanted.computeIfAbsent(reference.getType(), type -> new TreeMap<>())
                        .put(reference.getReference(), new BusinessId(identifier.getSystem(), identifier.getValue()));
            }
        }
        wanted.forEach((type, ids) -> lookUp(type, new ArrayList<>(ids.values())));
    }

    private void lookUp(String type, List<BusinessId> ids) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            Collection<BusinessId> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            server.search(type, BusinessId.query("identifier", some)).forEach(found -> remember(type, found));
        }
    }

    private void remember(String type, Resource found) {
        if (found instanceof DomainResource) {
            for (Identifier identifier : identifiers(found)) {
                BusinessId id = new BusinessId(identifier.getSystem(), identifier.getValue());
                put(id.urn(type), type + "/" + found.getIdElement().getIdPart());
            }
        }
    }

    private static List<Identifier> identifiers(Resource found) {
        List<Identifier> identifiers = new ArrayList<>();
        found.getChildByName("identifier").getValues().forEach(value -> {
            if (value instanceof Identifier identifier && identifier.hasSystem() && identifier.hasValue()) {
                identifiers.add(identifier);
            }
        });
        return identifiers;
    }
}
