package io.journeykit.fhir.server;

import ca.uhn.fhir.rest.api.CacheControlDirective;
import io.journeykit.fhir.server.FhirFailure.Rejected;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;

/** What a search finds, page by page; a page elsewhere is not asked for. */
record Pages(FhirServer server) {

    /** Hands over one page after the other. */
    void search(String url, Consumer<Bundle> pages) {
        // HAPI's server else gives what it found for the same query up to a minute ago.
        Bundle page = server.call(() -> server.client()
                .search()
                .byUrl(url)
                .cacheControl(new CacheControlDirective().setNoCache(true))
                .returnBundle(Bundle.class)
                .execute());
        while (true) {
            pages.accept(page);
            if (page.getLink(Bundle.LINK_NEXT) == null) {
                return;
            }
            Bundle last = page;
            atHome(page.getLink(Bundle.LINK_NEXT).getUrl());
            page = server.call(() -> server.client().loadPage().next(last).execute());
        }
    }

    // A page elsewhere would be asked for with the credentials of this server.
    private void atHome(String page) {
        URI base = URI.create(server.base());
        if (!Connection.sameHost(base, base.resolve(page))) {
            throw new Rejected(0, List.of("the next page lies on another host"));
        }
    }

    /** What was searched for; what was included with it is left out. */
    static <R extends Resource> List<R> matches(Bundle page, Class<R> type) {
        List<R> matches = new ArrayList<>();
        for (BundleEntryComponent entry : page.getEntry()) {
            boolean match = entry.getSearch().getMode() != SearchEntryMode.INCLUDE
                    && entry.getSearch().getMode() != SearchEntryMode.OUTCOME;
            if (match && type.isInstance(entry.getResource())) {
                matches.add(type.cast(entry.getResource()));
            }
        }
        return matches;
    }
}
