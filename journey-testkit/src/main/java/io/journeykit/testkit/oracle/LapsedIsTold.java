package io.journeykit.testkit.oracle;

import io.journeykit.planning.Slot;
import io.journeykit.testkit.oracle.Offer.Answer;
import io.journeykit.testkit.oracle.Offer.Option;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Law 2: an option lapses with its first slot that is gone; who picks a lapsed one is told what is open instead. */
final class LapsedIsTold implements Law {

    private static final Clause TOLD = new Clause(
            2,
            "lapsed-option-is-told",
            "Who picks an option of which a slot is past or gone is told or asked anew, or a person is, by the end of her"
                    + " next day of contact.");

    @Override
    public List<Clause> clauses() {
        return List.of(TOLD);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Answer answer : books.visits().dealings().offers().answers()) {
            Optional<Option> option = answer.option().filter(one -> isLapsed(books, answer, one));
            option.ifPresent(one -> judge(books, verdicts, answer, one));
        }
    }

    static boolean isLapsed(Books books, Answer answer, Option option) {
        return option.slots().entrySet().stream().anyMatch(one -> isLapsed(books, answer, one));
    }

    private static boolean isLapsed(Books books, Answer answer, Map.Entry<StepRef, Slot> one) {
        Slot slot = one.getValue();
        return slot.start().isBefore(NothingBegun.earliest(books, one.getKey(), answer.at()))
                || !Supply.has(books, slot, answer.offer().agenda(), answer.at());
    }

    private static void judge(Books books, Verdicts verdicts, Answer answer, Option option) {
        Telling telling =
                new Telling(books, answer.offer().agenda(), option.slots().keySet(), answer.at());
        if (telling.isDue()) {
            verdicts.met(TOLD);
            if (!telling.isDone()) {
                verdicts.broken(new Finding(
                        TOLD,
                        telling.by(),
                        answer.offer().agenda(),
                        Optional.of(answer.offer().leader()),
                        "nothing was said since " + answer.at() + ", when she chose " + option.key(),
                        "she is to hear that it is gone, and what is open instead"));
            }
        }
    }
}
