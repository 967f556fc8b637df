package io.journeykit.fhir.servertests;

import io.journeykit.fhir.adapters.FhirReferrals;
import io.journeykit.spi.Referrals;
import io.journeykit.testkit.contract.ReferralsContract;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;

class FhirReferralsTest extends ReferralsContract {

    private final Clinic clinic = new Clinic();
    private final Reference sally = clinic.patient("sally");
    private final Reference orthopaedics = clinic.provider("ortho-b", "orthopaedics", 1);

    @Override
    protected Referrals referrals() {
        return FhirReferrals.at(clinic.context());
    }

    @Override
    protected String provider() {
        return "ortho-b";
    }

    @Override
    protected List<List<String>> referredTo(String provider) {
        return tasks().stream().map(FhirReferralsTest::documents).toList();
    }

    @Override
    protected int cancellationsAt(String provider) {
        return (int) tasks().stream()
                .filter(task -> task.getBusinessStatus().getText().startsWith("5.2"))
                .flatMap(task -> task.getIdentifier().stream().skip(1))
                .count();
    }

    private List<Task> tasks() {
        return clinic.all(Task.class, "owner=" + orthopaedics.getReference() + "&patient=" + sally.getReference());
    }

    private static List<String> documents(Task task) {
        return task.getInput().stream()
                .map(input -> ((Reference) input.getValue()).getDisplay())
                .toList();
    }
}
