package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Request;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All dealings in slots, in order: what was sought and found, offered and answered, and handed over. A store that is put
 * back to an earlier time ends them, since nothing more is to be handed over by it.
 */
final class Dealings {

    private final List<Need> needs = new ArrayList<>();
    private final List<Search> searches = new ArrayList<>();
    private final List<HandOver> handOvers = new ArrayList<>();
    private final Offers offers = new Offers();
    private final WantedSlots wanted = new WantedSlots();
    private final Map<AgendaId, Agenda> now = new HashMap<>();
    private int place;

    private Dealings() {}

    static Dealings of(Chronicle chronicle) {
        Dealings dealings = new Dealings();
        for (int places = LifeSpan.of(chronicle).places(); dealings.place < places; dealings.place++) {
            dealings.enter(chronicle.entries().get(dealings.place));
        }
        return dealings;
    }

    /**
     * Slots are wanted for one visit, whether or not any provider can be asked for them yet.
     *
     * @param moment of the decision
     */
    record Need(Moment moment, AgendaId agenda, Request.FindSlots.Visit visit) {}

    /** Each, in order. */
    List<Need> needs() {
        return needs;
    }

    /**
     * Slots were sought for one visit.
     *
     * @param found absent where that was not answered, or is to be tried again
     */
    record Search(Moment moment, AgendaId agenda, Request.FindSlots.Visit visit, Optional<List<Slot>> found) {

        Instant at() {
            return moment.at();
        }

        boolean isFor(StepRef step, AgendaId whose) {
            return visit.step().equals(step) && agenda.equals(whose);
        }
    }

    List<Search> searches() {
        return searches;
    }

    /** The last search for a step before a moment; empty where that was not answered, so that nobody knows what there is. */
    Optional<Search> lastSearch(StepRef step, AgendaId agenda, Moment before) {
        return searches.stream()
                .filter(search -> search.isFor(step, agenda) && search.moment().isBefore(before))
                .reduce((one, next) -> next)
                .filter(search -> search.found().isPresent());
    }

    /** Whether slots were sought for a step between two moments. */
    boolean wasSought(StepRef step, AgendaId agenda, Moment from, Moment to) {
        return searches.stream()
                .anyMatch(search -> search.isFor(step, agenda)
                        && from.isBefore(search.moment())
                        && search.moment().isBefore(to));
    }

    List<HandOver> handOvers() {
        return handOvers;
    }

    Offers offers() {
        return offers;
    }

    private void enter(Chronicle.Entry entry) {
        if (entry instanceof Chronicle.Committed committed) {
            Agenda before = now.getOrDefault(committed.agenda(), Agenda.empty(committed.agenda()));
            now.put(committed.agenda(), committed.commit().agenda());
            State state = new State(moment(entry), before, committed.commit());
            committed.commit().effects().forEach(effect -> need(state, effect.request()));
            offers.decided(state);
            wanted.decided(state);
        } else if (entry instanceof Chronicle.Asked asked) {
            enter(asked);
        }
    }

    private Moment moment(Chronicle.Entry entry) {
        return new Moment(entry.at(), place);
    }

    private void need(State state, Request request) {
        if (request instanceof Request.FindSlots find && !find.watch()) {
            find.visits()
                    .forEach(visit ->
                            needs.add(new Need(state.moment(), state.after().id(), visit)));
        }
    }

    private void enter(Chronicle.Asked asked) {
        Request request = asked.delivery().effect().request();
        Optional<StepRef> step = asked.delivery().step();
        if (request instanceof Request.FindSlots find && !find.watch()) {
            find.visits().forEach(visit -> searches.add(search(asked, visit)));
        } else if (asked.reply() instanceof Reply.Retry) {
            return;
        } else if (request instanceof Request.AskPatient question && !(asked.reply() instanceof Reply.Refused)) {
            offers.handedOver(asked.agenda(), question, moment(asked))
                    .ifPresent(offer ->
                            offer.options().forEach(option -> handOver(asked, HandOver.As.OFFERED, option.slots())));
        } else if (request instanceof Request.HoldSlot hold) {
            step.ifPresent(one -> handOver(asked, HandOver.As.HELD, Map.of(one, hold.slot())));
        } else if (request instanceof Request.BookSlot book) {
            step.ifPresent(one -> handOver(asked, HandOver.As.BOOKED, Map.of(one, book.slot())));
        }
    }

    private Search search(Chronicle.Asked asked, Request.FindSlots.Visit visit) {
        Optional<List<Slot>> found = asked.reply() instanceof Reply.Done done
                ? Optional.of(done.found().stream()
                        .filter(one -> one.visit().equals(visit.step().toString()))
                        .flatMap(one -> one.slots().stream())
                        .toList())
                : Optional.empty();
        return new Search(moment(asked), asked.agenda(), visit, found);
    }

    private void handOver(Chronicle.Asked asked, HandOver.As as, Map<StepRef, Slot> slots) {
        Agenda agenda = now.getOrDefault(asked.agenda(), Agenda.empty(asked.agenda()));
        Moment since = wanted.by(asked.delivery().key()).orElse(moment(asked));
        handOvers.add(new HandOver(moment(asked), since, agenda, as, slots, asked.reply()));
    }

    @Override
    public String toString() {
        return searches.size() + " searches, " + handOvers.size() + " hand-overs";
    }
}
