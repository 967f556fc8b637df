package io.journeykit.fhir.plan.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Resource;

/** The resources that a plan may refer to: plans, activities, questionnaires and others, each found by any form of link. */
public final class PlanLibrary {

    public static final PlanLibrary EMPTY = of(List.of());

    private final List<Resource> resources;
    private final Map<String, List<Resource>> byUrl = new LinkedHashMap<>();
    private final Map<String, Resource> byId = new LinkedHashMap<>();

    private PlanLibrary(List<Resource> resources) {
        this.resources = resources;
        for (Resource resource : resources) {
            String id = resource.getIdElement().getIdPart();
            byId.putIfAbsent(resource.fhirType() + "/" + id, resource);
            if (resource instanceof MetadataResource named && named.hasUrl()) {
                byUrl.computeIfAbsent(named.getUrl(), url -> new ArrayList<>()).add(resource);
            }
        }
    }

    public static PlanLibrary of(Collection<? extends Resource> resources) {
        return new PlanLibrary(List.copyOf(resources));
    }

    public PlanLibrary plus(Collection<? extends Resource> more) {
        List<Resource> all = new ArrayList<>(resources);
        all.addAll(more);
        return of(all);
    }

    /** Every plan, in the order given. */
    public List<PlanDefinition> plans() {
        return resources.stream()
                .filter(PlanDefinition.class::isInstance)
                .map(PlanDefinition.class::cast)
                .toList();
    }

    /**
     * What a link leads to.
     *
     * @param exact whether it is in the version asked for, and the only one
     */
    public record Target(Resource resource, boolean exact, boolean contained) {}

    /** What a link means that stands in a resource: absolute, relative, bare, {@code #contained}, or with {@code |version}. */
    public Optional<Target> find(String link, DomainResource from) {
        if (link.startsWith("#")) {
            return from.getContained().stream()
                    .filter(inner ->
                            inner.getIdElement().getIdPart().replace("#", "").equals(link.substring(1)))
                    .findFirst()
                    .map(inner -> new Target(inner, true, true));
        }
        int bar = link.indexOf('|');
        String url = bar < 0 ? link : link.substring(0, bar);
        String version = bar < 0 ? "" : link.substring(bar + 1);
        return byUrl(url, version).or(() -> byId(url)).or(() -> byTail(url));
    }

    private Optional<Target> byUrl(String url, String version) {
        List<Resource> all = byUrl.getOrDefault(url, List.of());
        Optional<Resource> pinned =
                all.stream().filter(one -> version(one).equals(version)).findFirst();
        if (!version.isEmpty() && pinned.isPresent()) {
            return pinned.map(one -> new Target(one, true, false));
        }
        boolean exact = version.isEmpty() && all.size() == 1;
        return all.stream().max(Comparator.comparing(PlanLibrary::version)).map(one -> new Target(one, exact, false));
    }

    private Optional<Target> byId(String link) {
        return Optional.ofNullable(byId.get(link)).map(one -> new Target(one, true, false));
    }

    /** A bare id, or the end of an address whose resource says no url of its own. */
    private Optional<Target> byTail(String link) {
        String tail = link.substring(link.lastIndexOf('/') + 1);
        List<Resource> all = resources.stream()
                .filter(one -> tail.equals(one.getIdElement().getIdPart()))
                .filter(one -> !link.contains("/") || !hasUrl(one) || link.contains(one.fhirType() + "/"))
                .filter(one -> !link.contains("://") || !hasUrl(one))
                .toList();
        return all.stream().findFirst().map(one -> new Target(one, all.size() == 1, false));
    }

    /** What the parser met in a resource that R4 does not know. */
    public static List<String> remarks(Resource resource) {
        return resource.getUserData(ParserRemarks.KEY) instanceof List<?> remarks
                ? remarks.stream().map(Object::toString).toList()
                : List.of();
    }

    private static boolean hasUrl(Resource resource) {
        return resource instanceof MetadataResource named && named.hasUrl();
    }

    private static String version(Resource resource) {
        return resource instanceof MetadataResource named && named.hasVersion() ? named.getVersion() : "";
    }

    @Override
    public String toString() {
        return "a library of " + resources.size() + (resources.size() == 1 ? " resource" : " resources");
    }
}
