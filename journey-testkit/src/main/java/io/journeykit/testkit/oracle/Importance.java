package io.journeykit.testkit.oracle;

import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.StepKind;
import io.journeykit.testkit.oracle.Mention.What;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Priority;
import java.util.Set;

/** How much a contact matters: as its author says, but offers, questions and what prepares for a visit are important. */
final class Importance {

    private static final Set<What> OF_A_VISIT = Set.of(What.START, What.PLACE, What.PROVIDER);

    private Importance() {}

    static Priority of(Part part) {
        Priority said = part.template().contact().priority();
        return said == Priority.ROUTINE && (asks(part.template().kind()) || speaksOfAVisit(part))
                ? Priority.IMPORTANT
                : said;
    }

    static boolean isRoutine(Part part) {
        return of(part) == Priority.ROUTINE && part.template().kind() instanceof StepKind.Message;
    }

    private static boolean asks(StepKind kind) {
        return kind instanceof StepKind.Booking
                || kind instanceof StepKind.Questionnaire
                || kind instanceof StepKind.Decision decision && decision.by() == Owner.PATIENT;
    }

    /** Of its time or place, or of what is to be done before it. */
    static boolean speaksOfAVisit(Part part) {
        return part.mentions().stream()
                        .anyMatch(mention -> OF_A_VISIT.contains(mention.what())
                                && mention.step().filter(part::isBooking).isPresent())
                || isBefore(part)
                        && part.timedFrom().filter(from -> part.isBooking(from.step())).isPresent();
    }

    /** Whether it is to be said before what it is counted from. */
    static boolean isBefore(Part part) {
        return part.template()
                .due()
                .map(Due::target)
                .filter(target -> target.direction() == Offset.Direction.BEFORE && !target.span().isZero())
                .isPresent();
    }
}
