package io.journeykit.kernel;

import io.journeykit.agenda.Outreach;
import io.journeykit.template.Contact;
import io.journeykit.template.Contact.Unsaid;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Priority;

/**
 * What becomes of a contact that is too late or may not be said: as its author chose, else by how much it matters. What
 * speaks of a visit's time, place or preparation is important, and so is a question.
 */
final class UnsaidChoice {

    private UnsaidChoice() {}

    static Unsaid of(LiveStep step) {
        Contact contact = step.plan().template().contact();
        return contact.unsaid().orElse(isRoutine(step, contact) ? Unsaid.SKIP : Unsaid.HAND_OVER);
    }

    private static boolean isRoutine(LiveStep step, Contact contact) {
        return contact.priority() == Priority.ROUTINE
                && step.plan().kind() instanceof StepKind.Message message
                && !SpokenVisit.isOfTimeOrPreparation(step, message);
    }

    /**
     * Whether a step that is about to be missed gives nobody work: it is skipped, or was too late already when its date became
     * known, which is no news, or a person is asked already for the consent without which nothing is said.
     */
    static boolean endsQuietly(LiveStep step, Outcome outcome) {
        if (outcome != Outcome.MISSED || !DueDates.isContact(step.plan().kind())) {
            return false;
        }
        return of(step) == Unsaid.SKIP && !wasSwallowed(step)
                || wasNeverInTime(step)
                || step.agenda().person().consents().isEmpty();
    }

    private static boolean wasNeverInTime(LiveStep step) {
        return step.history().reached().isEmpty()
                && step.plan().kind() instanceof StepKind.Message
                && step.plan().template().contact().equals(Contact.ROUTINE);
    }

    /** Whether it was on its way, and its channel has not taken it; what goes only now has been with none. */
    private static boolean wasSwallowed(LiveStep step) {
        return step.agenda().outbox().open().stream()
                .anyMatch(contact -> contact.step().equals(step.ref())
                        && (wasSent(step, contact) || !contact.tried().isEmpty()));
    }

    private static boolean wasSent(LiveStep step, Outreach contact) {
        return contact.attempt().filter(sent -> sent.at().isBefore(step.now())).isPresent();
    }
}
