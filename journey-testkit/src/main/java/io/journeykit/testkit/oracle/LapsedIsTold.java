package io.journeykit.testkit.oracle;

import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.testkit.oracle.Offer.Answer;
import io.journeykit.testkit.oracle.Offer.Open;
import io.journeykit.testkit.oracle.Offer.Option;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Law 2: an option lapses with its first slot that is gone; who picks a lapsed one is told what is open instead. */
final class LapsedIsTold implements Law {

    private static final Clause TOLD = new Clause(
            2,
            "lapsed-option-is-told",
            "Who picks an option of which a slot is past, gone or inside its notice, and that is not booked all the same, is"
                    + " told or asked anew, or a person is, by the end of her next day of contact, unless messages, appointments or the worklist"
                    + " could not be reached.");

    private static final Clause OFFER = new Clause(
            2,
            "lapsed-offer-is-told",
            "Whose open offer lapses, since each of its options has a slot that began, is told or asked anew, or a person"
                    + " is, by the end of her next day of contact; or her visit had become a person's to book before,"
                    + " or messages, appointments or the worklist could not be reached.");

    @Override
    public List<Clause> clauses() {
        return List.of(TOLD, OFFER);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Answer answer : books.visits().dealings().offers().answers()) {
            Optional<Option> option = answer.option().filter(one -> isLapsed(books, answer, one));
            option.ifPresent(one -> judge(books, verdicts, answer, one));
        }
        for (Open open : books.visits().dealings().offers().all()) {
            lapse(books, verdicts, open);
        }
    }

    private static void lapse(Books books, Verdicts verdicts, Open open) {
        StepRef step = open.offer().leader();
        AgendaId agenda = open.offer().agenda();
        Instant end = end(open.offer());
        OutcomeNews news = new OutcomeNews(
                books, agenda, open.offer().options().get(0).slots().keySet(), end);
        boolean booked = books.at(agenda, end)
                .step(step)
                .filter(one -> Truth.booked(one).isPresent() || Truth.isBookedByWord(one))
                .isPresent();
        if (open.offer().instead() || booked || !open.isOpenAt(end) || !news.isDue()) {
            return;
        }
        verdicts.met(OFFER);
        boolean persons = isAPersons(books, agenda, step, end);
        boolean asked = books.work().all().stream()
                .filter(item -> item.agenda().equals(agenda) && item.isAbout(step))
                .anyMatch(item -> item.isAt(end)
                        || persons
                                && !item.from().isBefore(open.from())
                                && item.from().isBefore(end));
        if (!asked && !news.isDone()) {
            verdicts.broken(new Finding(
                    OFFER,
                    news.by(),
                    agenda,
                    Optional.of(step),
                    "nothing was said since " + end + ", when all that was offered was past",
                    "she is to hear what is open instead"));
        }
    }

    /** Whether it is for a person to seek again, and not for the library to plan anew. */
    private static boolean isAPersons(Books books, AgendaId agenda, StepRef ref, Instant then) {
        return books.at(agenda, then)
                .step(ref)
                .filter(step -> Machines.hears(books, step, Meaning.RETRY.word())
                        && !Machines.hears(books, step, Meaning.REPLAN.word()))
                .isPresent();
    }

    /** When the last of its options has lapsed, each with the first of its slots. */
    private static Instant end(Offer offer) {
        return offer.options().stream()
                .map(option -> option.slots().values().stream()
                        .map(Slot::start)
                        .min(Instant::compareTo)
                        .orElseThrow())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    static boolean isLapsed(Books books, Answer answer, Option option) {
        return option.slots().entrySet().stream().anyMatch(one -> isLapsed(books, answer, one));
    }

    private static boolean isLapsed(Books books, Answer answer, Map.Entry<StepRef, Slot> one) {
        Slot slot = one.getValue();
        return slot.start().isBefore(NothingBegun.earliest(books, one.getKey(), answer.at()))
                || !Supply.has(
                        books, slot, answer.offer().agenda(), answer.moment().before());
    }

    private static void judge(Books books, Verdicts verdicts, Answer answer, Option option) {
        OutcomeNews news =
                new OutcomeNews(books, answer.offer().agenda(), option.slots().keySet(), answer.at());
        // What was booked all the same is no lapse, but against its notice.
        if (news.isDue() && !YesIsKept.isBooked(books, answer, option, news.by())) {
            verdicts.met(TOLD);
            if (!news.isDone()) {
                verdicts.broken(new Finding(
                        TOLD,
                        news.by(),
                        answer.offer().agenda(),
                        Optional.of(answer.offer().leader()),
                        "nothing was said since " + answer.at() + ", when she chose " + option.key(),
                        "she is to hear that it is gone, and what is open instead"));
            }
        }
    }
}
