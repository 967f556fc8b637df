package io.journeykit.fhir.listening;

import ca.uhn.fhir.rest.api.CacheControlDirective;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.gclient.DateClientParam;
import io.journeykit.fhir.server.Capabilities.Verb;
import io.journeykit.fhir.server.FhirFailure.Rejected;
import io.journeykit.fhir.server.FhirServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;

/** The versions that a FHIR server keeps. */
record ServerSource(FhirServer server) implements Source {

    private static final int HISTORY_PAGE = 20;
    private static final InstantType EVER = new InstantType("1970-01-01T00:00:01Z");

    /** Not there, gone, or not offered. */
    private static final Set<Integer> NOT_TO_BE_HAD = Set.of(400, 404, 405, 410, 501);

    // A server may answer from what it found a minute ago.
    private static final CacheControlDirective FRESH = new CacheControlDirective().setNoCache(true);

    @Override
    public Optional<Version> read(String type, String id) {
        try {
            return Optional.of(new Version((Resource) server.call(() -> server.client()
                    .read()
                    .resource(type)
                    .withId(id)
                    .cacheControl(FRESH)
                    .execute())));
        } catch (Rejected rejected) {
            return missing(rejected);
        }
    }

    private static <T> Optional<T> missing(Rejected rejected) {
        if (NOT_TO_BE_HAD.contains(rejected.status())) {
            return Optional.empty();
        }
        throw rejected;
    }

    /** Servers tell the newest first; what lies before {@code since} is read no further than to the first of it. */
    @Override
    public List<Version> history(String type, String id, Instant since) {
        try {
            List<Version> newestFirst = new ArrayList<>();
            Optional<Bundle> page = Optional.of(server.call(() -> server.client()
                    .history()
                    .onInstance(new IdType(type, id))
                    .returnBundle(Bundle.class)
                    // Without a time, HAPI's server shows as many as it counted a minute ago, and no more.
                    .since(EVER)
                    .count(HISTORY_PAGE)
                    .cacheControl(FRESH)
                    .execute()));
            while (page.isPresent()) {
                newestFirst.addAll(versions(page.get()));
                page = reaches(newestFirst, since) ? Optional.empty() : next(page.get());
            }
            Collections.reverse(newestFirst);
            return newestFirst;
        } catch (Rejected rejected) {
            return ServerSource.<List<Version>>missing(rejected).orElse(List.of());
        }
    }

    private static boolean reaches(List<Version> newestFirst, Instant since) {
        return !newestFirst.isEmpty()
                && newestFirst
                        .get(newestFirst.size() - 1)
                        .at()
                        .map(since::isAfter)
                        .orElse(false);
    }

    /** Nothing of a type that the server does not keep. */
    @Override
    public Page changed(String type, Instant from, int atMost) {
        if (!server.capabilities().can(Verb.SEARCH, type)) {
            return new Page(List.of(), Optional.empty(), Optional.empty());
        }
        return page(server.call(() -> server.client()
                .search()
                .forResource(type)
                .where(new DateClientParam("_lastUpdated").afterOrEquals().millis(Date.from(from)))
                .sort(new SortSpec("_lastUpdated", SortOrderEnum.ASC))
                .count(atMost)
                .cacheControl(FRESH)
                .returnBundle(Bundle.class)
                .execute()));
    }

    private Page page(Bundle bundle) {
        return new Page(
                versions(bundle),
                Optional.ofNullable(bundle.getMeta().getLastUpdated()).map(Date::toInstant),
                bundle.getLink(Bundle.LINK_NEXT) == null
                        ? Optional.empty()
                        : Optional.of(() -> page(next(bundle).orElseThrow())));
    }

    private Optional<Bundle> next(Bundle bundle) {
        return bundle.getLink(Bundle.LINK_NEXT) == null
                ? Optional.empty()
                : Optional.of(server.call(
                        () -> server.client().loadPage().next(bundle).execute()));
    }

    private static List<Version> versions(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(resource -> resource != null && !(resource instanceof OperationOutcome))
                .map(Version::new)
                .toList();
    }

    @Override
    public String toString() {
        return server.toString();
    }
}
