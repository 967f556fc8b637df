package io.journeykit.fhir.servertests;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.fhir.adapters.FhirConsents;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.spi.Consents;
import io.journeykit.testkit.contract.ConsentsContract;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;

class FhirConsentsTest extends ConsentsContract {

    private static final CodeableConcept PRIVACY = new CodeableConcept(
            new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", null));

    private final Clinic clinic = new Clinic();
    private final Reference sally = clinic.patient("sally");

    @BeforeEach
    void write_consents() {
        Consent later = consent("2026-03-02T10:00:00Z", "contact");
        later.getProvision()
                .addProvision()
                .setType(ConsentProvisionType.DENY)
                .addExtension(Extensions.ADDRESS, new ContactPoint().setSystem(ContactPointSystem.SMS));
        clinic.written(later);
        Consent first = consent("2026-01-05", "contact");
        first.getProvision().addProvision().setType(ConsentProvisionType.PERMIT).addPurpose(purpose());
        clinic.written(first);
        Consent research = consent("2026-03-03", "research");
        research.getProvision().addProvision().setType(ConsentProvisionType.PERMIT);
        clinic.written(research);
    }

    private Consent consent(String when, String category) {
        return new Consent()
                .setStatus(ConsentState.ACTIVE)
                .setScope(PRIVACY)
                .addCategory(new CodeableConcept(new Coding(Systems.CONSENT, category, null)))
                .setPatient(sally)
                .setPolicyRule(new CodeableConcept().setText("opt in"))
                .setDateTimeElement(new DateTimeType(when));
    }

    private static Coding purpose() {
        return new Coding("https://journeykit.io/fhir/test/purpose", "care-coordination", null);
    }

    @Override
    protected Consents consents() {
        return FhirConsents.at(clinic.context());
    }

    @Override
    protected AgendaId person() {
        return AgendaId.of("sally");
    }

    @Override
    protected List<ConsentRule> rules() {
        return List.of(
                ConsentRule.permit("care-coordination"),
                new ConsentRule(false, Optional.empty(), Optional.of(Channel.SMS), Optional.empty()));
    }
}
