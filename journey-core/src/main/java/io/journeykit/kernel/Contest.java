package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Promise;
import io.journeykit.planning.Slot;
import io.journeykit.planning.Waiting;
import io.journeykit.planning.arbitration.Arbitration;
import io.journeykit.planning.arbitration.OfferOrder;
import io.journeykit.planning.search.Slots;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What others leave of the slots that fit a person, and her place among them. */
final class Contest {

    private final DecisionBuilder decision;
    private final SortedMap<String, List<Slot>> unfit = new TreeMap<>();
    private Optional<Phrase> order = Optional.empty();
    private boolean leftToOthers;
    private boolean theirTurn;

    Contest(DecisionBuilder decision) {
        this.decision = decision;
    }

    /** The policy, her place by it and how many wait; absent where nobody else wants the same. */
    Optional<Phrase> order() {
        return order;
    }

    /** Whether there are slots that fit, which others are offered or are to have. */
    boolean isLeftToOthers() {
        return leftToOthers;
    }

    /** Whether some of them are to be had by who comes first, beside what is promised. */
    boolean isTheirTurn() {
        return theirTurn;
    }

    /** What was found for each member and does not fit. */
    SortedMap<String, List<Slot>> unfit() {
        return unfit;
    }

    /** Of what fits a step, what is neither promised to others nor theirs to have first. */
    Slots leaves(LiveStep step, List<Slot> found, Slots fitting) {
        Set<Promise.Key> kept = decision.rivals.keptAt(decision.now);
        Slots free = kept.isEmpty()
                ? fitting
                : fitting.where(slot -> !kept.contains(Promise.Key.of(slot)), Phrase.of("left-out.promised"));
        Optional<Waiting> own = own(step, found, fitting);
        own.ifPresent(waiting -> unfit.put(step.ref().toString(), waiting.want().unfit()));
        Slots left = own.isEmpty() ? free : afterOthers(own.get(), free);
        leftToOthers |= left.size() < fitting.size();
        return left;
    }

    private Slots afterOthers(Waiting own, Slots free) {
        List<Waiting> others = decision.rivals.waiting().stream()
                .filter(one -> one.want().service().equals(own.want().service()))
                .toList();
        if (others.isEmpty() && decision.rivals.promised().isEmpty()) {
            return free;
        }
        // Nothing is left to those for whom no more is sought: they come after her.
        List<Waiting> asked = Stream.concat(Stream.of(own), others.stream().filter(Waiting::sought))
                .toList();
        Arbitration decided = Arbitration.arbitrate(asked, free.all(), OfferOrder.USUAL, decision.now);
        Set<Slot> theirs = decided.ofOthers(own);
        theirTurn |= !theirs.isEmpty();
        order = Optional.of(said(decided, own, decided.order().size() + 1 + others.size() - asked.size()));
        return free.where(slot -> !theirs.contains(slot), Phrase.of("left-out.left-to-others"));
    }

    private static Phrase said(Arbitration decided, Waiting own, int all) {
        return Phrase.of("offer-order")
                .with("policy", Part.quote(decided.policy()))
                .with("place", Part.of(decided.place(own)))
                .with("number", Part.of(all));
    }

    /** She as others see her, save that what fits is known exactly; absent where nothing is looked for. */
    private static Optional<Waiting> own(LiveStep step, List<Slot> found, Slots fitting) {
        Set<Slot> fits = new HashSet<>(fitting.all());
        List<Slot> others =
                found.stream().distinct().filter(slot -> !fits.contains(slot)).toList();
        return step.journey()
                .head()
                .chainOf(step.ref())
                .flatMap(Chain::search)
                .flatMap(search -> search.wantOf(step.ref())
                        .map(want -> new Waiting(
                                step.decision().draft.id(),
                                step.ref(),
                                want.without(others),
                                search.standing(),
                                true)));
    }
}
