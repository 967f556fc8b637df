package io.journeykit.fhir.listening;

import io.journeykit.agenda.Input.ReportFacts;
import io.journeykit.agenda.Signal;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.ImagingStudy;
import org.hl7.fhir.r4.model.ServiceRequest;

/** What changes of each type say. */
final class StandardTranslations {

    /** Types of which a change says something only about a step that it is linked to. */
    static final Set<String> LINKED = Set.of("DiagnosticReport", "ImagingStudy");

    private StandardTranslations() {}

    static Map<String, Translation> byType() {
        Map<String, Translation> byType = new LinkedHashMap<>();
        byType.put("Task", PortSignals::task);
        byType.put("CommunicationRequest", PortSignals::request);
        byType.put("Communication", Translation.standing(PortSignals::communication));
        byType.put("Slot", Translation.standing(PortSignals::slot));
        byType.put("Appointment", PortSignals::appointment);
        byType.put("ServiceRequest", Translation.standing(StandardTranslations::order));
        byType.put("DiagnosticReport", Translation.standing(StandardTranslations::report));
        byType.put("ImagingStudy", Translation.standing(StandardTranslations::study));
        byType.put("DocumentReference", Translation.standing(StandardTranslations::document));
        byType.put("QuestionnaireResponse", Translation.standing(Answers::of));
        byType.put("Consent", Persons.consents(Systems.CONSENT, "contact"));
        byType.put("Patient", Translation.standing(Persons::patient));
        return byType;
    }

    /** An order that somebody else placed for one of ours; what becomes of ours, their Tasks tell. */
    private static List<Statement> order(Version version, ResourceSubject subject) {
        ServiceRequest order = (ServiceRequest) version.resource();
        if (order.getStatus() == null || Links.on(order).isLinked()) {
            return List.of();
        }
        return switch (order.getStatus()) {
            case COMPLETED -> linked(Meaning.COMPLETED.word(), subject);
            case REVOKED, ENTEREDINERROR -> linked(Meaning.CANCELLED.word(), subject);
            default -> List.of();
        };
    }

    private static List<Statement> report(Version version, ResourceSubject subject) {
        DiagnosticReport report = (DiagnosticReport) version.resource();
        if (report.getStatus() == null) {
            return List.of();
        }
        return switch (report.getStatus()) {
            case FINAL, AMENDED, CORRECTED, APPENDED ->
                linked("reported", subject, Optional.ofNullable(report.getIssued()));
            default -> List.of();
        };
    }

    /** Images are there: the fact {@code mri-images}, where the step is {@code mri}. */
    private static List<Statement> study(Version version, ResourceSubject subject) {
        ImagingStudy study = (ImagingStudy) version.resource();
        return study.getStatus() == ImagingStudy.ImagingStudyStatus.AVAILABLE
                ? known("images", version, subject, study.getStarted())
                : List.of();
    }

    /** A document is there: the fact {@code consult-document}, where the step is {@code consult}. */
    private static List<Statement> document(Version version, ResourceSubject subject) {
        DocumentReference document = (DocumentReference) version.resource();
        return document.getStatus() == DocumentReferenceStatus.CURRENT
                ? known("document", version, subject, document.getDate())
                : List.of();
    }

    // A fact and no signal: what nobody waits for would be an incident.
    private static List<Statement> known(String what, Version version, ResourceSubject subject, Date since) {
        if (subject.step().isEmpty()) {
            return List.of();
        }
        StepRef step = subject.step().get();
        String name = version.key().orElseThrow();
        SortedMap<FactName, Value> fact = new TreeMap<>(Map.of(FactName.of(step.step() + "-" + what), Value.of(name)));
        Optional<Instant> effective = Optional.ofNullable(since).map(Date::toInstant);
        return List.of(Statement.of(id -> new ReportFacts(id, Optional.of(step.journey()), fact, effective, name)));
    }

    static List<Statement> linked(String signal, ResourceSubject subject) {
        return linked(signal, subject, Optional.empty());
    }

    private static List<Statement> linked(String signal, ResourceSubject subject, Optional<Date> happened) {
        if (!subject.isLinked()) {
            return List.of();
        }
        Signal addressed = subject.address(Signal.of(signal));
        return List.of(Statement.signal(
                happened.map(Date::toInstant).map(addressed::effective).orElse(addressed)));
    }
}
