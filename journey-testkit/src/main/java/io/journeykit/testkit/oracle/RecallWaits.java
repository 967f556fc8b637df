package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Step;
import io.journeykit.template.Repetition;
import io.journeykit.testkit.oracle.Log.Line;
import io.journeykit.testkit.oracle.Stretches.Stretch;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Law 11: a series that counts from what took place waits for it, owned and with its ladder. */
final class RecallWaits implements Law {

    private static final Clause WAITS = new Clause(
            11,
            "recall-waits",
            "What counts from what took place waits until the former has ended; meanwhile that one has a deadline, or somebody"
                    + " has a question, a visit, an item or an incident of it.");

    @Override
    public List<Clause> clauses() {
        return List.of(WAITS);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        if (books.world().templates().stream()
                .flatMap(template -> template.steps().stream())
                .noneMatch(step -> isRecall(step.repeat()))) {
            return;
        }
        for (Line<JourneyEvent.OccurrencesAdded> line : books.log().of(JourneyEvent.OccurrencesAdded.class)) {
            line.event().occurrences().forEach(one -> waits(books, line, one.step(), verdicts));
        }
        for (Stretch stretch : Stretches.of(books).all()) {
            if (recalls(books, stretch.ref())
                    && stretch.step().isActive()
                    && !stretch.step().isHeld()
                    && stretch.lasts(Books.AT_ONCE)) {
                owned(books, stretch, verdicts);
            }
        }
    }

    private static boolean isRecall(Repetition repeat) {
        return repeat instanceof Repetition.Every every && every.recall() == Repetition.Recall.LAST_COMPLETED;
    }

    private static boolean recalls(Books books, StepRef step) {
        return books.template(step).filter(one -> isRecall(one.repeat())).isPresent();
    }

    private static void waits(Books books, Line<JourneyEvent.OccurrencesAdded> line, StepRef added, Verdicts verdicts) {
        if (!recalls(books, added) || added.occurrence() == 1) {
            return;
        }
        verdicts.met(WAITS);
        StepRef former = new StepRef(added.journey(), added.step(), added.occurrence() - 1);
        if (line.after().step(former).filter(Step::isOpen).isPresent()) {
            verdicts.broken(new Finding(
                    WAITS, line.at(), line.agenda(), Optional.of(added), "it is there", former + " is still open"));
        }
    }

    /** A minute after it came to stand so, and at the end of it: what was given may have been taken away. */
    private static void owned(Books books, Stretch stretch, Verdicts verdicts) {
        verdicts.met(WAITS);
        Instant soon = stretch.from().plus(Books.AT_ONCE);
        Instant last = stretch.to().minus(Books.AT_ONCE);
        for (Instant at : last.isAfter(soon) ? List.of(soon, last) : List.of(soon)) {
            if (!Hindrance.toDecide(books, stretch.agenda(), at) && !isOwned(books, stretch, at)) {
                verdicts.broken(new Finding(
                        WAITS,
                        at,
                        stretch.agenda(),
                        Optional.of(stretch.ref()),
                        "nothing will happen to " + stretch.step() + ", and nobody has anything of it",
                        "the next of the series waits for it"));
                return;
            }
        }
    }

    private static boolean isOwned(Books books, Stretch stretch, Instant at) {
        Agenda then = books.at(stretch.agenda(), at);
        Optional<Step> step = then.step(stretch.ref());
        return step.filter(one -> one.status().deadline().isPresent()
                                || Truth.booked(one).isPresent()
                                || Truth.isBookedByWord(one))
                        .isPresent()
                || step.isEmpty()
                || then.outbox().open().stream()
                        .anyMatch(contact -> contact.step().equals(stretch.ref())
                                && !contact.answer().isEmpty())
                || Shown.isOpen(then, stretch.ref())
                || books.work().all().stream()
                        .anyMatch(item -> item.agenda().equals(stretch.agenda())
                                && item.isAt(at)
                                && item.isAboutOrNames(books, stretch.ref()));
    }
}
