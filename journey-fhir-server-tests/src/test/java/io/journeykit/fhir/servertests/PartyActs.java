package io.journeykit.fhir.servertests;

import io.journeykit.fhir.adapters.ReferralTransitions;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.testkit.world.Deed;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** What other parties do, written to the server as they would: nothing here knows the coordination. */
record PartyActs(Ledger ledger) {

    void signal(Deed.Signals said, Occasion occasion) {
        if (said.about().equals(Deed.About.THE_OCCASION) && occasion.resource().orElseThrow() instanceof Task task) {
            answer(ledger.fresh(Task.class, task), said, occasion);
            return;
        }
        String step = said.about().step().map(Object::toString).orElseGet(occasion::stepName);
        if (said.signal().equals("reported")) {
            report(step, said);
        } else {
            move(ledger.referral(step, said.about().item()).orElseThrow(), said, occasion);
        }
    }

    /** The recipient of a referral moves it on, and files the letter that comes with its end. */
    private void move(Task referral, Deed.Signals said, Occasion occasion) {
        Task moved = ReferralTransitions.moved(referral, said.signal());
        outputs(moved, said);
        occasion.resource()
                .filter(Appointment.class::isInstance)
                .ifPresent(visit -> moved.addOutput()
                        .setType(new CodeableConcept().setText("appointment"))
                        .setValue(new Reference(
                                "Appointment/" + visit.getIdElement().getIdPart())));
        if (said.signal().equals("completed")) {
            visitOf(Ledger.owner(referral)).flatMap(Occasion::step).ifPresent(this::letter);
        }
        ledger.put(moved);
    }

    private Optional<Appointment> visitOf(String provider) {
        return ledger.appointments().stream()
                .filter(visit -> visit.getStatus() == AppointmentStatus.FULFILLED)
                .filter(visit -> Visits.provider(ledger, visit).equals(provider))
                .reduce((earlier, later) -> later);
    }

    private void letter(Identifier step) {
        DocumentReference letter = new DocumentReference()
                .setStatus(DocumentReferenceStatus.CURRENT)
                .setSubject(ledger.place().patient())
                .addIdentifier(step.copy());
        letter.addContent().getAttachment().setContentType("text/plain").setTitle("consult note");
        ledger.create(letter);
    }

    /** Images are read: the report bears the identifier of the step that the visit was for. */
    private void report(String step, Deed.Signals said) {
        Appointment visit = ledger.appointments().stream()
                .filter(one -> Occasion.step(one).map(Occasion::name).orElse("").equals(step))
                .filter(one -> one.getStatus() == AppointmentStatus.FULFILLED
                        || one.getStatus() == AppointmentStatus.ARRIVED
                        || one.getStatus() == AppointmentStatus.BOOKED)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        DiagnosticReport report = new DiagnosticReport()
                .setStatus(DiagnosticReportStatus.FINAL)
                .setSubject(ledger.place().patient())
                .setCode(new CodeableConcept().setText("MRI of the knee"))
                .addIdentifier(Occasion.step(visit).orElseThrow().copy());
        said.effective().map(Date::from).ifPresent(report::setIssued);
        ledger.create(report);
    }

    /** Whoever got a referral, records or work moves its Task on. */
    private void answer(Task task, Deed.Signals said, Occasion occasion) {
        if (Ledger.is(task, "referral")) {
            move(task, said, occasion);
            return;
        }
        if (Ledger.is(task, "transfer")) {
            task.setStatus(
                    switch (said.signal()) {
                        case "received" -> TaskStatus.RECEIVED;
                        case "acknowledged" -> TaskStatus.COMPLETED;
                        default -> TaskStatus.FAILED;
                    });
        } else {
            task.setStatus(TaskStatus.COMPLETED);
            if (!said.signal().equals("done")) {
                task.addOutput().setType(code(Ledger.KIND, "signal")).setValue(new CodeType(said.signal()));
            }
            outputs(task, said);
        }
        ledger.put(task);
    }

    private static void outputs(Task task, Deed.Signals said) {
        for (Map.Entry<FactName, Value> fact : said.facts().entrySet()) {
            task.addOutput()
                    .setType(code(Systems.FACT, fact.getKey().value()))
                    .setValue(new StringType(fact.getValue().word()));
        }
    }

    private static CodeableConcept code(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }
}
