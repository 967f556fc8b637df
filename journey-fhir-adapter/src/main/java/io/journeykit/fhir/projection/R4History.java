package io.journeykit.fhir.projection;

import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.projection.Snapshot.Chapter;
import io.journeykit.fhir.projection.Snapshot.Line;
import io.journeykit.vocabulary.StepRef;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/** What was decided together, as Provenance, and as an AuditEvent of IHE's Basic Audit Log Patterns 1.1.3. */
final class R4History {

    private static final String BALP = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
    private static final String THO = "http://terminology.hl7.org/CodeSystem/";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";

    private final R4Parts parts;

    R4History(R4Parts parts) {
        this.parts = parts;
    }

    Provenance provenance(Chapter chapter) {
        Provenance provenance = new Provenance()
                .setOccurred(R4Parts.at(chapter.effective()))
                .setRecorded(R4Parts.date(chapter.recorded()))
                .setActivity(new CodeableConcept(new Coding(THO + "v3-DataOperation", "UPDATE", "revise")));
        named(provenance, chapter);
        provenance.addTarget(parts.plan());
        steps(chapter).forEach(step -> provenance.addTarget(parts.task(step)));
        Set<String> reasons = new LinkedHashSet<>();
        chapter.lines().forEach(line -> reasons.add(line.why()));
        reasons.forEach(why -> provenance.addReason(R4Parts.text(why)));
        provenance
                .addAgent()
                .setType(new CodeableConcept(new Coding(THO + "provenance-participant-type", "author", "Author")))
                .setWho(author(chapter));
        provenance
                .addEntity()
                .setRole(ProvenanceEntityRole.SOURCE)
                .setWhat(new Reference().setIdentifier(parts.identifier(id(chapter))));
        return provenance;
    }

    AuditEvent audit(Chapter chapter) {
        boolean first = chapter.first() == 1;
        AuditEvent audit = new AuditEvent()
                .setType(new Coding(THO + "audit-event-type", "rest", "RESTful Operation"))
                .setAction(first ? AuditEventAction.C : AuditEventAction.U)
                .setRecorded(R4Parts.date(chapter.recorded()))
                .setOutcome(AuditEventOutcome._0);
        named(audit, chapter);
        audit.getMeta().addProfile(BALP + (first ? "PatientCreate" : "PatientUpdate"));
        String verb = first ? "create" : "update";
        audit.addSubtype(new Coding("http://hl7.org/fhir/restful-interaction", verb, verb));
        agents(audit, chapter);
        audit.getSource()
                .setObserver(parts.device())
                .addType(new Coding(THO + "security-source-type", "4", "Application Server"));
        data(audit, chapter);
        audit.addEntity()
                .setType(new Coding(THO + "audit-entity-type", "1", "Person"))
                .setRole(new Coding(THO + "object-role", "1", "Patient"))
                .setWhat(parts.patient());
        return audit;
    }

    private void agents(AuditEvent audit, Chapter chapter) {
        audit.addAgent()
                .setType(new CodeableConcept(new Coding(DICOM, "110153", "Source Role ID")))
                .setWho(parts.device())
                .setRequestor(chapter.by().isEmpty())
                .getNetwork()
                .setAddress("journey")
                .setType(AuditEventAgentNetworkType._1);
        audit.addAgent()
                .setType(new CodeableConcept(new Coding(DICOM, "110152", "Destination Role ID")))
                .setWho(new Reference().setDisplay(parts.target().base()))
                .setRequestor(false)
                .getNetwork()
                .setAddress(parts.target().base())
                .setType(AuditEventAgentNetworkType._5);
        chapter.by()
                .ifPresent(by -> audit.addAgent()
                        .setType(new CodeableConcept(
                                new Coding(THO + "v3-ParticipationType", "AUT", "author (originator)")))
                        .setWho(author(chapter))
                        .setRequestor(true));
    }

    private void data(AuditEvent audit, Chapter chapter) {
        AuditEventEntityComponent data = audit.addEntity()
                .setType(new Coding(THO + "audit-entity-type", "2", "System Object"))
                .setRole(new Coding(THO + "object-role", "4", "Domain Resource"))
                .setWhat(parts.plan());
        for (Line line : chapter.lines()) {
            String about = line.step().map(step -> step + ": ").orElse("");
            data.addDetail().setType(line.kind()).setValue(new StringType(about + line.why()));
        }
    }

    /** Neither resource has an identifier in R4: a tag of ours stands for it. */
    private void named(Resource resource, Chapter chapter) {
        resource.getMeta().addTag(id(chapter).system(), id(chapter).value(), null);
    }

    private BusinessId id(Chapter chapter) {
        return BusinessId.ofEvent(parts.agenda(), chapter.first());
    }

    private Reference author(Chapter chapter) {
        return chapter.by()
                .map(by ->
                        parts.owner(by.owner(), Optional.of(by.reference()).filter(reference -> !reference.isEmpty())))
                .orElseGet(parts::device);
    }

    private static Set<StepRef> steps(Chapter chapter) {
        Set<StepRef> steps = new LinkedHashSet<>();
        chapter.lines().forEach(line -> line.step().ifPresent(steps::add));
        return steps;
    }
}
