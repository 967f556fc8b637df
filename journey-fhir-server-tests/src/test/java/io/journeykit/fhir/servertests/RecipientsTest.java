package io.journeykit.fhir.servertests;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.fhir.adapters.DocumentIndex;
import io.journeykit.fhir.adapters.FhirRecords;
import io.journeykit.fhir.adapters.FhirReferrals;
import io.journeykit.fhir.adapters.FhirWorklist;
import io.journeykit.fhir.adapters.ReferralTransitions;
import io.journeykit.fhir.adapters.TaskSignals;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** What those do who are referred to, receive records or work through a list, and what the journey hears of it. */
class RecipientsTest {

    private static final AgendaId SALLY = AgendaId.of("sally");
    private static final StepRef REFERRAL = StepRef.of(JourneyId.of("knee-pain-1"), StepId.of("referral"));

    private final Clinic clinic = new Clinic();
    private final Reference sally = clinic.patient("sally");
    private final Reference orthopaedics = clinic.provider("ortho-b", "orthopaedics", 1);
    private final FhirReferrals referrals = FhirReferrals.at(clinic.context());
    private final Request.SendReferral referral =
            new Request.SendReferral("orthopaedics", "ortho-b", List.of("history"));
    private final Request.RequestCancellation cancellation = new Request.RequestCancellation("orthopaedics", "ortho-b");

    @Test
    void a_referral_goes_to_and_fro_until_the_recipient_confirms_that_it_is_called_off() {
        Delivery sent = delivery(referral);
        referrals.sendReferral(referral, sent);
        Task received = task();

        Task accepted = move(Meaning.ACCEPTED.word());
        Task scheduled = move(Meaning.SCHEDULED.word());
        referrals.requestCancellation(cancellation, delivery(cancellation));
        Task asked = task();
        Task cancelled = move(Meaning.CANCELLED.word());

        assertThat(heard(received, accepted)).containsExactly(Meaning.ACCEPTED.word());
        assertThat(heard(accepted, scheduled)).containsExactly(Meaning.SCHEDULED.word());
        assertThat(heard(scheduled, asked)).isEmpty();
        assertThat(heard(asked, cancelled)).containsExactly(Meaning.CANCELLED.word());
        assertThat(TaskSignals.of(Optional.of(asked), cancelled))
                .allSatisfy(signal ->
                        assertThat(signal.reference()).contains(sent.key().value()));
    }

    @Test
    void the_task_is_about_an_order_for_the_patient_and_the_provider() {
        Delivery sent = delivery(referral);
        referrals.sendReferral(referral, sent);

        ServiceRequest order = clinic.all(ServiceRequest.class, "patient=" + sally.getReference())
                .get(0);

        assertThat(task().getFocus().getReference())
                .isEqualTo("ServiceRequest/" + order.getIdElement().getIdPart());
        assertThat(order.getPerformerFirstRep().getReference()).isEqualTo(orthopaedics.getReference());
        assertThat(order.getIdentifierFirstRep().getValue())
                .isEqualTo(sent.key().value());
    }

    @Test
    void what_has_ended_is_not_asked_to_be_called_off() {
        referrals.sendReferral(referral, delivery(referral));
        move(Meaning.ACCEPTED.word());
        move(Meaning.COMPLETED.word());

        Reply reply = referrals.requestCancellation(cancellation, delivery(cancellation));

        assertThat(reply).isEqualTo(Reply.done());
        assertThat(ReferralTransitions.standing(task())).contains("completed");
    }

    @Test
    void where_nothing_was_referred_nothing_is_called_off() {
        Reply reply = referrals.requestCancellation(cancellation, delivery(cancellation));

        assertThat(reply).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void a_server_without_tasks_is_asked_for_none_and_another_is_asked_for_instead() {
        IheFront ehr = new IheFront(Set.of("Task", "PractitionerRole", "Organization"));

        Reply reply = FhirReferrals.at(clinic.deskAt(ehr.base())).sendReferral(referral, delivery(referral));
        ehr.end();

        assertThat(reply).isInstanceOf(Reply.Refused.class);
        assertThat(((Reply.Refused) reply).reason()).contains("of Task").contains("another server");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void records_that_are_not_there_yet_are_not_sent() {
        Request.TransferRecords transfer = new Request.TransferRecords(ofHerOwn(), "ortho-b");

        Reply reply = FhirRecords.at(clinic.context()).transferRecords(transfer, delivery(transfer));

        assertThat(reply).isInstanceOf(Reply.Refused.class);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void records_on_another_server_are_told_with_their_whole_address() {
        StepRef mri = ofHerOwn();
        clinic.document(sally, SALLY, mri);
        Request.TransferRecords transfer = new Request.TransferRecords(mri, "ortho-b");

        FhirRecords.at(clinic.context(), DocumentIndex.elsewhere(clinic.context()))
                .transferRecords(transfer, delivery(transfer));

        Reference record = (Reference) task().getInputFirstRep().getValue();
        assertThat(record.getReference()).contains("DocumentReference/");
    }

    @Test
    void that_the_recipient_completes_a_transfer_is_the_proof_of_receipt() {
        StepRef mri = ofHerOwn();
        clinic.document(sally, SALLY, mri);
        Request.TransferRecords transfer = new Request.TransferRecords(mri, "ortho-b");
        FhirRecords.at(clinic.context()).transferRecords(transfer, delivery(transfer));
        Task sent = task();

        clinic.replaced(task().setStatus(TaskStatus.COMPLETED));

        assertThat(heard(sent, task())).containsExactly(Meaning.ACKNOWLEDGED.word());
    }

    @Test
    void work_that_was_withdrawn_stays_so_when_its_assignment_comes_once_more() {
        FhirWorklist worklist = FhirWorklist.at(clinic.context());
        Request.AssignWork work =
                new Request.AssignWork("care-coordinator", "a-text", "Call her.", Priority.ROUTINE, false);
        Delivery assigned = delivery(work);
        worklist.assignWork(work, assigned);
        Request.WithdrawWork withdraw = new Request.WithdrawWork(assigned.key());
        worklist.withdrawWork(withdraw, delivery(withdraw));

        worklist.assignWork(work, assigned);

        assertThat(tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.getStatus()).isEqualTo(TaskStatus.CANCELLED));
    }

    /** The recipient reads the Task as it stands, and moves it on. */
    private Task move(String signal) {
        clinic.replaced(ReferralTransitions.moved(task(), signal));
        return task();
    }

    private static List<String> heard(Task before, Task after) {
        return TaskSignals.of(Optional.of(before), after).stream()
                .map(Signal::name)
                .toList();
    }

    private Task task() {
        assertThat(tasks()).hasSize(1);
        return tasks().get(0);
    }

    private List<Task> tasks() {
        return clinic.all(Task.class, "patient=" + sally.getReference());
    }

    private static StepRef ofHerOwn() {
        return StepRef.of(JourneyId.of("knee-pain-" + UUID.randomUUID()), StepId.of("mri"));
    }

    private static Delivery delivery(Request request) {
        EffectKey key = new EffectKey(UUID.randomUUID().toString());
        return new Delivery(SALLY, new Effect(key, Optional.of(REFERRAL), Optional.empty(), request), 1);
    }
}
