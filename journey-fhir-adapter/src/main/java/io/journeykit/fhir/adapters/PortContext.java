package io.journeykit.fhir.adapters;

import io.journeykit.agenda.EffectKey;
import io.journeykit.fhir.adapters.IdentifierSystems.TenantSystems;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Mark;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.fhir.server.Capabilities.Verb;
import io.journeykit.fhir.server.FhirFailure;
import io.journeykit.fhir.server.FhirServer;
import io.journeykit.fhir.server.Write;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/** Where the adapters of a vendor work: a server, the systems by which they know people and providers, and the time. */
public final class PortContext {

    private static final Reply UNKNOWN_PERSON = Reply.refused("the server knows nobody by that reference");

    /** What a provider may be on a server; the first that is found is meant. */
    private static final List<Class<? extends Resource>> PROVIDERS =
            List.of(HealthcareService.class, PractitionerRole.class, Organization.class);

    /** How often somebody else may change the same thing before it is left for later. */
    private static final int LOOKS = 3;

    private static final Reply SOON = Reply.retry(Duration.ofSeconds(5));

    private final FhirServer server;
    private final IdentifierSystems systems;
    private final InstantSource clock;

    private PortContext(FhirServer server, IdentifierSystems systems, InstantSource clock) {
        this.server = server;
        this.systems = systems;
        this.clock = clock;
    }

    public static PortContext at(FhirServer server, IdentifierSystems systems) {
        return new PortContext(server, systems, InstantSource.system());
    }

    /** The same, by another clock: it tells which holds have run out. */
    public PortContext by(InstantSource other) {
        return new PortContext(server, systems, other);
    }

    FhirServer server() {
        return server;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<TenantSystems> tenantSystems(TenantId tenant) {
        return systems.of(tenant);
    }

    Optional<AgendaId> agendaOf(List<Identifier> identifiers) {
        return systems.agendaOf(identifiers);
    }

    /** The one active Patient of that identifier; several are nobody, until they are merged. */
    Optional<Reference> patient(AgendaId person) {
        Optional<BusinessId> id = tenantSystems(person.tenant())
                .map(tenantSystems -> new BusinessId(tenantSystems.people(), person.person()));
        List<Patient> found = id.stream()
                .flatMap(known -> search(Patient.class, Query.where("identifier", known)).stream())
                .filter(patient -> !patient.hasActive() || patient.getActive())
                .toList();
        return found.size() == 1
                ? Optional.of(reference(found.get(0)).setIdentifier(Keys.identifier(id.get())))
                : Optional.empty();
    }

    /** Does it for the Patient; refused where the server knows nobody, or several, by the person's identifier. */
    Reply forPatient(AgendaId person, Function<Reference, Reply> act) {
        return patient(person).map(act).orElse(UNKNOWN_PERSON);
    }

    /** The same for what is done by a Task, unless that is there already under the delivery's key. */
    Reply taskFor(Delivery delivery, Function<Reference, Reply> act) {
        return under(delivery.key(), Task.class).isPresent() ? done(delivery) : forPatient(delivery.agenda(), act);
    }

    /** Done, and known by the delivery's key from now on. */
    static Reply done(Delivery delivery) {
        return Reply.done(delivery.key().value());
    }

    /** By its place on the server where it has one there, and always by its identifier. */
    Reference provider(TenantId tenant, String name) {
        BusinessId id = providerId(tenant, name);
        Optional<Reference> there = Optional.empty();
        for (Class<? extends Resource> type : PROVIDERS) {
            there = there.or(() -> searchIfOffered(type, Query.where("identifier", id)).stream()
                    .findFirst()
                    .map(PortContext::reference));
        }
        return there.orElseGet(Reference::new).setIdentifier(Keys.identifier(id));
    }

    BusinessId providerId(TenantId tenant, String name) {
        return new BusinessId(
                tenantSystems(tenant).map(TenantSystems::providers).orElse(Systems.PROVIDER), name);
    }

    /** A service as the tenant's code system names it. */
    CodeableConcept service(TenantId tenant, String service) {
        CodeableConcept concept = new CodeableConcept().setText(service);
        tenantSystems(tenant)
                .ifPresent(tenantSystems ->
                        concept.addCoding().setSystem(tenantSystems.services()).setCode(service));
        return concept;
    }

    /** What was written under the key. */
    <R extends Resource> Optional<R> under(EffectKey key, Class<R> type) {
        return search(type, Query.where("identifier", BusinessId.of(key))).stream()
                .findFirst();
    }

    /** {@link FhirFailure.Unsupported} where the server has no such resources. */
    <R extends Resource> List<R> search(Class<R> type, Query query) {
        return server.needs(Verb.SEARCH, type.getSimpleName()).search(type, query.toString());
    }

    private <R extends Resource> List<R> searchIfOffered(Class<R> type, Query query) {
        return offers(type) ? search(type, query) : List.of();
    }

    /** With what was included; empty where the server has no such resources. */
    List<Resource> searchWithIncluded(Class<? extends Resource> type, Query query) {
        return offers(type) ? server.searchWithIncluded(type, query.toString()) : List.of();
    }

    boolean offers(Class<? extends Resource> type) {
        return server.capabilities().can(Verb.SEARCH, type.getSimpleName());
    }

    /** Creates it unless it is there under the identifier; a reference to the one that is there. */
    Reference once(Resource resource, Identifier identifier) {
        BusinessId id = new BusinessId(identifier.getSystem(), identifier.getValue());
        return new Reference(server.write(Write.create(Mark.on(resource), id)).reference());
    }

    /** Whether it was still as it had been read, and is now as given. */
    boolean replaced(Resource read) {
        try {
            server.update(Mark.on(read));
            return true;
        } catch (FhirFailure.Conflict somebodyElse) {
            return false;
        }
    }

    Reply answer(Supplier<Reply> act) {
        return FhirFailure.orReply(act);
    }

    /** Looks anew as long as others change what is looked at. */
    Reply looking(Supplier<Optional<Reply>> look) {
        for (int i = 0; i < LOOKS; i++) {
            Optional<Reply> reply = look.get();
            if (reply.isPresent()) {
                return reply.get();
            }
        }
        return SOON;
    }

    static Reference reference(Resource resource) {
        return new Reference(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
    }

    @Override
    public String toString() {
        return "a FHIR server with " + systems;
    }
}
