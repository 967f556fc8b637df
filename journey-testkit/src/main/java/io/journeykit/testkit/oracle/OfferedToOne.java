package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Input;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import io.journeykit.testkit.oracle.Dealings.Search;
import io.journeykit.testkit.oracle.Offer.Open;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Law 31: a slot in an open offer is kept for her, and is not taken from its provider before her yes. */
final class OfferedToOne implements Law {

    private static final Clause ONE = new Clause(
            31,
            "offered-to-one",
            "A slot in an open offer is in no open offer of another person, of whichever tenant; whose agenda was merged into"
                    + " hers is no other.");
    private static final Clause YES = new Clause(
            31,
            "nothing-is-held-before-her-yes",
            "Where she is to be asked, no slot is held or booked before somebody has chosen it, be it by words that find their"
                    + " question.");
    private static final Set<String> YESES =
            Set.of(Meaning.CHOSEN.word(), Meaning.ACCEPTED.word(), Meaning.ANSWERED.word());

    @Override
    public List<Clause> clauses() {
        return List.of(ONE, YES);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<String, List<Open>> byProvider = new HashMap<>();
        for (Open open : books.visits().dealings().offers().all()) {
            for (Slot slot : open.offer().slots()) {
                List<Open> others = byProvider.computeIfAbsent(slot.provider(), name -> new ArrayList<>());
                others.removeIf(other -> !other.isAt(open.since()) || isTakenOver(books, other, open.from()));
                others.stream()
                        .filter(other ->
                                !other.offer().agenda().equals(open.offer().agenda()))
                        .forEach(other -> judge(verdicts, open, other, slot));
            }
            open.offer()
                    .slots()
                    .forEach(slot ->
                            requireNonNull(byProvider.get(slot.provider())).add(open));
        }
        for (HandOver handed : books.visits().dealings().handOvers()) {
            if (!handed.isOffer()) {
                handed.slots().keySet().forEach(step -> judge(books, verdicts, handed, step));
            }
        }
    }

    /** What was offered to one who turned out to be another is that other's offer. */
    private static boolean isTakenOver(Books books, Open open, Instant at) {
        return books.visits().merges().isAbsorbed(open.offer().agenda(), at);
    }

    private static void judge(Verdicts verdicts, Open open, Open other, Slot slot) {
        verdicts.met(ONE);
        if (other.offer().has(slot)) {
            verdicts.broken(new Finding(
                    ONE,
                    open.from(),
                    open.offer().agenda(),
                    Optional.of(open.offer().leader()),
                    slot.id() + " is offered, and to another since " + other.from(),
                    "it is promised to one of them only"));
        }
    }

    private static void judge(Books books, Verdicts verdicts, HandOver handed, StepRef step) {
        Optional<Search> search =
                books.visits().dealings().lastSearch(step, handed.agenda().id(), handed.wanted());
        boolean asks = books.template(step)
                .filter(one -> one.kind() instanceof StepKind.Booking booking && booking.ask())
                .isPresent();
        if (search.isEmpty() || !asks) {
            return;
        }
        verdicts.met(YES);
        boolean chosen = books.states(handed.agenda().id()).stream()
                .filter(state -> search.get().moment().isBefore(state.moment())
                        && state.moment().isBefore(handed.moment()))
                .anyMatch(state -> state.commit().input() instanceof Input.SignalReceived told
                        && YESES.contains(told.signal().name()));
        if (!chosen) {
            verdicts.broken(handed.breaks(YES, step, "nobody has chosen it since it was found"));
        }
    }
}
