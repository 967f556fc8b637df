package io.journeykit.fhir.servertests;

import io.journeykit.fhir.adapters.FhirWorklist;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.spi.Worklist;
import io.journeykit.testkit.contract.WorklistContract;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;

class FhirWorklistTest extends WorklistContract {

    private final Clinic clinic = new Clinic();
    private final Reference sally = clinic.patient("sally");

    @Override
    protected Worklist worklist() {
        return FhirWorklist.at(clinic.context());
    }

    @Override
    protected String role() {
        return "care-coordinator";
    }

    @Override
    protected List<String> openFor(String role) {
        String query = "patient=" + sally.getReference() + "&performer=" + Systems.ROLE + "%7C" + role;
        return clinic.all(Task.class, query + "&status=requested,received,accepted,in-progress,on-hold,ready").stream()
                .map(Task::getDescription)
                .toList();
    }
}
