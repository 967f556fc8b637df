package io.journeykit.fhir.adapters;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.spi.Consents;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;

/**
 * Consents to be contacted, as Consent resources of one category: a consent to treatment or research permits nobody to
 * write.
 */
public final class FhirConsents implements Consents {

    private final Desk desk;
    private final String category;

    private FhirConsents(Desk desk, String category) {
        this.desk = desk;
        this.category = category;
    }

    /** Those of our own category {@code contact}. */
    public static FhirConsents at(Desk desk) {
        return at(desk, Systems.CONSENT + "|contact");
    }

    /** @param category the code of the category that is about contact, as {@code system|code} */
    public static FhirConsents at(Desk desk, String category) {
        return new FhirConsents(desk, category);
    }

    @Override
    public List<ConsentRule> rulesOf(AgendaId person) {
        List<Consent> consents = desk.patient(person).stream()
                .map(patient -> Query.where("patient", patient.getReference())
                        .and("category", category)
                        .and("status", "active"))
                .flatMap(query -> desk.search(Consent.class, query).stream())
                .toList();
        return ConsentReading.rules(consents, desk.now());
    }

    @Override
    public String toString() {
        return "consents at " + desk;
    }
}
