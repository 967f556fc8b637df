package io.journeykit.fhir.servertests;

import ca.uhn.fhir.rest.api.CacheControlDirective;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import io.journeykit.fhir.naming.Systems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/** What the other parties see on the server of one person, and write there. */
record Ledger(IGenericClient client, Place place) {

    static final String KIND = Systems.TASK;

    List<Task> tasks() {
        return all(Task.class);
    }

    List<Appointment> appointments() {
        return all(Appointment.class);
    }

    List<CommunicationRequest> requests() {
        return all(CommunicationRequest.class);
    }

    /** All of a type that are about the person, oldest first. */
    <R extends Resource> List<R> all(Class<R> type) {
        Bundle page = client.search()
                .byUrl(type.getSimpleName() + "?patient=" + place.patient().getReference() + "&_sort=_lastUpdated")
                .cacheControl(new CacheControlDirective().setNoCache(true))
                .returnBundle(Bundle.class)
                .execute();
        List<R> all = new ArrayList<>();
        while (true) {
            page.getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getResource)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .forEach(all::add);
            if (page.getLink(Bundle.LINK_NEXT) == null) {
                return all;
            }
            page = client.loadPage().next(page).execute();
        }
    }

    <R extends Resource> R fresh(Class<R> type, Resource known) {
        return client.read()
                .resource(type)
                .withId(known.getIdElement().getIdPart())
                .cacheControl(new CacheControlDirective().setNoCache(true))
                .execute();
    }

    /** Replaces what was read. */
    void put(Resource resource) {
        place.put(resource);
    }

    Reference create(Resource resource) {
        return place.create(resource);
    }

    static boolean is(Task task, String kind) {
        return task.getCode().hasCoding(KIND, kind);
    }

    /** The latest referral of a step, to that provider where one is named. */
    Optional<Task> referral(String step, Optional<String> to) {
        return tasks().stream()
                .filter(task -> is(task, "referral")
                        && step.equals(Occasion.step(task).map(Occasion::name).orElse(""))
                        && to.map(owner(task)::equals).orElse(true))
                .reduce((earlier, later) -> later);
    }

    static String owner(Task task) {
        return Optional.ofNullable(task.getOwner().getIdentifier().getValue()).orElse("");
    }
}
