package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.testkit.oracle.Dealings.Search;
import io.journeykit.testkit.oracle.Offer.Answer;
import io.journeykit.testkit.oracle.Offer.Open;
import io.journeykit.testkit.oracle.Offer.Option;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Law 31: "none of these" finds others before a person is asked; what she gave up is not offered her again. */
final class NoneOfThese implements Law {

    private static final Clause OTHERS = new Clause(
            31,
            "none-of-these-finds-others",
            "Who wants none of what is offered is offered others, where there are any that fit, before a person is asked; an"
                    + " incident of another cause does not ask for them, and an answer from where nothing was asked is none.");
    private static final Clause AGAIN = new Clause(
            31,
            "refused-is-not-offered-again",
            "What she refused, or called off herself, is not in the next offer, unless a person had it sought again; an"
                    + " answer from where nothing was asked is none.");

    @Override
    public List<Clause> clauses() {
        return List.of(OTHERS, AGAIN);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        List<Answer> answers = books.visits().dealings().offers().answers();
        for (Answer answer : answers) {
            if (answer.option().isEmpty() && !answer.offer().instead()) {
                others(books, verdicts, answer);
                List<Map<StepRef, Slot>> refused =
                        answer.offer().options().stream().map(Option::slots).toList();
                again(books, verdicts, answer.offer().leader(), new GivenUp(answer.state(), refused));
            }
        }
        for (AgendaId agenda : books.agendas()) {
            books.visits().truths(books, agenda).forEach(truth -> calledOff(books, verdicts, truth));
        }
    }

    private static void others(Books books, Verdicts verdicts, Answer answer) {
        StepRef step = answer.offer().leader();
        Dealings dealings = books.visits().dealings();
        Optional<Search> search =
                dealings.lastSearch(step, answer.offer().agenda(), answer.open().since());
        if (search.isEmpty() || !SlotFit.isAlone(books, step)) {
            return;
        }
        SlotFit fits = new SlotFit(books, search.get(), answer.moment());
        boolean more = search.get().found().orElseThrow().stream()
                .anyMatch(slot -> !wasOffered(books, answer, slot) && fits.clearly(slot));
        Optional<Moment> asked = books.work().all().stream()
                .filter(item -> !item.work().incident()
                        && item.isAbout(step)
                        && item.agenda().equals(answer.offer().agenda()))
                .map(WorkItems.Item::taken)
                .filter(answer.moment()::isBefore)
                .findFirst();
        if (!more || asked.isEmpty()) {
            return;
        }
        verdicts.met(OTHERS);
        if (!dealings.wasSought(step, answer.offer().agenda(), answer.moment(), asked.get())) {
            verdicts.broken(new Finding(
                    OTHERS,
                    asked.get().at(),
                    answer.offer().agenda(),
                    Optional.of(step),
                    "a person is asked, since she wanted none of these",
                    "others that fit are there to be offered first"));
        }
    }

    private static boolean wasOffered(Books books, Answer answer, Slot slot) {
        return books.visits().dealings().offers().all().stream()
                .anyMatch(open -> open.offer().leader().equals(answer.offer().leader())
                        && open.offer().agenda().equals(answer.offer().agenda())
                        && open.offer().has(slot));
    }

    private static void calledOff(Books books, Verdicts verdicts, Truth truth) {
        Optional<Slot> had = Truth.booked(truth.was());
        if (had.isPresent() && truth.signal().name().equals(Meaning.CANCELLED_BY_PATIENT.word())) {
            again(books, verdicts, truth.step(), new GivenUp(truth.state(), List.of(Map.of(truth.step(), had.get()))));
        }
    }

    /** Whether she had said by then that she does not want a slot of a step, be it offered or booked. */
    static boolean isGivenUp(Books books, Offer offer, Slot slot) {
        Moment then = offer.written().moment();
        Offers offers = books.visits().dealings().offers();
        return Stream.concat(offers.answers().stream(), offers.unasked().stream())
                        .anyMatch(answer -> answer.option().isEmpty()
                                && answer.moment().isBefore(then)
                                && answer.offer().leader().equals(offer.leader())
                                && answer.offer().agenda().equals(offer.agenda())
                                && answer.offer().has(slot))
                || books.visits().truths(books, offer.agenda()).stream()
                        .anyMatch(truth -> truth.step().equals(offer.leader())
                                && truth.signal().name().equals(Meaning.CANCELLED_BY_PATIENT.word())
                                && truth.state().moment().isBefore(then)
                                && Truth.booked(truth.was())
                                        .filter(slot::equals)
                                        .isPresent());
    }

    /** Slots that she does not want, and since when. */
    private record GivenUp(State since, List<Map<StepRef, Slot>> slots) {

        boolean isIn(Offer offer) {
            return offer.options().stream()
                    .anyMatch(option -> slots.stream()
                            .anyMatch(one -> option.slots().entrySet().containsAll(one.entrySet())));
        }
    }

    private static void again(Books books, Verdicts verdicts, StepRef step, GivenUp given) {
        AgendaId agenda = given.since().after().id();
        Moment since = given.since().moment();
        Optional<Open> next = books.visits().dealings().offers().all().stream()
                .filter(open -> open.offer().leader().equals(step)
                        && open.offer().agenda().equals(agenda))
                .filter(open -> open.offer().written().after().sequence()
                        >= given.since().after().sequence())
                .findFirst();
        if (next.isEmpty() || wasSoughtByPerson(books, agenda, since, next.get().since())) {
            return;
        }
        verdicts.met(AGAIN);
        if (given.isIn(next.get().offer())) {
            verdicts.broken(new Finding(
                    AGAIN,
                    next.get().from(),
                    agenda,
                    Optional.of(step),
                    "it is offered to her again",
                    "she gave it up at " + since.at()));
        }
    }

    private static boolean wasSoughtByPerson(Books books, AgendaId agenda, Moment from, Moment to) {
        return books.states(agenda).stream()
                .filter(state -> from.isBefore(state.moment()) && state.moment().isBefore(to))
                .map(state -> state.commit().input())
                .anyMatch(NoneOfThese::seeksAgain);
    }

    private static boolean seeksAgain(Input input) {
        return input instanceof Input.Instruct || input instanceof Input.SignalReceived told && isRetry(told.signal());
    }

    private static boolean isRetry(Signal signal) {
        return signal.name().equals(Meaning.RETRY.word());
    }
}
