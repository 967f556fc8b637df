package io.journeykit.fhir.servertests;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Providers;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.fhir.adapters.AppointmentSignals;
import io.journeykit.fhir.adapters.FhirAppointments;
import io.journeykit.fhir.adapters.Waitlist;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Slot.SlotStatus;
import org.junit.jupiter.api.Test;

/** What becomes of a slot beyond what every port for appointments must do. */
class SlotsTakenTest {

    private static final AgendaId SALLY = AgendaId.of("sally");
    private static final AgendaId BOB = AgendaId.of("bob");
    private static final StepRef VISIT = StepRef.of(JourneyId.of("check-1"), StepId.of("visit"));
    private static final Instant START = Instant.parse("2026-03-05T12:30:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Clinic clinic = new Clinic();
    private final Reference sally = clinic.patient("sally");
    private final Reference bob = clinic.patient("bob");
    private final Reference schedule = clinic.schedule(clinic.provider("imaging", "mri", 1), "mri");
    private final Slot slot = clinic.slot(schedule, START, "imaging");
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final FhirAppointments appointments =
            FhirAppointments.at(clinic.context().by(clock::get), Duration.ofHours(1));

    @Test
    void a_hold_that_has_run_out_is_found_and_taken_by_another_and_the_first_is_told() {
        hold(SALLY);
        assertThat(found(BOB)).isEmpty();
        Appointment held = appointmentOf(sally);

        clock.set(NOW.plus(Duration.ofMinutes(61)));

        assertThat(found(BOB)).containsExactly(slot);
        assertThat(book(BOB)).isInstanceOf(Reply.Done.class);
        assertThat(AppointmentSignals.of(Optional.of(held), appointmentOf(sally)))
                .map(Signal::name)
                .contains(Meaning.GONE.word());
        assertThat(book(SALLY)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void whoever_holds_a_slot_finds_it_still() {
        hold(SALLY);

        assertThat(found(SALLY)).containsExactly(slot);
    }

    @Test
    void a_held_visit_that_is_booked_is_one_appointment_under_both_keys() {
        Reply held = hold(SALLY);
        Reply booked = book(SALLY);

        Appointment appointment = appointmentOf(sally);
        assertThat(appointment.getStatus()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(appointment.getIdentifier())
                .extracting(identifier -> identifier.getValue())
                .containsExactly(reference(booked), reference(held));
        assertThat(onServer().getStatus()).isEqualTo(SlotStatus.BUSY);
    }

    @Test
    void of_many_who_book_at_once_one_has_the_slot() throws Exception {
        List<Callable<Reply>> rivals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rivals.add(() -> book(SALLY));
            rivals.add(() -> book(BOB));
        }

        List<Reply> replies = atOnce(rivals);

        boolean sallyHas = !live(sally).isEmpty();
        assertThat(live(sally).size() + live(bob).size()).isEqualTo(1);
        assertThat(replies.get(sallyHas ? 1 : 0)).isNotInstanceOf(Reply.Done.class);
        assertThat(replies).anyMatch(Reply.Done.class::isInstance);
    }

    @Test
    void a_booking_that_was_interrupted_after_the_slot_was_taken_goes_on_at_the_next_attempt() {
        Delivery delivery = delivery(SALLY, new Request.BookSlot("mri", slot));
        appointments.bookSlot(new Request.BookSlot("mri", slot), delivery);
        clinic.remove(appointmentOf(sally));
        assertThat(book(BOB)).isInstanceOf(Reply.Refused.class);

        Reply again = appointments.bookSlot(new Request.BookSlot("mri", slot), delivery);

        assertThat(again).isInstanceOf(Reply.Done.class);
        assertThat(live(sally)).hasSize(1);
    }

    @Test
    void a_booking_of_a_held_slot_that_was_interrupted_is_still_one_appointment() {
        hold(SALLY);
        Request.BookSlot request = new Request.BookSlot("mri", slot);
        Delivery delivery = delivery(SALLY, request);
        org.hl7.fhir.r4.model.Slot taken = onServer().setStatus(SlotStatus.BUSY);
        taken.getExtensionByUrl(Extensions.TAKEN_BY)
                .setValue(new Identifier()
                        .setSystem(Systems.EFFECT)
                        .setValue(delivery.key().value()));
        clinic.replaced(taken);

        Reply reply = appointments.bookSlot(request, delivery);

        assertThat(reply).isInstanceOf(Reply.Done.class);
        assertThat(appointmentOf(sally).getStatus()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void an_old_hold_gives_no_right_to_a_slot_that_the_clinic_has_booked_since() {
        hold(SALLY);
        clinic.replaced(onServer().setStatus(SlotStatus.BUSY));

        assertThat(book(SALLY)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void the_late_twin_of_a_release_leaves_the_next_hold_alone() {
        hold(SALLY);
        Delivery release = delivery(SALLY, new Request.ReleaseSlot("mri", slot));
        appointments.releaseSlot(new Request.ReleaseSlot("mri", slot), release);
        hold(SALLY);

        appointments.releaseSlot(new Request.ReleaseSlot("mri", slot), release);

        assertThat(hold(BOB)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void what_was_booked_by_hand_is_called_off_too() {
        clinic.replaced(onServer().setStatus(SlotStatus.BUSY));
        Appointment byHand = new Appointment()
                .setStatus(AppointmentStatus.BOOKED)
                .setStart(Date.from(slot.start()))
                .setEnd(Date.from(slot.end()))
                .addSlot(new Reference("Slot/" + slot.id()));
        byHand.addParticipant().setStatus(ParticipationStatus.ACCEPTED).setActor(sally);
        clinic.written(byHand);

        Request.CancelBooking cancel = new Request.CancelBooking("mri", slot);
        Reply reply = appointments.cancelBooking(cancel, delivery(SALLY, cancel));

        assertThat(reply).isInstanceOf(Reply.Done.class);
        assertThat(appointmentOf(sally).getStatus()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(book(BOB)).isInstanceOf(Reply.Done.class);
    }

    @Test
    void what_the_clinic_calls_off_is_told_and_what_the_journey_gives_back_is_not() {
        book(SALLY);
        Appointment booked = appointmentOf(sally);
        Appointment calledOff = booked.copy().setStatus(AppointmentStatus.CANCELLED);
        Request.CancelBooking cancel = new Request.CancelBooking("mri", slot);

        appointments.cancelBooking(cancel, delivery(SALLY, cancel));

        assertThat(AppointmentSignals.of(Optional.of(booked), calledOff)).hasValueSatisfying(signal -> {
            assertThat(signal.name()).isEqualTo(Meaning.CANCELLED_BY_PARTNER.word());
            assertThat(signal.about().step()).contains(StepId.of("visit"));
            assertThat(signal.reference())
                    .contains(booked.getIdentifierFirstRep().getValue());
        });
        assertThat(AppointmentSignals.of(Optional.of(booked), appointmentOf(sally)))
                .isEmpty();
    }

    @Test
    void whoever_watches_is_told_of_a_slot_that_opens() {
        book(BOB);
        Request.FindSlots watch = new Request.FindSlots(List.of(visit(Providers.of("imaging"))), true);
        Delivery delivery = delivery(SALLY, watch);
        appointments.findSlots(watch, delivery);
        appointments.findSlots(watch, delivery);
        Waitlist waitlist = Waitlist.at(clinic.context());
        assertThat(waitlist.opened(onServer())).isEmpty();

        Request.CancelBooking cancel = new Request.CancelBooking("mri", slot);
        appointments.cancelBooking(cancel, delivery(BOB, cancel));

        assertThat(waitlist.opened(onServer())).singleElement().satisfies(opening -> {
            assertThat(opening.person()).isEqualTo(SALLY);
            assertThat(opening.signal().name()).isEqualTo(Meaning.SLOT_OPENED.word());
            assertThat(opening.signal().slot()).contains(slot);
            assertThat(opening.signal().reference()).contains(delivery.key().value());
        });
    }

    @Test
    void slots_are_found_in_more_schedules_than_one_query_or_one_page_takes() {
        Reference therapist = clinic.provider("therapist", "mri", 2);
        List<Slot> all = new ArrayList<>(List.of(slot));
        for (int i = 0; i < 60; i++) {
            Instant start = START.plus(Duration.ofHours(i + 1));
            all.add(clinic.slot(clinic.schedule(therapist, "mri"), start, "therapist"));
        }

        assertThat(found(SALLY)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void somebody_whom_the_server_does_not_know_is_refused_without_being_named() {
        Reply reply = hold(AgendaId.of("charlie"));

        assertThat(reply).isEqualTo(Reply.refused("the server knows nobody by that reference"));
    }

    private Reply hold(AgendaId person) {
        Request.HoldSlot request = new Request.HoldSlot("mri", slot);
        return appointments.holdSlot(request, delivery(person, request));
    }

    private Reply book(AgendaId person) {
        Request.BookSlot request = new Request.BookSlot("mri", slot);
        return appointments.bookSlot(request, delivery(person, request));
    }

    private List<Slot> found(AgendaId person) {
        Request.FindSlots request = new Request.FindSlots(List.of(visit(Providers.any())), false);
        Reply.Done reply = (Reply.Done) appointments.findSlots(request, delivery(person, request));
        return reply.found().get(0).slots();
    }

    private static Request.FindSlots.Visit visit(Providers providers) {
        return new Request.FindSlots.Visit(VISIT, "mri", providers, NOW, Optional.empty());
    }

    private static Delivery delivery(AgendaId person, Request request) {
        EffectKey key = new EffectKey(UUID.randomUUID().toString());
        return new Delivery(person, new Effect(key, Optional.of(VISIT), Optional.empty(), request), 1);
    }

    private static String reference(Reply reply) {
        return ((Reply.Done) reply).reference().orElseThrow();
    }

    private org.hl7.fhir.r4.model.Slot onServer() {
        return clinic.all(org.hl7.fhir.r4.model.Slot.class, "_id=" + slot.id()).get(0);
    }

    private Appointment appointmentOf(Reference patient) {
        List<Appointment> all = appointmentsOf(patient);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Appointment> appointmentsOf(Reference patient) {
        return clinic.all(Appointment.class, "patient=" + patient.getReference());
    }

    private List<Appointment> live(Reference patient) {
        return appointmentsOf(patient).stream()
                .filter(each -> each.getStatus() != AppointmentStatus.CANCELLED)
                .toList();
    }

    private static List<Reply> atOnce(List<Callable<Reply>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> each : threads.invokeAll(acts)) {
                replies.add(each.get());
            }
            return replies;
        } finally {
            threads.shutdownNow();
        }
    }
}
