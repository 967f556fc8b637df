package io.journeykit.fhir.adapters;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request.FindSlots.Visit;
import io.journeykit.fhir.adapters.IdentifierSystems.TenantSystems;
import io.journeykit.fhir.server.Capabilities.Verb;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot.SlotStatus;

/** Slots as they are found: the schedules of a service first, with their actors and places, and then their slots. */
final class SlotSearch {

    /** Schedules in one query, so that its URL stays short enough for any server. */
    private static final int MOST_AT_ONCE = 50;

    private final PortContext context;

    SlotSearch(PortContext context) {
        this.context = context;
    }

    /** Those that are free, whose hold has run out, or that the person holds. */
    List<Slot> find(AgendaId person, Visit visit) {
        Optional<TenantSystems> tenantSystems = context.tenantSystems(person.tenant());
        Map<String, Calendar> calendars =
                tenantSystems.map(known -> calendars(known, visit)).orElse(Map.of());
        List<Offer> offers = calendars.isEmpty()
                ? List.of()
                : offered(calendars.keySet(), visit).stream()
                        .map(slot -> new Offer(slot, requireNonNull(calendars.get(schedule(slot)))))
                        .filter(offer -> offer.isFor(tenantSystems.get().services(), visit.service()))
                        .toList();
        Set<String> own = offers.stream().anyMatch(offer -> isHeld(offer.slot())) ? ownHolds(person) : Set.of();
        return offers.stream()
                .filter(offer -> !isHeld(offer.slot())
                        || own.contains(offer.slot().getIdElement().getIdPart()))
                .map(offer -> offer.calendar().slot(offer.slot()))
                .filter(slot -> isInTime(slot, visit))
                .toList();
    }

    private record Offer(org.hl7.fhir.r4.model.Slot slot, Calendar calendar) {
        boolean isFor(String system, String service) {
            return calendar.offers(slot, system, service);
        }
    }

    /** Empty where the slot is no longer offered. */
    Optional<SlotState> standing(Slot slot, Reference patient, EffectKey key) {
        return context.server()
                .read(org.hl7.fhir.r4.model.Slot.class, slot.id())
                .map(it -> new SlotState(it, on("Slot/" + slot.id()), patient, key));
    }

    /** Whom the slot is with, as its schedule says. */
    List<Reference> actors(org.hl7.fhir.r4.model.Slot slot) {
        return context.server()
                .read(Schedule.class, schedule(slot))
                .map(Schedule::getActor)
                .orElse(List.of());
    }

    private List<Appointment> on(String slot) {
        return context.search(Appointment.class, Query.where("slot", slot));
    }

    /** The calendar that a slot is in; empty where it belongs to nobody known by the tenant's systems. */
    Optional<Calendar> calendar(org.hl7.fhir.r4.model.Slot slot, TenantSystems tenantSystems) {
        return calendars(Query.where("_id", schedule(slot)), tenantSystems).stream()
                .findFirst();
    }

    private Map<String, Calendar> calendars(TenantSystems tenantSystems, Visit visit) {
        Map<String, Calendar> calendars = new LinkedHashMap<>();
        calendars(Query.where("service-type", tenantSystems.services() + "|" + visit.service()), tenantSystems).stream()
                .filter(calendar -> visit.providers().allow(calendar.provider()))
                .forEach(calendar -> calendars.put(calendar.id(), calendar));
        return calendars;
    }

    private List<Calendar> calendars(Query schedules, TenantSystems tenantSystems) {
        context.server().needs(Verb.SEARCH, "Schedule");
        Query query = schedules
                .including("Schedule:actor")
                .includingFurther("HealthcareService:location")
                .includingFurther("PractitionerRole:location");
        return new Calendars(context.searchWithIncluded(Schedule.class, query), tenantSystems).all();
    }

    private List<org.hl7.fhir.r4.model.Slot> offered(Set<String> schedules, Visit visit) {
        List<String> references = schedules.stream().map(id -> "Schedule/" + id).toList();
        List<org.hl7.fhir.r4.model.Slot> offered = new ArrayList<>();
        for (int from = 0; from < references.size(); from += MOST_AT_ONCE) {
            List<String> some = references.subList(from, Math.min(references.size(), from + MOST_AT_ONCE));
            offered.addAll(offered(String.join(",", some), visit));
        }
        return offered;
    }

    private List<org.hl7.fhir.r4.model.Slot> offered(String schedules, Visit visit) {
        Query query = Query.where("schedule", schedules)
                .and("status", "free,busy-tentative")
                .and("start", "ge" + visit.from().truncatedTo(ChronoUnit.SECONDS))
                .and("_sort", "start");
        visit.to().ifPresent(to -> query.and("start", "le" + to.truncatedTo(ChronoUnit.SECONDS)));
        return context.search(org.hl7.fhir.r4.model.Slot.class, query);
    }

    private static String schedule(org.hl7.fhir.r4.model.Slot slot) {
        return slot.getSchedule().getReferenceElement().getIdPart();
    }

    private boolean isHeld(org.hl7.fhir.r4.model.Slot slot) {
        return slot.getStatus() == SlotStatus.BUSYTENTATIVE && !SlotState.isHeldNoLonger(slot, context.now());
    }

    private Set<String> ownHolds(AgendaId person) {
        Set<String> slots = new HashSet<>();
        context.patient(person)
                .map(patient -> Query.where("patient", patient.getReference()).and("status", "pending"))
                .map(query -> context.search(Appointment.class, query))
                .ifPresent(holds -> holds.forEach(held -> held.getSlot()
                        .forEach(slot -> slots.add(slot.getReferenceElement().getIdPart()))));
        return slots;
    }

    private static boolean isInTime(Slot slot, Visit visit) {
        Instant start = slot.start();
        return !start.isBefore(visit.from())
                && visit.to().map(to -> !start.isAfter(to)).orElse(true);
    }
}
