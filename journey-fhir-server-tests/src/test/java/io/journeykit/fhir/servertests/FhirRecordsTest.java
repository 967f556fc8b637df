package io.journeykit.fhir.servertests;

import io.journeykit.fhir.adapters.FhirRecords;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.spi.Records;
import io.journeykit.testkit.contract.RecordsContract;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.ParameterComponent;

class FhirRecordsTest extends RecordsContract {

    private static final AgendaId SALLY = AgendaId.of("sally");
    private static final StepRef VISIT = StepRef.of(JourneyId.of("check-1"), StepId.of("visit"));

    private final Clinic clinic = new Clinic();
    private final Reference sally = clinic.patient("sally");
    private final Reference orthopaedics = clinic.provider("ortho-b", "orthopaedics", 1);

    @Override
    protected Records records() {
        clinic.document(sally, SALLY, VISIT);
        return FhirRecords.at(clinic.context());
    }

    @Override
    protected String recipient() {
        return "ortho-b";
    }

    @Override
    protected List<StepRef> sentTo(String recipient) {
        return clinic
                .all(Task.class, "owner=" + orthopaedics.getReference() + "&patient=" + sally.getReference())
                .stream()
                .flatMap(task -> task.getInput().stream())
                .map(ParameterComponent::getValue)
                .filter(Identifier.class::isInstance)
                .map(step -> ((Identifier) step).getValue())
                .map(step -> step.equals(BusinessId.of(SALLY, VISIT).value()) ? VISIT : null)
                .toList();
    }
}
