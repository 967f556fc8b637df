package io.journeykit.fhir.listening;

import io.journeykit.fhir.listening.Undelivered.Reason;
import io.journeykit.vocabulary.InputId;
import java.util.List;

/**
 * Turns a change of a resource into inputs: pure, so that who heard it, how often and in which order makes no difference.
 *
 * @param name of the server, so that two servers' resources are told apart
 */
record Translator(String name, Translations translations) {

    private static final int LONGEST_ID = 128;
    private static final int ENOUGH = 16;

    DeliveryReport translate(Change change, List<ResourceSubject> subjects) {
        if (!translations.know(change.after())) {
            return DeliveryReport.not(change.after(), Reason.UNKNOWN_TYPE);
        }
        if (change.isOurs()) {
            return DeliveryReport.NOTHING;
        }
        List<ResourceSubject> known = subjects.stream()
                .filter(subject -> subject.person().isPresent())
                .toList();
        return known.isEmpty() ? ofNobody(change) : heard(change, known);
    }

    private DeliveryReport ofNobody(Change change) {
        return translations.areOfPeople(change.after())
                ? DeliveryReport.not(change.after(), Reason.UNKNOWN_PERSON)
                : DeliveryReport.NOTHING;
    }

    private DeliveryReport heard(Change change, List<ResourceSubject> subjects) {
        return subjects.stream()
                .map(subject -> heard(change, subject))
                .reduce(DeliveryReport.NOTHING, DeliveryReport::and);
    }

    private DeliveryReport heard(Change change, ResourceSubject subject) {
        try {
            List<Statement> sayings = translations.of(change, subject);
            boolean nobody = sayings.isEmpty() && translations.isLost(change, subject);
            return nobody ? DeliveryReport.not(change.after(), Reason.UNLINKED) : told(change, subject, sayings);
        } catch (RuntimeException e) {
            // A vendor's mistake in one translation must not keep the others from being heard.
            return DeliveryReport.not(change.after(), Reason.UNTRANSLATABLE);
        }
    }

    private DeliveryReport told(Change change, ResourceSubject subject, List<Statement> sayings) {
        return DeliveryReport.told(sayings.stream()
                .map(statement -> new AddressedInput(
                        subject.person().orElseThrow(), statement.under(id(change.after(), statement))))
                .toList());
    }

    /** The same for the same version saying the same. */
    private InputId id(Version version, Statement statement) {
        String id = String.join(
                "/",
                name,
                version.key().orElseThrow(),
                version.number().orElseThrow(),
                statement.digest().substring(0, ENOUGH));
        return InputId.of(id.length() <= LONGEST_ID ? id : name + "/" + Digests.of(id));
    }
}
