package io.journeykit.template;

import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The first words of each kind of step; each goes on with what a step of its kind may have. An id of a step that is none
 * is refused, as {@link StepId#of} says.
 */
public final class Steps {

    private Steps() {}

    /** A referral to one provider, or, repeated for each of several, to all of them. */
    public static ReferralStep referral(String id, String service) {
        return new ReferralStep(id, service);
    }

    /** An appointment that the patient chooses, with at least a day's notice. */
    public static BookingStep booking(String id, String service) {
        return new BookingStep(id, service);
    }

    /** An appointment under a referral, with a waitlist place where a provider has only later slots. */
    public static BookingStep bookingUnder(String referral, String id, String service) {
        return new BookingStep(id, service).under(referral).waitlist(true);
    }

    /** Records of a step brought to each recipient it is repeated for. */
    public static PlainStep transfer(String id, String of) {
        return new PlainStep(id, new StepKind.Transfer(StepId.of(of), Optional.empty()));
    }

    /** Records of a step brought to one recipient. */
    public static PlainStep transfer(String id, String of, String to) {
        return new PlainStep(id, new StepKind.Transfer(StepId.of(of), Optional.of(to)));
    }

    public static MessageStep message(String id, String text) {
        return new MessageStep(id, text);
    }

    public static PlainStep questionnaire(String id, String form) {
        return new PlainStep(id, new StepKind.Questionnaire(form));
    }

    public static PlainStep work(String id, String role, String text) {
        return new PlainStep(id, new StepKind.Work(role, text));
    }

    public static PlainStep authorization(String id, String payer, String service) {
        return new PlainStep(id, new StepKind.Authorization(payer, service));
    }

    public static PlainStep decision(String id, String text, String... choices) {
        return new PlainStep(id, new StepKind.Decision(text, Owner.CARE_TEAM, List.of(choices)));
    }

    public static PlainStep choice(String id, String text, String... choices) {
        return new PlainStep(id, new StepKind.Decision(text, Owner.PATIENT, List.of(choices)));
    }

    public static PlainStep waitFor(String id, String signal) {
        return new PlainStep(id, new StepKind.Wait(signal, Optional.empty()));
    }

    public static PlainStep waitFor(String id, String signal, String about) {
        return new PlainStep(id, new StepKind.Wait(signal, Optional.of(StepId.of(about))));
    }

    /** Listens as long as its journey is open for what need not come, and may come so often. */
    public static PlainStep listenFor(String id, String signal, int atMost) {
        return new PlainStep(id, new StepKind.Wait(signal, Optional.empty(), Optional.of(atMost)));
    }

    public static PlainStep subJourney(String id, String template, String version) {
        return new PlainStep(id, new StepKind.SubJourney(template, version));
    }

    /** A vendor's own kind of step. */
    public static PlainStep vendor(String id, String machine) {
        return vendor(id, machine, new TreeMap<>());
    }

    /** A vendor's own kind of step, with what its machine's performer is told. */
    public static PlainStep vendor(String id, String machine, SortedMap<String, String> parameters) {
        return new PlainStep(id, new StepKind.Vendor(machine, parameters));
    }
}
