package io.journeykit.fhir.listening;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.fhir.adapters.ConsentReading;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;

/** What is said of a person. */
final class Persons {

    private Persons() {}

    /** What it permits and denies when it was written; the latest consent decides. */
    static List<Saying> consent(Version version, Concern concern) {
        Consent consent = (Consent) version.resource();
        Instant at = consent.hasDateTime()
                ? consent.getDateTime().toInstant()
                : version.at().orElse(Instant.EPOCH);
        List<ConsentRule> rules = ConsentReading.rules(List.of(consent), at);
        return rules.isEmpty() ? List.of() : List.of(Saying.consent(rules));
    }

    /** That the person died; when it is not said, at the time at which it was written down. */
    static List<Saying> patient(Version version, Concern concern) {
        Patient patient = (Patient) version.resource();
        if (patient.getDeceased() instanceof DateTimeType at && at.hasValue()) {
            return List.of(Saying.death(at.getValue().toInstant()));
        }
        boolean died = patient.getDeceased() instanceof BooleanType dead && dead.booleanValue();
        return died ? List.of(Saying.death(version.at().orElse(Instant.EPOCH))) : List.of();
    }
}
