package io.journeykit.fhir.plan.intake;

import io.journeykit.calendar.Span;
import io.journeykit.template.StepKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Timing;

/** Which kind of step an activity becomes. */
final class Kinds {

    /** What is done with each kind of request; a kind that is not named is work for the care team. */
    enum Way {
        BOOKING,
        REFERRAL,
        MESSAGE,
        WORK
    }

    /** Read as: an activity of this kind becomes that kind of step. */
    private static final Map<String, Way> BY_KIND = Map.of(
            "Appointment", Way.BOOKING,
            "ServiceRequest", Way.BOOKING,
            "CommunicationRequest", Way.MESSAGE,
            "Task", Way.WORK);

    /** Kinds of requests that are no orders of something else, but are what happens. */
    private static final Set<String> OCCUR = Set.of("Appointment", "CommunicationRequest", "Task");

    /** Codes of SNOMED CT that make a service request a referral: patient referral, referral to service. */
    private static final Set<String> REFERRALS = Set.of("3457005", "306206005", "308292007");

    private Kinds() {}

    static Way way(ActivityDefinition activity) {
        if (activity.getDoNotPerform() || !activity.hasKind()) {
            return Way.WORK;
        }
        Way way = BY_KIND.getOrDefault(activity.getKind().toCode(), Way.WORK);
        return way == Way.BOOKING && isReferral(activity) ? Way.REFERRAL : way;
    }

    /**
     * When the activity occurs; absent where its definition says at most how long it takes or at what time of day, and where
     * it is an order, such as of a medicine or an examination: the timing of what is ordered belongs to the order.
     */
    static Optional<Timing> occurs(ActivityDefinition activity) {
        boolean occurs = activity.hasKind()
                && !activity.getDoNotPerform()
                && OCCUR.contains(activity.getKind().toCode());
        return occurs && activity.getTiming() instanceof Timing timing && saysWhen(timing)
                ? Optional.of(timing)
                : Optional.empty();
    }

    private static boolean saysWhen(Timing timing) {
        Timing.TimingRepeatComponent repeat = timing.getRepeat();
        return timing.hasEvent()
                || timing.hasCode()
                || repeat.hasPeriod()
                || repeat.hasFrequency()
                || repeat.hasCount()
                || repeat.hasDayOfWeek()
                || repeat.hasWhen();
    }

    private static boolean isReferral(ActivityDefinition activity) {
        return activity.getCode().getCoding().stream().anyMatch(coding -> REFERRALS.contains(coding.getCode()));
    }

    static StepKind kind(Way way, String service, String role, String text) {
        return switch (way) {
            case BOOKING ->
                new StepKind.Booking(service, Optional.empty(), true, false, Span.days(1), Optional.empty(), false);
            case REFERRAL -> new StepKind.Referral(service, Optional.of(service), List.of());
            case MESSAGE -> new StepKind.Message(text);
            case WORK -> new StepKind.Work(role, text);
        };
    }

    /** What the activity is called where services are looked up: its code in words, else the code, else its own name. */
    static String service(ActivityDefinition activity) {
        return words(activity.getCode())
                .or(() -> Optional.ofNullable(activity.getTitle()))
                .or(() -> Optional.ofNullable(activity.getName()))
                .or(() -> Optional.ofNullable(activity.getIdElement().getIdPart()))
                .orElse("service");
    }

    static Optional<String> words(CodeableConcept concept) {
        if (concept.hasText()) {
            return Optional.of(concept.getText());
        }
        for (Coding coding : concept.getCoding()) {
            if (coding.hasDisplay()) {
                return Optional.of(coding.getDisplay());
            }
        }
        return concept.getCoding().stream()
                .filter(Coding::hasCode)
                .map(Coding::getCode)
                .findFirst();
    }
}
