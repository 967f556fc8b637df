package io.journeykit.template;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The first words of each kind of step. */
public final class Steps {

    private Steps() {}

    /** A referral to one provider, or, repeated for each of several, to all of them. */
    public static StepTemplate.Builder referral(String id, String service) {
        return StepTemplate.of(id, new StepKind.Referral(service, Optional.empty(), List.of()));
    }

    /** An appointment that the patient chooses, with at least a day's notice. */
    public static StepTemplate.Builder booking(String id, String service) {
        return StepTemplate.of(
                id, new StepKind.Booking(service, Optional.empty(), true, false, Span.days(1), Optional.empty()));
    }

    /** An appointment under a referral, with a waitlist place where a provider has only later slots. */
    public static StepTemplate.Builder bookingUnder(String referral, String id, String service) {
        return StepTemplate.of(
                id,
                new StepKind.Booking(
                        service, Optional.of(StepId.of(referral)), true, true, Span.days(1), Optional.empty()));
    }

    /** Records of a step brought to each recipient it is repeated for. */
    public static StepTemplate.Builder transfer(String id, String of) {
        return StepTemplate.of(id, new StepKind.Transfer(StepId.of(of), Optional.empty()));
    }

    public static StepTemplate.Builder message(String id, String text) {
        return StepTemplate.of(id, new StepKind.Message(text));
    }

    public static StepTemplate.Builder questionnaire(String id, String form) {
        return StepTemplate.of(id, new StepKind.Questionnaire(form));
    }

    public static StepTemplate.Builder work(String id, String role, String text) {
        return StepTemplate.of(id, new StepKind.Work(role, text));
    }

    public static StepTemplate.Builder authorization(String id, String payer, String service) {
        return StepTemplate.of(id, new StepKind.Authorization(payer, service));
    }

    public static StepTemplate.Builder decision(String id, String text, String... choices) {
        return StepTemplate.of(id, new StepKind.Decision(text, Owner.CARE_TEAM, List.of(choices)));
    }

    public static StepTemplate.Builder choice(String id, String text, String... choices) {
        return StepTemplate.of(id, new StepKind.Decision(text, Owner.PATIENT, List.of(choices)));
    }

    public static StepTemplate.Builder waitFor(String id, String signal) {
        return StepTemplate.of(id, new StepKind.Wait(signal, Optional.empty()));
    }

    public static StepTemplate.Builder waitFor(String id, String signal, String about) {
        return StepTemplate.of(id, new StepKind.Wait(signal, Optional.of(StepId.of(about))));
    }

    public static StepTemplate.Builder subJourney(String id, String template, String version) {
        return StepTemplate.of(id, new StepKind.SubJourney(template, version));
    }

    /** A vendor's own kind of step. */
    public static StepTemplate.Builder vendor(String id, String machine) {
        return StepTemplate.of(id, new StepKind.Vendor(machine, new TreeMap<>()));
    }
}
