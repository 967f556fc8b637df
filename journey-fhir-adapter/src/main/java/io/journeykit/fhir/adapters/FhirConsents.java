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

    private final PortContext context;
    private final String category;

    private FhirConsents(PortContext context, String category) {
        this.context = context;
        this.category = category;
    }

    /** Those of our own category {@code contact}. */
    public static FhirConsents at(PortContext context) {
        return at(context, Systems.CONSENT + "|contact");
    }

    /** @param category the code of the category that is about contact, as {@code system|code} */
    public static FhirConsents at(PortContext context, String category) {
        return new FhirConsents(context, category);
    }

    @Override
    public List<ConsentRule> rulesOf(AgendaId person) {
        List<Consent> consents = context.patient(person).stream()
                .map(patient -> Query.where("patient", patient.getReference())
                        .and("category", category)
                        .and("status", "active"))
                .flatMap(query -> context.search(Consent.class, query).stream())
                .toList();
        return ConsentProvisions.rules(consents, context.now());
    }

    @Override
    public String toString() {
        return "consents at " + context;
    }
}
