package io.journeykit.fhir.adapters;

import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;

/** Where the documents of a person are; how they are filed is for each vendor to say. */
public interface DocumentIndex {

    /** The document of that name, such as {@code history}; where there is none, a reference without a place. */
    Reference document(AgendaId person, String name);

    /** What a step has brought: images, reports, letters; empty where nothing is there yet. */
    List<Reference> records(AgendaId person, StepRef step);

    /**
     * A document is the latest current DocumentReference whose type has the name as a code; the records of a step are the
     * DocumentReferences, DiagnosticReports and ImagingStudies that bear the step's identifier.
     */
    static DocumentIndex onThe(PortContext context) {
        return new PortDocumentIndex(context, "");
    }

    /** The same on another server than the one that is written to: its references tell the whole address. */
    static DocumentIndex elsewhere(PortContext context) {
        return new PortDocumentIndex(context, context.server().base() + "/");
    }
}
