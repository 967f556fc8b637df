package io.journeykit.kernel;

import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Outcome;

/** Messages about a visit: none goes out about one that is lost, and what was said of the former is said of the next. */
final class Retelling {

    private Retelling() {}

    /** The visit will not take place: what was still to be said about it is taken back. */
    static void lost(Turn turn, Run visit, Stamp stamp) {
        for (int i = 0; i < visit.journey().size(); i++) {
            Run message = visit.at(i);
            if (message.step().isActive() && isAbout(message, visit)) {
                takeBack(turn, message, stamp);
            }
        }
    }

    /** Another visit is booked: whoever was told, or was to be told, of the former is told of this one. */
    static void booked(Turn turn, Run visit, Stamp stamp) {
        for (int i = 0; i < visit.journey().size(); i++) {
            Run message = visit.at(i);
            if (isOfTheFormer(message.step()) && isAbout(message, visit)) {
                takeBack(turn, message, stamp);
            }
        }
    }

    private static boolean isOfTheFormer(Step message) {
        return message.isActive()
                || message.outcome()
                        .filter(end -> end == Outcome.COMPLETED || end == Outcome.MISSED)
                        .isPresent();
    }

    /** Whether it is timed from this very visit, not from another occurrence of it. */
    private static boolean isAbout(Run message, Run visit) {
        if (!(message.plan().kind() instanceof StepKind.Message)) {
            return false;
        }
        return message.plan()
                .template()
                .due()
                .map(Due::from)
                .filter(from -> from instanceof Point.OfStep of
                        && of.step().equals(visit.step().id())
                        && Points.when(message, from).equals(Points.of(visit.step(), of.edge())))
                .isPresent();
    }

    private static void takeBack(Turn turn, Run message, Stamp stamp) {
        Contacts.closeAll(turn, message, Closing.WITHDRAWN, stamp);
        Work.withdraw(turn, message, stamp);
        if (message.journey().head().closing().isEmpty()) {
            Finishing.reopen(turn, message, stamp);
        }
    }
}
