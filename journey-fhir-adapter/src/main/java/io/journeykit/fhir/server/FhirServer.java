package io.journeykit.fhir.server;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.server.Capabilities.Verb;
import io.journeykit.fhir.server.FhirFailure.Rejected;
import io.journeykit.fhir.server.FhirFailure.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One FHIR R4 server, through the vendor's client: whatever it does not do is a {@link FhirFailure}.
 *
 * <p>How the server is reached, TLS, timeouts, tokens and interceptors are the client's. Make it by {@link
 * Connection#to}, which takes credentials to no other host. Threads may share one server.
 */
public final class FhirServer {

    private final IGenericClient client;
    private final Failures failures = new Failures();
    private final Places places = new Places(this);
    private final Pages pages = new Pages(this);
    private volatile @Nullable Capabilities capabilities;

    private FhirServer(IGenericClient client) {
        this.client = client;
        client.registerInterceptor(failures);
    }

    /** A server over a client that serves nobody else. */
    public static FhirServer over(IGenericClient client) {
        return new FhirServer(client);
    }

    /** Where its resources are. */
    public String base() {
        return client.getServerBase();
    }

    /** What it can do, as it said when it was first asked. */
    public Capabilities capabilities() {
        Capabilities known = capabilities;
        if (known == null) {
            known = Capabilities.of(call(() ->
                    client.capabilities().ofType(CapabilityStatement.class).execute()));
            capabilities = known;
        }
        return known;
    }

    /** The resource of that id; empty where there is none, or no longer. */
    public <R extends Resource> Optional<R> read(Class<R> type, String id) {
        try {
            return Optional.of(
                    call(() -> client.read().resource(type).withId(id).execute()));
        } catch (Rejected rejected) {
            if (rejected.status() == 404 || rejected.status() == 410) {
                return Optional.empty();
            }
            throw rejected;
        }
    }

    /** The one with that business identifier; empty where there is none. The first of several, were there such. */
    public <R extends Resource> Optional<R> find(Class<R> type, BusinessId id) {
        List<R> found = search(type, id.query("identifier"));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /**
     * All that a search finds, through all pages.
     *
     * @param query already encoded, such as {@code status=free&start=ge2026-03-02}
     */
    public <R extends Resource> List<R> search(Class<R> type, String query) {
        List<R> all = new ArrayList<>();
        search(type, query, all::add);
        return all;
    }

    /** The same, one by one as the pages come. What was included with the matches is left out. */
    public <R extends Resource> void search(Class<R> type, String query, Consumer<? super R> each) {
        pages.search(
                type.getSimpleName() + "?" + query,
                page -> Pages.matches(page, type).forEach(each));
    }

    /** All that a search finds, where the type is known by its name. */
    List<Resource> search(String type, String query) {
        List<Resource> all = new ArrayList<>();
        pages.search(type + "?" + query, page -> all.addAll(Pages.matches(page, Resource.class)));
        return all;
    }

    /** All that a search finds, through all pages, with what was included by {@code _include}. */
    public List<Resource> searchWithIncluded(Class<? extends Resource> type, String query) {
        List<Resource> all = new ArrayList<>();
        pages.search(
                type.getSimpleName() + "?" + query,
                page -> page.getEntry().stream()
                        .filter(entry -> entry.getSearch().getMode() != SearchEntryMode.OUTCOME)
                        .map(BundleEntryComponent::getResource)
                        .forEach(all::add));
        return all;
    }

    /** Creates it, replaces the one that is there, or leaves that alone, by its business identifier. */
    public WriteResult write(Write write) {
        return new ResourceWriter(this).one(write);
    }

    /**
     * Replaces what was read, unless somebody else did so since.
     *
     * @throws FhirFailure.Conflict where it has another version by now
     */
    public WriteResult update(Resource read) {
        return new ResourceWriter(this).versioned(read);
    }

    /**
     * Writes them together: a Bundle of at most 500 entries is done as a whole or not at all.
     *
     * <p>They refer to each other, and to what was written before, by {@link Write#urn()} with an identifier beside it:
     * what is not in the same Bundle is looked up, and where it is nowhere the identifier alone is left. Where there are
     * more than 500, or no transactions here, what is referred to must come first.
     */
    public List<WriteResult> transact(List<Write> writes) {
        return new Transactions(this, places).transact(writes);
    }

    /** What the client does here, with what its failures mean; for operations such as {@code $book}. */
    public <T> T call(Supplier<T> call) {
        return failures.telling(call);
    }

    /** The vendor's client, to be used inside {@link #call}. */
    public IGenericClient client() {
        return client;
    }

    /**
     * This server, if it said that it can.
     *
     * @throws Unsupported if it did not
     */
    public FhirServer needs(Verb verb, String type) {
        if (!capabilities().can(verb, type)) {
            throw new Unsupported(verb + " of " + type);
        }
        return this;
    }

    /** Not every server says where a resource is: then what it gives back does, or the id under which it was sent. */
    static WriteResult written(MethodOutcome outcome, Resource sent) {
        IIdType id = outcome.getId() != null
                ? outcome.getId()
                : outcome.getResource() != null ? outcome.getResource().getIdElement() : sent.getIdElement();
        return new WriteResult(sent.fhirType(), id.getIdPart(), Optional.ofNullable(id.getVersionIdPart()));
    }

    @Override
    public String toString() {
        return "a FHIR server";
    }
}
