package io.journeykit.fhir.adapters;

import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.ImagingStudy;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Documents by their type, records by the identifier of their step. */
final class PortDocumentIndex implements DocumentIndex {

    private static final List<Class<? extends Resource>> RECORDS =
            List.of(DocumentReference.class, DiagnosticReport.class, ImagingStudy.class);

    private final PortContext context;
    private final String before;

    PortDocumentIndex(PortContext context, String before) {
        this.context = context;
        this.before = before;
    }

    @Override
    public Reference document(AgendaId person, String name) {
        return context.patient(person)
                .flatMap(patient -> context.search(DocumentReference.class, named(patient, name)).stream()
                        .findFirst())
                .map(this::reference)
                .orElseGet(() -> new Reference().setType("DocumentReference"));
    }

    private static Query named(Reference patient, String name) {
        return Query.where("patient", patient.getReference())
                .and("type", name)
                .and("status", "current")
                .and("_sort", "-date");
    }

    @Override
    public List<Reference> records(AgendaId person, StepRef step) {
        Query query = Query.where("identifier", BusinessId.of(person, step));
        return RECORDS.stream()
                .filter(context::offers)
                .flatMap(type -> context.search(type, query).stream())
                .map(this::reference)
                .toList();
    }

    private Reference reference(Resource document) {
        return new Reference(before + PortContext.reference(document).getReference());
    }
}
