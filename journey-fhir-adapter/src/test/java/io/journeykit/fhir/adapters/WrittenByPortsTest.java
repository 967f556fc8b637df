package io.journeykit.fhir.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.journeykit.agenda.Providers;
import io.journeykit.agenda.Request;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.phrase.Part;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** HL7's validator finds no error in what the ports write. */
class WrittenByPortsTest {

    private static final FhirValidator VALIDATOR = validator();
    private static final Reference SOMEBODY = new Reference("Organization/1");
    private static final CodeableConcept MRI = new CodeableConcept(new Coding("urn:example:services", "mri", null));

    private static FhirValidator validator() {
        FhirContext fhir = FhirContext.forR4Cached();
        ValidationSupportChain support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir));
        return fhir.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    @Test
    void a_referral_is_valid_in_every_state() {
        Orders orders = orders(new Request.SendReferral("orthopaedics", "ortho-b", List.of("history")));
        Reference document = new Reference("DocumentReference/1").setDisplay("history");
        Task task = orders.referral(new Reference("ServiceRequest/1"), SOMEBODY, List.of(document));

        assertThat(errors(orders.order(MRI, SOMEBODY, List.of(document)))).isEmpty();
        assertThat(errors(task)).isEmpty();
        for (String signal : List.of(
                Meaning.ACCEPTED.word(), Meaning.STARTED.word(), Meaning.CANCEL.word(), Meaning.CANCELLED.word())) {
            task = ReferralTransitions.moved(task, signal);
            assertThat(errors(task)).isEmpty();
        }
    }

    @Test
    void work_and_transfers_are_valid() {
        assertThat(errors(orders(Samples.work()).work(Samples.work()))).isEmpty();
        assertThat(errors(orders(new Request.TransferRecords(Samples.THIRD_VISIT, "ortho-b"))
                        .transfer(SOMEBODY, List.of(new Reference("ImagingStudy/1")))))
                .isEmpty();
    }

    @Test
    void messages_and_questions_are_valid() {
        Request.AskPatient question = Samples.question(
                new Request.Choice("1", Part.quote("Tuesday")), new Request.Choice("2", Part.quote("Thursday")));

        assertThat(errors(Messages.message(Samples.message(), Samples.delivery(Samples.message()), Samples.PATIENT)))
                .isEmpty();
        assertThat(errors(Messages.question(question, Samples.delivery(question), Samples.PATIENT)))
                .isEmpty();
    }

    @Test
    void slots_and_appointments_are_valid_while_held_booked_and_called_off() {
        Slot slot = new Slot()
                .setStatus(SlotStatus.FREE)
                .setSchedule(new Reference("Schedule/1"))
                .setStartElement(Moments.instant(Samples.SLOT.start()))
                .setEndElement(Moments.instant(Samples.SLOT.end()));
        Request.BookSlot book = new Request.BookSlot("mri", Samples.SLOT);
        SlotClaim hold = new SlotClaim(MRI, Samples.SLOT, Samples.delivery(book), Optional.of(Samples.NOW));
        SlotClaim booking = new SlotClaim(MRI, Samples.SLOT, Samples.delivery(book), Optional.empty());

        Appointment held = hold.appointment(Samples.PATIENT, List.of(new Reference("HealthcareService/1")));

        assertThat(errors(hold.taken(slot))).isEmpty();
        assertThat(errors(booking.taken(slot))).isEmpty();
        assertThat(errors(held)).isEmpty();
        assertThat(errors(booking.onto(held))).isEmpty();
        assertThat(errors(CancellationReason.LAPSED.on(held))).isEmpty();
    }

    @Test
    void a_place_on_a_waitlist_is_valid() {
        Request.FindSlots.Visit visit = new Request.FindSlots.Visit(
                Samples.THIRD_VISIT, "mri", Providers.of("ortho-b"), Samples.NOW, Optional.empty());
        Request.FindSlots watch = new Request.FindSlots(List.of(visit), true);

        assertThat(errors(WaitlistEntries.waiting(
                        visit,
                        Samples.delivery(watch),
                        MRI,
                        List.of(Samples.PATIENT, new Reference("HealthcareService/1")))))
                .isEmpty();
    }

    private static Orders orders(Request request) {
        return new Orders(Samples.delivery(request), Samples.PATIENT, Samples.NOW);
    }

    private static List<String> errors(Resource resource) {
        return VALIDATOR.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::getMessage)
                .toList();
    }
}
