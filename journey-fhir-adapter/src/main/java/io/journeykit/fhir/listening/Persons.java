package io.journeykit.fhir.listening;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.fhir.adapters.ConsentProvisions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;

/** What is said of a person. */
final class Persons {

    private Persons() {}

    /** Consents of one category: one to treatment or research permits nobody to write. */
    static Translation consents(String system, String code) {
        return Translation.standing((version, subject) -> {
            Consent consent = (Consent) version.resource();
            boolean meant = consent.getCategory().stream().anyMatch(category -> category.hasCoding(system, code));
            List<ConsentRule> rules = meant ? rules(consent, version) : List.of();
            return rules.isEmpty() ? List.of() : List.of(Statement.consent(rules));
        });
    }

    private static List<ConsentRule> rules(Consent consent, Version version) {
        Instant at = version.at()
                .or(() -> Optional.ofNullable(consent.getDateTime()).map(Date::toInstant))
                .orElse(Instant.EPOCH);
        if (consent.getStatus() == ConsentState.ACTIVE) {
            return ConsentProvisions.rules(List.of(consent), at);
        }
        return isOver(consent.getStatus()) ? takenBack(consent, at) : List.of();
    }

    private static boolean isOver(ConsentState status) {
        return status == ConsentState.INACTIVE
                || status == ConsentState.REJECTED
                || status == ConsentState.ENTEREDINERROR;
    }

    /** What it had permitted is denied from now on; what it had denied stays so until somebody permits it. */
    private static List<ConsentRule> takenBack(Consent consent, Instant at) {
        Consent former = consent.copy().setStatus(ConsentState.ACTIVE);
        return ConsentProvisions.rules(List.of(former), at).stream()
                .filter(ConsentRule::permits)
                .map(rule -> new ConsentRule(false, rule.purpose(), rule.channel(), rule.address()))
                .toList();
    }

    /** That the person died; where it is not said when, as it is heard. */
    static List<Statement> patient(Version version, ResourceSubject subject) {
        Patient patient = (Patient) version.resource();
        if (patient.getDeceased() instanceof DateTimeType at && at.hasValue()) {
            return List.of(Statement.death(Optional.of(at.getValue().toInstant())));
        }
        boolean died = patient.getDeceased() instanceof BooleanType dead && dead.booleanValue();
        return died ? List.of(Statement.death(Optional.empty())) : List.of();
    }
}
