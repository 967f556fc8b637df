package io.journeykit.fhir.servertests;

import io.journeykit.fhir.adapters.FhirDirectory;
import io.journeykit.spi.Directory;
import io.journeykit.spi.Provider;
import io.journeykit.testkit.contract.DirectoryContract;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.TenantId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

class FhirDirectoryTest extends DirectoryContract {

    private final Clinic clinic = new Clinic();

    @BeforeEach
    void open_the_clinic() {
        clinic.provider("ortho-a", "orthopaedics", 2);
        clinic.provider("ortho-b", "orthopaedics", 1);
        clinic.provider("imaging", "mri", 1);
    }

    @Override
    protected Directory directory() {
        return FhirDirectory.at(clinic.context());
    }

    @Override
    protected TenantId tenant() {
        return AgendaId.of("sally").tenant();
    }

    @Override
    protected String service() {
        return "orthopaedics";
    }

    @Override
    protected List<Provider> offering() {
        return List.of(
                new Provider("ortho-b", "The ortho-b", Clinic.BOSTON),
                new Provider("ortho-a", "The ortho-a", Clinic.BOSTON));
    }
}
