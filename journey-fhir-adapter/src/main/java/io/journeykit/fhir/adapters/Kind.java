package io.journeykit.fhir.adapters;

import io.journeykit.fhir.naming.Systems;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;

/** What a Task is that a port has written, and what its inputs and outputs are. */
enum Kind {
    // Tasks.
    REFERRAL,
    TRANSFER,
    WORK,
    // Their inputs.
    DOCUMENT,
    RECORD,
    STEP,
    INCIDENT,
    // Their outputs.
    SIGNAL;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    CodeableConcept concept() {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(Systems.TASK).setCode(code());
        return concept;
    }

    boolean is(CodeableConcept concept) {
        return concept.hasCoding(Systems.TASK, code());
    }
}
