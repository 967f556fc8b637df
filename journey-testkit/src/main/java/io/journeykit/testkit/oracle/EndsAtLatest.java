package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.spi.Port;
import io.journeykit.testkit.oracle.WorkItems.Item;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Law 9: what could not be said by its latest time ends then, and nobody is to say it any more. */
final class EndsAtLatest implements Law {

    private static final Clause ENDS = new Clause(
            9,
            "ends-at-latest",
            "What was never said, nor told to have gone out, ends at its latest time, or a person is asked then where it is"
                    + " not routine, and no work is left that asks somebody to say it.");

    private static final Duration AFTERMATH = Duration.ofDays(1);

    @Override
    public List<Clause> clauses() {
        return List.of(ENDS);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Set<StepRef> said = new HashSet<>();
        books.messages().all().stream()
                .filter(Messages.Said::taken)
                .flatMap(one -> one.parts().stream())
                .forEach(part -> said.add(part.step()));
        Map<StepRef, Wish> last = new HashMap<>();
        books.messages().wishes().stream()
                .filter(wish ->
                        isContact(wish.part()) && !said.contains(wish.part().step()))
                .forEach(wish -> last.put(wish.part().step(), wish));
        last.values()
                .forEach(wish -> until(books, wish)
                        .ifPresent(until -> new Unsaid(books, wish.part(), wish, until).judge(verdicts)));
    }

    /** A step that does nothing but speak to her, on a machine that is known. */
    private static boolean isContact(Part part) {
        return part.isContact()
                && part.template().machine().equals(part.template().kind().machine());
    }

    /** Its latest time, where that is the same just before it as when the contact was wanted. */
    private static Optional<Instant> until(Books books, Wish wish) {
        Optional<Instant> until = new LatestUse(books.world(), wish.part(), wish.then()).byDue();
        return until.filter(
                        at -> at.isAfter(wish.at()) && at.isBefore(books.until().minus(Books.AT_ONCE)))
                .filter(at -> new LatestUse(
                                books.world(),
                                wish.part(),
                                new Situation(
                                        books.at(wish.agenda(), at.minus(Books.AT_ONCE)),
                                        wish.then().permission()))
                        .byDue()
                        .equals(until));
    }

    /** Something that was wanted to be said, and never was. */
    private record Unsaid(Books books, Part part, Wish wish, Instant until) {

        void judge(Verdicts verdicts) {
            if (!isThere() || Hindrance.toDecide(books, wish.agenda(), until)) {
                return;
            }
            verdicts.met(ENDS);
            Instant late = until.plus(Books.AT_ONCE);
            boolean open = books.at(wish.agenda(), late)
                    .step(part.step())
                    .filter(Step::isOpen)
                    .isPresent();
            if (open && (Importance.isRoutine(part) || !isAsked(late))) {
                verdicts.broken(finding("it is still open"));
            } else {
                work(late)
                        .ifPresent(item -> verdicts.broken(
                                finding("'" + item.work().text() + "' is on the list since " + item.from())));
            }
        }

        /** Whether it went on until then, held by nobody, and nobody told that it went out. */
        private boolean isThere() {
            Instant before = until.minus(Books.AT_ONCE);
            StepRef step = part.step();
            return books.at(wish.agenda(), before)
                            .step(step)
                            .filter(one -> one.isActive()
                                    && !one.isHeld()
                                    && !one.state().equals("sent"))
                            .isPresent()
                    && books.at(wish.agenda(), before)
                            .journey(step.journey())
                            .filter(Journey::isOpen)
                            .filter(journey -> journey.closing().isEmpty())
                            .isPresent();
        }

        private boolean isAsked(Instant late) {
            return Shown.between(books, wish.agenda(), Optional.of(part.step()), until.minus(Books.AT_ONCE), late);
        }

        /** Work from before that is still there; what is urgent waits for a person. */
        private Optional<Item> work(Instant late) {
            return books.wasDown(Port.WORKLIST, until.minus(AFTERMATH), late)
                    ? Optional.empty()
                    : books.work().about(part.step()).stream()
                            .filter(item -> item.from().isBefore(until) && item.isAt(late))
                            .filter(item -> !item.work().incident()
                                    && item.work().priority().compareTo(Priority.URGENT) < 0)
                            .findFirst();
        }

        private Finding finding(String library) {
            return new Finding(
                    ENDS,
                    until.plus(Books.AT_ONCE),
                    wish.agenda(),
                    Optional.of(part.step()),
                    library,
                    "nobody is to say it after " + until);
        }
    }
}
