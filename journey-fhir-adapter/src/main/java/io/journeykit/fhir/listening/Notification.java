package io.journeykit.fhir.listening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a Bundle says has changed: resources that it holds, oldest first, and those that it only names. Its own status, in
 * Parameters as the backport to R4 has it, names what changed too.
 */
record Notification(List<Resource> resources, List<IdType> named, boolean isUnreadable) {

    static Notification of(Bundle bundle) {
        List<Resource> held = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        boolean unreadable = false;
        for (BundleEntryComponent entry : bundle.getEntry()) {
            Resource resource = entry.getResource();
            if (resource instanceof Parameters status) {
                focuses(status.getParameter()).forEach(names::add);
            } else if (resource instanceof Bundle inner) {
                // Nobody wraps a bundle for a good reason; one level is enough to be fair, and no depth bomb.
                inner.getEntry().stream()
                        .map(BundleEntryComponent::getResource)
                        .filter(one -> one != null && !(one instanceof Bundle))
                        .forEach(held::add);
            } else if (resource != null) {
                held.add(resource);
            } else {
                unreadable |= name(entry).map(names::add).isEmpty();
            }
        }
        held.sort(Comparator.comparing(one -> new Version(one).at().orElse(Instant.MIN)));
        held.forEach(
                one -> names.remove(one.fhirType() + "/" + one.getIdElement().getIdPart()));
        return new Notification(
                List.copyOf(held), names.stream().map(IdType::new).toList(), unreadable);
    }

    private static Optional<String> name(BundleEntryComponent entry) {
        return Stream.of(
                        entry.getFullUrl(),
                        entry.getRequest().getUrl(),
                        entry.getResponse().getLocation())
                .filter(url -> url != null && !url.isBlank())
                .flatMap(url -> name(url).stream())
                .findFirst();
    }

    private static Stream<String> focuses(List<ParametersParameterComponent> parameters) {
        return parameters.stream()
                .flatMap(one -> Stream.concat(
                        one.getName() != null
                                        && one.getName().equals("focus")
                                        && one.getValue() instanceof Reference focus
                                ? name(focus.getReference()).stream()
                                : Stream.empty(),
                        one.getPart().isEmpty() ? Stream.empty() : focuses(one.getPart())));
    }

    private static Optional<String> name(String url) {
        IdType id = new IdType(url);
        return id.hasResourceType() && id.hasIdPart()
                ? Optional.of(id.getResourceType() + "/" + id.getIdPart())
                : Optional.empty();
    }

    /** Never what is in the resources. */
    @Override
    public String toString() {
        return "a notification of " + (resources.size() + named.size()) + " resources";
    }
}
