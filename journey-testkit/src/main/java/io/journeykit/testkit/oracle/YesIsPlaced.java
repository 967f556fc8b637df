package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Input;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.oracle.Dealings.Search;
import io.journeykit.testkit.oracle.Offer.Answer;
import io.journeykit.testkit.oracle.Offer.Option;
import io.journeykit.testkit.oracle.WorkItems.Item;
import io.journeykit.testkit.world.Opening;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;

/** Law 31: whose yes in time finds its slot gone is offered another that fits, before a person is asked. */
final class YesIsPlaced implements Law {

    private static final Clause PLACED = new Clause(
            31,
            "yes-is-placed",
            "Who takes in time what is offered, and finds it taken, is no person's work while another slot that fits is free"
                    + " and offered to nobody.");

    @Override
    public List<Clause> clauses() {
        return List.of(PLACED);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Answer answer : books.visits().dealings().offers().answers()) {
            Offer offer = answer.offer();
            if (!offer.instead() && SlotFit.isAlone(books, offer.leader())) {
                answer.option()
                        .filter(option -> isInTime(books, answer, option))
                        .flatMap(option -> refusedAt(books, answer, option))
                        .ifPresent(at -> judge(books, verdicts, answer, at));
            }
        }
    }

    private static boolean isInTime(Books books, Answer answer, Option option) {
        return option.slots().entrySet().stream()
                .noneMatch(one ->
                        one.getValue().start().isBefore(NothingBegun.earliest(books, one.getKey(), answer.at())));
    }

    /** When its provider said no since somebody else has it, before anything else happened to her. */
    private static Optional<Moment> refusedAt(Books books, Answer answer, Option option) {
        StepRef step = answer.offer().leader();
        return books.visits().dealings().handOvers().stream()
                .filter(handed -> !handed.isOffer()
                        && answer.moment().isBefore(handed.moment())
                        && handed.agenda().id().equals(answer.offer().agenda())
                        && handed.slots().containsKey(step))
                .takeWhile(handed -> requireNonNull(handed.slots().get(step))
                        .id()
                        .equals(requireNonNull(option.slots().get(step)).id()))
                .filter(handed -> handed.reply() instanceof Reply.Refused)
                .filter(handed -> !Supply.has(
                        books,
                        requireNonNull(handed.slots().get(step)),
                        handed.agenda().id(),
                        handed.moment()))
                .map(HandOver::moment)
                .filter(moment -> isUndisturbed(books, answer, moment))
                .findFirst();
    }

    private static boolean isUndisturbed(Books books, Answer answer, Moment to) {
        return books.states(answer.offer().agenda()).stream()
                .dropWhile(state -> state.commit() != answer.state().commit())
                .skip(1)
                .takeWhile(state -> state.moment().isBefore(to))
                .map(state -> state.commit().input())
                .allMatch(input -> input instanceof Input.EffectReported || input instanceof Input.Wake);
    }

    private static void judge(Books books, Verdicts verdicts, Answer answer, Moment refused) {
        if (free(books, answer, refused).isEmpty()) {
            return;
        }
        verdicts.met(PLACED);
        Optional<Item> item = work(books, answer, refused);
        Optional<Slot> slot = item.map(Item::taken)
                .flatMap(moment -> free(books, answer, moment).stream().findFirst());
        slot.ifPresent(one -> verdicts.broken(new Finding(
                PLACED,
                item.get().from(),
                answer.offer().agenda(),
                item.get().step(),
                "'" + item.get().work().text() + "' is a person's work, since what she chose was refused",
                one.id() + " fits, is free, and is offered to nobody")));
    }

    /** What a person is given to do about it before she is offered anything else. */
    private static Optional<Item> work(Books books, Answer answer, Moment refused) {
        StepRef step = answer.offer().leader();
        int next = books.visits().dealings().offers().wanted().stream()
                .filter(offer -> offer.leader().equals(step)
                        && offer.agenda().equals(answer.offer().agenda()))
                .map(offer -> offer.written().place())
                .filter(place -> place > refused.place())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return books.work().all().stream()
                .filter(item -> item.isAbout(step)
                        && item.agenda().equals(answer.offer().agenda())
                        && !item.work().incident())
                .filter(item -> item.place() > refused.place() && item.place() < next)
                .filter(item -> isUndisturbed(books, answer, item.taken()))
                .findFirst();
    }

    /** The slots that clearly fit then, and that nobody was ever offered or had; none where nobody could say what there is. */
    private static List<Slot> free(Books books, Answer answer, Moment moment) {
        Optional<Search> search = books.visits()
                .dealings()
                .lastSearch(answer.offer().leader(), answer.offer().agenda(), moment);
        return search.stream()
                .flatMap(sought -> books.world().cast().parties().values().stream()
                        .flatMap(party -> party.openings().stream())
                        .filter(opening ->
                                opening.service().equals(sought.visit().service()) && opening.isThereAt(moment.at()))
                        .map(Opening::slot)
                        .filter(new SlotFit(books, sought, moment)::clearly))
                .filter(slot -> books.visits().ofSlot(slot.id()).isEmpty())
                .filter(slot -> books.visits().dealings().offers().wanted().stream()
                        .noneMatch(offer ->
                                offer.has(slot) && offer.written().moment().isBefore(moment)))
                .toList();
    }
}
