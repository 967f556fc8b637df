package io.journeykit.fhir.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;

class AppointmentSignalsTest {

    private static final String REASONS = "http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason";

    private final Request.BookSlot book = new Request.BookSlot("therapy", Samples.SLOT);
    private final Appointment booked = new SlotClaim(
                    new CodeableConcept(), Samples.SLOT, Samples.delivery(book), Optional.empty())
            .appointment(Samples.PATIENT, List.of());

    @Test
    void what_becomes_of_a_visit_is_told() {
        assertThat(told(AppointmentStatus.ARRIVED)).contains(Meaning.ARRIVED.word());
        assertThat(told(AppointmentStatus.CHECKEDIN)).contains(Meaning.ARRIVED.word());
        assertThat(told(AppointmentStatus.FULFILLED)).contains(Meaning.FULFILLED.word());
        assertThat(told(AppointmentStatus.NOSHOW)).contains(Meaning.NO_SHOW.word());
        assertThat(told(AppointmentStatus.CANCELLED)).contains(Meaning.CANCELLED_BY_PARTNER.word());
        assertThat(told(AppointmentStatus.BOOKED)).isEmpty();
    }

    @Test
    void who_called_a_visit_off_is_told_by_the_reason() {
        assertThat(told(cancelled(REASONS, "pat-crs"))).contains(Meaning.CANCELLED_BY_PATIENT.word());
        assertThat(told(cancelled(REASONS, "pat"))).contains(Meaning.CANCELLED_BY_PATIENT.word());
        assertThat(told(cancelled(REASONS, "prov-pers"))).contains(Meaning.CANCELLED_BY_PARTNER.word());
        assertThat(told(CancellationReason.LAPSED.on(booked.copy()))).contains(Meaning.GONE.word());
        assertThat(told(CancellationReason.GIVEN_BACK.on(booked.copy()))).isEmpty();
    }

    @Test
    void a_signal_refers_to_the_latest_delivery_and_is_about_its_step() {
        Appointment later = booked.copy().setStatus(AppointmentStatus.FULFILLED);

        Signal signal = AppointmentSignals.of(Optional.of(booked), later).orElseThrow();

        assertThat(signal.reference()).contains("default/sally/7/0");
        assertThat(signal.about().step()).contains(Samples.THIRD_VISIT.step());
        assertThat(signal.about().occurrence()).contains(3);
    }

    @Test
    void an_appointment_that_no_port_has_written_says_nothing() {
        Appointment foreign = new Appointment().setStatus(AppointmentStatus.FULFILLED);

        assertThat(AppointmentSignals.of(Optional.empty(), foreign)).isEmpty();
    }

    private Appointment cancelled(String system, String code) {
        return booked.copy()
                .setStatus(AppointmentStatus.CANCELLED)
                .setCancelationReason(new CodeableConcept(new Coding(system, code, null)));
    }

    private Optional<String> told(AppointmentStatus status) {
        return told(booked.copy().setStatus(status));
    }

    private Optional<String> told(Appointment after) {
        return AppointmentSignals.of(Optional.of(booked), after).map(Signal::name);
    }
}
