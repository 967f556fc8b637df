package io.journeykit.testkit.oracle;

import io.journeykit.template.Contact;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.StepKind;
import io.journeykit.testkit.oracle.Mention.What;
import io.journeykit.vocabulary.Priority;
import java.util.Set;

/**
 * How much a contact matters: as its author says; where nothing is said, offers, questions and what speaks of a visit are
 * important, and all else is routine. A template cannot tell yet whether an author said "routine" of something that would
 * be important; wherever anything was said of such a contact, it is taken for neither.
 */
final class Importance {

    private static final Set<What> OF_A_VISIT = Set.of(What.START, What.PLACE, What.PROVIDER);

    private Importance() {}

    static boolean isRoutine(Part part) {
        return part.template().contact().priority() == Priority.ROUTINE && !isWeighty(part);
    }

    static boolean isImportant(Part part) {
        Contact contact = part.template().contact();
        return contact.priority() != Priority.ROUTINE || contact.equals(Contact.ROUTINE) && isWeighty(part);
    }

    private static boolean isWeighty(Part part) {
        return !(part.template().kind() instanceof StepKind.Message) || speaksOfAVisit(part);
    }

    /** Of its time or place, or of what is to be done before it. */
    static boolean speaksOfAVisit(Part part) {
        return part.mentions().stream()
                        .anyMatch(mention -> OF_A_VISIT.contains(mention.what())
                                && mention.step().filter(part::isBooking).isPresent())
                || isBefore(part)
                        && part.timedFrom()
                                .filter(from -> part.isBooking(from.step()))
                                .isPresent();
    }

    /** Whether it asks her something: an offer, a form or a choice. */
    static boolean asks(Part part) {
        StepKind kind = part.template().kind();
        return kind instanceof StepKind.Booking || part.isContact() && !(kind instanceof StepKind.Message);
    }

    /** Whether it is to be said before what it is counted from. */
    static boolean isBefore(Part part) {
        return part.template()
                .due()
                .map(Due::target)
                .filter(target -> target.direction() == Offset.Direction.BEFORE
                        && !target.span().isZero())
                .isPresent();
    }
}
