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

    private final List<Search> searches = new ArrayList<>();
    private final List<HandOver> handOvers = new ArrayList<>();
    private final Offers offers = new Offers();
    private final Map<AgendaId, Agenda> now = new HashMap<>();
    private Instant until;
    private int place;

    private Dealings(Instant until) {
        this.until = until;
    }

    static Dealings of(Chronicle chronicle) {
        Dealings dealings = new Dealings(chronicle.world().setting().until());
        for (Chronicle.Entry entry : chronicle.entries()) {
            if (entry instanceof Chronicle.Restored restored) {
                dealings.until = restored.at();
                return dealings;
            }
            dealings.place++;
            dealings.enter(entry);
        }
        return dealings;
    }

    /**
     * Slots were sought for one visit.
     *
     * @param place among all that happened
     * @param found absent where that was not answered
     */
    record Search(Instant at, int place, AgendaId agenda, Request.FindSlots.Visit visit, Optional<List<Slot>> found) {}

    List<Search> searches() {
        return searches;
    }

    /** The last search for a step before a time, that was answered. */
    Optional<Search> lastSearch(StepRef step, AgendaId agenda, Instant before) {
        Optional<Search> last = Optional.empty();
        for (Search search : searches) {
            if (search.agenda().equals(agenda)
                    && search.visit().step().equals(step)
                    && search.found().isPresent()
                    && !search.at().isAfter(before)) {
                last = Optional.of(search);
            }
        }
        return last;
    }

    /** Whether slots were sought for a step between an answer and a hand-over. */
    boolean wasSought(StepRef step, Offer.Answer answer, HandOver handed) {
        return searches.stream()
                .anyMatch(search -> search.visit().step().equals(step)
                        && search.agenda().equals(handed.agenda().id())
                        && search.place() > answer.place()
                        && search.place() < handed.place());
    }

    List<HandOver> handOvers() {
        return handOvers;
    }

    Offers offers() {
        return offers;
    }

    /** Until when they are written down: to the end of the play, or until the store was put back. */
    Instant until() {
        return until;
    }

    private void enter(Chronicle.Entry entry) {
        if (entry instanceof Chronicle.Committed committed) {
            Agenda before = now.getOrDefault(committed.agenda(), Agenda.empty(committed.agenda()));
            now.put(committed.agenda(), committed.commit().agenda());
            offers.decided(new State(committed.at(), before, committed.commit()), place);
        } else if (entry instanceof Chronicle.Asked asked && !(asked.reply() instanceof Reply.Retry)) {
            enter(asked);
        }
    }

    private void enter(Chronicle.Asked asked) {
        Request request = asked.delivery().effect().request();
        Optional<StepRef> step = asked.delivery().step();
        if (request instanceof Request.FindSlots find && !find.watch()) {
            find.visits().forEach(visit -> searches.add(search(asked, visit)));
        } else if (request instanceof Request.AskPatient question && !(asked.reply() instanceof Reply.Refused)) {
            offers.handedOver(asked.agenda(), question.outreach(), asked.at())
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
        return new Search(asked.at(), place, asked.agenda(), visit, found);
    }

    private void handOver(Chronicle.Asked asked, HandOver.As as, Map<StepRef, Slot> slots) {
        Agenda agenda = now.getOrDefault(asked.agenda(), Agenda.empty(asked.agenda()));
        handOvers.add(new HandOver(asked.at(), place, agenda, as, slots, asked.reply()));
    }

    @Override
    public String toString() {
        return searches.size() + " searches, " + handOvers.size() + " hand-overs";
    }
}
