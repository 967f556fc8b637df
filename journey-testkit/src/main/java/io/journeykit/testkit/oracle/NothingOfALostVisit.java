package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.Join;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nothing is said of a visit that does not stand, except by what is meant for that: an offer, or what follows its loss. */
final class NothingOfALostVisit implements Law {

    private static final Clause STANDS = new Clause(
            7,
            "visit-stands",
            "What prepares for a visit is not said once the visit is lost; an offer only takes its date from it.");
    private static final Clause TOOK_PLACE = new Clause(
            7,
            "aftercare-follows-a-visit",
            "A message or a form that speaks of a visit, or comes after its end, is not said of one that was lost, unless"
                    + " somebody says that it took place all the same; a choice only takes its date from it.");
    private static final Clause FOUND = new Clause(
            7,
            "visit-is-booked-when-spoken-of",
            "Of a visit that does not stand, since nobody booked it yet, nothing is said: no time, no place, no provider,"
                    + " nor that any is to be found.");

    private static final Set<String> OF_ONE_THAT_STANDS = Set.of("booked", "arrived", "fulfilled", "completed");

    @Override
    public List<Clause> clauses() {
        return List.of(STANDS, TOOK_PLACE, FOUND);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<StepRef, Integer> booked = booked(books);
        HeldVisits tookPlace = HeldVisits.of(books.chronicle());
        for (Said said : books.messages().all()) {
            for (Part part : said.parts()) {
                part.visits().stream()
                        .filter(visit -> !isMeantFor(part, visit))
                        .forEach(visit -> judge(new About(said, part, visit, tookPlace), booked, verdicts));
            }
        }
    }

    /** Where in the chronicle each visit was first booked. */
    private static Map<StepRef, Integer> booked(Books books) {
        Map<StepRef, Integer> booked = new HashMap<>();
        books.log()
                .of(StepEvent.VisitBooked.class)
                .forEach(line -> booked.putIfAbsent(line.event().step(), line.place()));
        return booked;
    }

    /** An author may speak of its loss, or let the message go whatever became of it. */
    private static boolean isMeantFor(Part part, StepId visit) {
        return part.isOfTheBooking(visit)
                || part.template().otherwise() == Otherwise.CONTINUE
                || part.template().after().leaves().stream().anyMatch(leaf -> speaksOfLoss(leaf, visit));
    }

    private static boolean speaksOfLoss(Join.Reached leaf, StepId visit) {
        return leaf.step().equals(visit) && leaf.names().stream().anyMatch(name -> !OF_ONE_THAT_STANDS.contains(name));
    }

    private record About(Said said, Part part, StepId visit, HeldVisits tookPlace) {

        boolean isOfTheEnd() {
            return part.timedFrom()
                    .filter(from -> from.step().equals(visit) && from.edge() == Point.Edge.END)
                    .isPresent();
        }

        /** Whether it follows the visit, whatever its words are. */
        boolean follows() {
            boolean speaksAlone = part.template().kind() instanceof StepKind.Message
                    || part.template().kind() instanceof StepKind.Questionnaire;
            return speaksAlone && !Importance.isBefore(part);
        }

        /** Whether it offers another visit, which takes no more than its date from this one. */
        boolean isOffer() {
            return part.template().kind() instanceof StepKind.Booking;
        }

        boolean isMentioned() {
            return part.mentions().stream().anyMatch(mention -> mention.isOf(visit));
        }

        List<Step> meant() {
            return part.meant(visit, said.then());
        }

        /** Whether there is such a visit, or was: with its slot, or by somebody's word. */
        boolean stands(Step step) {
            boolean was = tookPlace.by(step, said.place()) && (isOfTheEnd() || isAllKnownOf(step));
            return Part.stands(step) || Truth.isBookedByWord(step) || was;
        }

        private boolean isAllKnownOf(Step step) {
            return part.mentions().stream()
                    .filter(mention -> mention.isOf(visit))
                    .allMatch(mention -> mention.isKnownOf(step));
        }
    }

    private static void judge(About about, Map<StepRef, Integer> booked, Verdicts verdicts) {
        List<Step> meant = about.meant();
        boolean lost = meant.stream()
                .anyMatch(step -> booked.getOrDefault(step.ref(), Integer.MAX_VALUE)
                        < about.said().place());
        Clause clause = !lost ? FOUND : about.isOfTheEnd() ? TOOK_PLACE : STANDS;
        boolean speaks =
                about.isMentioned() || clause == STANDS && !about.isOffer() || clause == TOOK_PLACE && about.follows();
        if (meant.isEmpty() || !speaks) {
            return;
        }
        verdicts.met(clause);
        if (meant.stream().noneMatch(about::stands)) {
            verdicts.broken(new Finding(
                    clause,
                    about.said().at(),
                    about.said().agenda(),
                    Optional.of(about.part().step()),
                    "'" + about.part().text() + "' is said, which "
                            + (about.isMentioned() ? "speaks of " : "comes with ") + about.visit(),
                    "no such visit stands"));
        }
    }
}
