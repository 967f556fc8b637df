package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import java.util.Optional;
import java.util.Set;

/**
 * Messages about a visit: none goes out about one that is lost, and what was said of the former is said of the next. With
 * the visit they die, unless they are about that very end.
 */
final class VisitMessages {

    private static final Set<StateRole> OF_ONE_THAT_STANDS = Set.of(StateRole.BOOKED, StateRole.ARRIVED);

    private VisitMessages() {}

    /** The visit will not take place: what was still to be said about it is taken back. */
    static void lost(LiveStep visit, Stamp stamp) {
        for (int i = 0; i < visit.journey().size(); i++) {
            if (isContact(visit, i) && visit.sibling(i).isActive() && isAbout(visit.at(i), visit)) {
                takeBack(visit.at(i), stamp);
            }
        }
    }

    /** Another visit is booked: whoever was told, or was to be told, of the former is told of this one. */
    static void booked(LiveStep visit, Stamp stamp) {
        for (int i = 0; i < visit.journey().size(); i++) {
            if (isMessage(visit, i) && isOfTheFormer(visit.sibling(i)) && isTimedFrom(visit.at(i), visit)) {
                takeBack(visit.at(i), stamp);
            }
        }
    }

    /**
     * The booking has ended: what was still to be said or asked about a visit that is lost is of no use, nor is a message that
     * prepares for one that took place.
     */
    static void ended(LiveStep visit, Stamp stamp) {
        if (!visit.plan().isBooking() || visit.journey().head().closing().isPresent()) {
            return;
        }
        boolean tookPlace = visit.outcome().equals(Optional.of(Outcome.COMPLETED));
        for (int i = 0; i < visit.journey().size(); i++) {
            LiveStep message = visit.at(i);
            boolean isSpoken = tookPlace ? isMessage(visit, i) : isContact(visit, i);
            if (isSpoken
                    && message.isOpen()
                    && !Deadlines.happened(message)
                    && isAbout(message, visit)
                    && !isMeantForTheEnd(message, visit)
                    && (!tookPlace || prepares(message))) {
                message.end(Outcome.NOT_NEEDED, message.stamp(Why.CALLED_OFF, visit.itself()));
            }
        }
    }

    /** Whether it speaks of a visit that was booked, is lost, and is being found anew: there is nothing to say until it is. */
    static boolean waitsForItsVisit(LiveStep message) {
        if (!DueDates.isContact(message.plan().kind())) {
            return false;
        }
        for (Join.Reached leaf : message.plan().template().after().leaves()) {
            for (int i = message.first(leaf.step()); i >= 0; i = message.next(leaf.step(), i)) {
                LiveStep visit = message.at(i);
                if (isBeingFoundAnew(visit) && mentions(message, visit) && !isMeantForTheEnd(message, visit)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBeingFoundAnew(LiveStep visit) {
        return visit.plan().isBooking() && visit.isActive() && !visit.hasVisit() && visit.hasPlayed(StateRole.BOOKED);
    }

    /** Whether anybody spoke of it to her. */
    static boolean wasSpokenOf(LiveStep visit) {
        for (int i = 0; i < visit.journey().size(); i++) {
            if (isMessage(visit, i)
                    && (visit.sibling(i).outcome().equals(Optional.of(Outcome.COMPLETED))
                            || Deadlines.happened(visit.at(i)))
                    && isAbout(visit.at(i), visit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMessage(LiveStep visit, int i) {
        return visit.journey().plan(visit.template(), i).kind() instanceof StepKind.Message;
    }

    private static boolean isContact(LiveStep visit, int i) {
        return DueDates.isContact(visit.journey().plan(visit.template(), i).kind());
    }

    private static boolean isOfTheFormer(Step message) {
        return message.isActive()
                || message.outcome()
                        .filter(end -> end == Outcome.COMPLETED || end == Outcome.MISSED)
                        .isPresent();
    }

    /** Whether its author lets it go whatever becomes of the visit, or has it follow another end than that it takes place. */
    private static boolean isMeantForTheEnd(LiveStep message, LiveStep visit) {
        StepTemplate template = message.plan().template();
        return template.otherwise() == Otherwise.CONTINUE
                || template.after().leaves().stream().anyMatch(leaf -> speaksOfLoss(leaf, visit));
    }

    private static boolean speaksOfLoss(Join.Reached leaf, LiveStep visit) {
        return leaf.step().equals(visit.id())
                && !leaf.names().stream().allMatch(name -> isOfOneThatStands(visit, name));
    }

    /** An outcome, or a state of its machine. */
    private static boolean isOfOneThatStands(LiveStep visit, String name) {
        CompiledMachine machine = visit.plan().machine();
        int state = machine.stateOf(name);
        return name.equals(Outcome.COMPLETED.word())
                || machine.roleOf(name).filter(OF_ONE_THAT_STANDS::contains).isPresent()
                || state != CompiledMachine.NONE
                        && machine.state(state).outcome().equals(Optional.of(Outcome.COMPLETED));
    }

    private static boolean prepares(LiveStep message) {
        return message.plan().template().due().filter(SpokenVisit::isBefore).isPresent();
    }

    private static boolean isAbout(LiveStep message, LiveStep visit) {
        return isTimedFrom(message, visit) || mentions(message, visit);
    }

    /** Whether it is timed from this very visit, not from another occurrence of it, unless none of them takes place. */
    private static boolean isTimedFrom(LiveStep message, LiveStep visit) {
        return message.plan()
                .template()
                .due()
                .map(Due::from)
                .filter(from -> from instanceof Point.OfStep of
                        && of.step().equals(visit.id())
                        && (isAt(message, of, visit)
                                || ReferencePoints.binding(message, from).isEmpty()))
                .isPresent();
    }

    private static boolean isAt(LiveStep message, Point.OfStep from, LiveStep visit) {
        return ReferencePoints.when(message, from).equals(ReferencePoints.of(visit.entry(), from.edge()));
    }

    private static boolean mentions(LiveStep message, LiveStep visit) {
        return message.template().places(Texts.ownText(message)).stream()
                        .anyMatch(place -> SpokenVisit.in(message, place).equals(Optional.of(visit.id())))
                && MeantVisit.of(message, visit.id())
                        .filter(meant -> !meant.ref().equals(visit.ref()))
                        .isEmpty();
    }

    private static void takeBack(LiveStep message, Stamp stamp) {
        Contacts.closeAll(message, Closing.WITHDRAWN, stamp);
        WorkItems.withdraw(message, stamp);
        if (message.journey().head().closing().isEmpty()) {
            message.reopen(stamp);
        }
    }
}
