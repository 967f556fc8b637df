package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.planning.Slot;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.oracle.Offer.Answer;
import io.journeykit.testkit.oracle.Offer.Option;
import io.journeykit.testkit.oracle.Visits.As;
import io.journeykit.testkit.oracle.Visits.Having;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Law 31: a yes in time is booked; where somebody outside took the slot, she is told at once with what is next. */
final class YesIsKept implements Law {

    private static final Clause OURS = new Clause(
            31,
            "yes-is-not-given-to-another",
            "A slot that she chose from an open offer is not refused to her since the library took it for another.");
    private static final Clause TOLD = new Clause(
            31,
            "told-when-gone",
            "Whose chosen slot its provider refuses is told or asked anew, or a person is, by the end of her next day of"
                    + " contact, unless messages, appointments or the worklist could not be reached.");
    private static final Clause BOOKED = new Clause(
            31,
            "yes-in-time-is-booked-or-told",
            "What she chose while it could be had is booked by the end of her next day of contact, or she or a person is"
                    + " told, unless messages, appointments or the worklist could not be reached.");

    @Override
    public List<Clause> clauses() {
        return List.of(OURS, TOLD, BOOKED);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Answer answer : books.visits().dealings().offers().answers()) {
            answer.option().ifPresent(option -> {
                List<HandOver> asked = asked(books, answer, option);
                asked.forEach(handed -> refused(books, verdicts, answer, handed));
                if (!LapsedIsTold.isLapsed(books, answer, option)) {
                    booked(books, verdicts, answer, option);
                }
            });
        }
    }

    /** What providers were asked for her yes, until anything is sought anew. */
    private static List<HandOver> asked(Books books, Answer answer, Option option) {
        Dealings dealings = books.visits().dealings();
        return dealings.handOvers().stream()
                .filter(handed -> !handed.isOffer()
                        && handed.agenda().id().equals(answer.offer().agenda())
                        && answer.moment().isBefore(handed.moment())
                        && handed.slots().entrySet().stream()
                                .allMatch(one -> isChosen(option, one)
                                        && !dealings.wasSought(
                                                one.getKey(),
                                                answer.offer().agenda(),
                                                answer.moment(),
                                                handed.moment())))
                .toList();
    }

    private static boolean isChosen(Option option, Map.Entry<StepRef, Slot> one) {
        return Optional.ofNullable(option.slots().get(one.getKey()))
                .filter(slot -> slot.id().equals(one.getValue().id()))
                .isPresent();
    }

    private static void refused(Books books, Verdicts verdicts, Answer answer, HandOver handed) {
        StepRef step = handed.slots().keySet().iterator().next();
        verdicts.met(OURS);
        if (!(handed.reply() instanceof Reply.Refused)) {
            return;
        }
        Optional<Having> other = Supply.takenByOther(
                        books,
                        requireNonNull(handed.slots().get(step)),
                        handed.agenda().id(),
                        handed.moment())
                .filter(Having::isOurs);
        other.ifPresent(having -> verdicts.broken(handed.breaks(
                OURS, step, "it is promised to her since " + answer.open().from() + ", and was taken for another")));
        told(books, verdicts, answer, handed.at());
    }

    private static void told(Books books, Verdicts verdicts, Answer answer, Instant since) {
        OutcomeNews news = news(books, answer, since);
        if (news.isDue()) {
            verdicts.met(TOLD);
            if (!news.isDone()) {
                verdicts.broken(finding(TOLD, answer, news, "she is to hear that it is gone, and what is next"));
            }
        }
    }

    private static void booked(Books books, Verdicts verdicts, Answer answer, Option option) {
        OutcomeNews news = news(books, answer, answer.at());
        if (news.isDue()) {
            verdicts.met(BOOKED);
            if (!news.isDone() && !isBooked(books, answer, option, news.by())) {
                verdicts.broken(finding(BOOKED, answer, news, "a yes in time is booked"));
            }
        }
    }

    /** Whether all of an option is booked by then, or was when she chose it. */
    static boolean isBooked(Books books, Answer answer, Option option, Instant by) {
        return option.slots().values().stream()
                .allMatch(slot ->
                        havings(books, slot, answer).anyMatch(one -> !one.from().isAfter(by)));
    }

    private static Stream<Having> havings(Books books, Slot slot, Answer answer) {
        return books.visits().ofSlot(slot.id()).stream()
                .filter(one -> one.as() != As.HELD
                        && one.agenda().equals(answer.offer().agenda())
                        && one.till()
                                .filter(end -> end.isBefore(answer.moment()))
                                .isEmpty());
    }

    private static OutcomeNews news(Books books, Answer answer, Instant since) {
        return new OutcomeNews(
                books,
                answer.offer().agenda(),
                answer.option().orElseThrow().slots().keySet(),
                since);
    }

    private static Finding finding(Clause clause, Answer answer, OutcomeNews news, String oracle) {
        return new Finding(
                clause,
                news.by(),
                answer.offer().agenda(),
                Optional.of(answer.offer().leader()),
                "nothing came of her choice of " + answer.at(),
                oracle);
    }
}
