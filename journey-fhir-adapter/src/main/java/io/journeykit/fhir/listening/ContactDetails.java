package io.journeykit.fhir.listening;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Preferences;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.PatientCommunicationComponent;

/**
 * Where and in which language a Patient can be reached.
 *
 * @param addresses in the order of their ranks
 */
record ContactDetails(List<Address> addresses, Optional<String> language) {

    static ContactDetails of(Patient patient) {
        List<ContactPoint> points = new ArrayList<>(patient.getTelecom());
        points.sort(Comparator.comparing(point -> point.hasRank() ? point.getRank() : Integer.MAX_VALUE));
        return new ContactDetails(
                points.stream().flatMap(point -> address(point).stream()).toList(), language(patient));
    }

    /** Patients as preferences: those that there are, with these addresses and this language where they changed. */
    static Translation translation(Function<AgendaId, Preferences> current) {
        return (change, subject) -> {
            ContactDetails now = of((Patient) change.after().resource());
            boolean same = change.before()
                    .map(before -> of((Patient) before.resource()))
                    .filter(now::equals)
                    .isPresent();
            AgendaId person = subject.person().orElseThrow();
            return same ? List.of() : List.of(Statement.preferences(now.in(current.apply(person))));
        };
    }

    /** A Patient without a telecom is not one who can no longer be reached: many servers keep none. */
    private Preferences in(Preferences current) {
        return new Preferences(
                current.zone(),
                language.orElse(current.language()),
                addresses.isEmpty() ? current.addresses() : addresses,
                current.contact(),
                current.availability(),
                current.wishes(),
                current.perhaps());
    }

    private static Optional<Address> address(ContactPoint point) {
        boolean old = point.getUse() == ContactPointUse.OLD || point.getPeriod().hasEnd();
        if (old || !point.hasValue() || !point.hasSystem()) {
            return Optional.empty();
        }
        return switch (point.getSystem()) {
            case SMS -> Optional.of(new Address(Channel.SMS, point.getValue()));
            case EMAIL -> Optional.of(new Address(Channel.EMAIL, point.getValue()));
            case PHONE ->
                Optional.of(new Address(
                        point.getUse() == ContactPointUse.MOBILE ? Channel.SMS : Channel.PHONE, point.getValue()));
            default -> Optional.empty();
        };
    }

    private static Optional<String> language(Patient patient) {
        return patient.getCommunication().stream()
                .sorted(Comparator.comparing(one -> !one.getPreferred()))
                .map(PatientCommunicationComponent::getLanguage)
                .flatMap(language -> language.getCoding().stream())
                .map(Coding::getCode)
                .filter(code -> code != null)
                .findFirst();
    }

    @Override
    public String toString() {
        return addresses.size() + " addresses";
    }
}
