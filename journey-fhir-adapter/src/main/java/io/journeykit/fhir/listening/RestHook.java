package io.journeykit.fhir.listening;

import io.journeykit.fhir.server.Capabilities.Verb;
import io.journeykit.fhir.server.FhirServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelComponent;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;

/**
 * An address of the vendor's to which a server delivers what changed; what comes there goes to {@link FhirListener#put}.
 *
 * @param endpoint without a slash at its end; a resource is put to {@code {endpoint}/{type}/{id}}
 * @param headers that the server is to send along, such as an {@code Authorization} by which the vendor knows it
 */
public record RestHook(URI endpoint, List<String> headers) {

    private static final String JSON = "application/fhir+json";

    public RestHook {
        headers = List.copyOf(headers);
    }

    public static RestHook at(URI endpoint) {
        return new RestHook(endpoint, List.of());
    }

    public RestHook withHeader(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name + ": " + value);
        return new RestHook(endpoint, more);
    }

    /**
     * Subscribes to all types of which the server keeps any, each once however often this is called; one that the server
     * has switched off is asked for again.
     *
     * @return the types that are subscribed to; all others are to be polled
     * @throws io.journeykit.fhir.server.FhirFailure.Unsupported where the server has no Subscriptions
     */
    public List<String> subscribe(FhirServer server, Collection<String> types) {
        server.needs(Verb.CREATE, "Subscription");
        List<Subscription> there = mine(server);
        List<String> subscribed = types.stream()
                .filter(type -> server.capabilities().can(Verb.SEARCH, type))
                .toList();
        subscribed.forEach(type -> subscribe(server, type, there));
        return subscribed;
    }

    private List<Subscription> mine(FhirServer server) {
        return server.search(Subscription.class, "type=rest-hook").stream()
                .filter(one -> endpoint.toString().equals(one.getChannel().getEndpoint()))
                .toList();
    }

    private void subscribe(FhirServer server, String type, List<Subscription> there) {
        Optional<Subscription> former = there.stream()
                .filter(one -> (type + "?").equals(one.getCriteria()))
                .findFirst();
        if (former.isEmpty()) {
            server.call(
                    () -> server.client().create().resource(subscription(type)).execute());
        } else if (former.get().getStatus() == SubscriptionStatus.OFF
                || former.get().getStatus() == SubscriptionStatus.ERROR) {
            server.update(former.get().setStatus(SubscriptionStatus.REQUESTED));
        }
    }

    /** The Subscription to all of a type, as it is asked for. */
    Subscription subscription(String type) {
        SubscriptionChannelComponent channel = new SubscriptionChannelComponent()
                .setType(SubscriptionChannelType.RESTHOOK)
                .setEndpoint(endpoint.toString())
                .setPayload(JSON);
        headers.forEach(channel::addHeader);
        return new Subscription()
                .setStatus(SubscriptionStatus.REQUESTED)
                .setReason("coordination of care")
                .setCriteria(type + "?")
                .setChannel(channel);
    }

    /** Takes all of them back; what is no longer there is no matter. */
    public void unsubscribe(FhirServer server) {
        mine(server)
                .forEach(one -> server.call(() -> server.client()
                        .delete()
                        .resourceById(one.getIdElement().toUnqualifiedVersionless())
                        .execute()));
    }

    /** Where, and nothing of the headers, which hold secrets. */
    @Override
    public String toString() {
        return "a rest-hook at " + endpoint;
    }
}
