package io.journeykit.kernel;

import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Outcome;

/** Messages about a visit: none goes out about one that is lost, and what was said of the former is said of the next. */
final class VisitMessages {

    private VisitMessages() {}

    /** The visit will not take place: what was still to be said about it is taken back. */
    static void lost(LiveStep visit, Stamp stamp) {
        for (int i = 0; i < visit.journey().size(); i++) {
            if (isMessage(visit, i) && visit.sibling(i).isActive()) {
                takeBackIfAbout(visit.at(i), visit, stamp);
            }
        }
    }

    /** Another visit is booked: whoever was told, or was to be told, of the former is told of this one. */
    static void booked(LiveStep visit, Stamp stamp) {
        for (int i = 0; i < visit.journey().size(); i++) {
            if (isMessage(visit, i) && isOfTheFormer(visit.sibling(i))) {
                takeBackIfAbout(visit.at(i), visit, stamp);
            }
        }
    }

    private static boolean isMessage(LiveStep visit, int i) {
        return visit.journey().plan(visit.template(), i).kind() instanceof StepKind.Message;
    }

    private static boolean isOfTheFormer(Step message) {
        return message.isActive()
                || message.outcome()
                        .filter(end -> end == Outcome.COMPLETED || end == Outcome.MISSED)
                        .isPresent();
    }

    /** Whether it is timed from this very visit, not from another occurrence of it. */
    private static boolean isAbout(LiveStep message, LiveStep visit) {
        return message.plan()
                .template()
                .due()
                .map(Due::from)
                .filter(from -> from instanceof Point.OfStep of
                        && of.step().equals(visit.id())
                        && ReferencePoints.when(message, from).equals(ReferencePoints.of(visit.entry(), of.edge())))
                .isPresent();
    }

    private static void takeBackIfAbout(LiveStep message, LiveStep visit, Stamp stamp) {
        if (!isAbout(message, visit)) {
            return;
        }
        Contacts.closeAll(message, Closing.WITHDRAWN, stamp);
        WorkItems.withdraw(message, stamp);
        if (message.journey().head().closing().isEmpty()) {
            message.reopen(stamp);
        }
    }
}
