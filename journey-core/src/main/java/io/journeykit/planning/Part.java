package io.journeykit.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A part of all choices: the slots still in question for each visit, and the decisions that led there. */
record Part(List<Domain> domains, Windows windows, Decisions decisions) {

    static Part whole(Chain chain, Preferences preferences) {
        List<Domain> domains = chain.visits().stream()
                .map(visit -> new Domain(visit, preferences))
                .toList();
        return new Part(domains, Windows.of(chain.visits()), Decisions.NONE);
    }

    Part copy() {
        return new Part(domains, windows.copy(), decisions);
    }

    int size() {
        return domains.size();
    }

    /** The slot at which the visit stands: its earliest. */
    Slot slot(int v) {
        return domains.get(v).slots().at(windows.first[v]);
    }

    /** The slots at which the visits stand. */
    List<Slot> slots() {
        return IntStream.range(0, size()).mapToObj(this::slot).toList();
    }

    Part with(Order order) {
        return new Part(domains, windows.copy(), decisions.with(order));
    }

    /** This part where a visit is at one of its slots up to a position. */
    Part upTo(int v, int last) {
        Part part = new Part(domains, windows.copy(), decisions);
        part.windows.last[v] = last;
        return part;
    }

    /** This part where a visit is at one of its slots from a position on. */
    Part from(int v, int first, String reason) {
        Slot until = domains.get(v).slots().at(first);
        Part part = new Part(domains, windows.copy(), decisions.with(new Decisions.PassedOver(v, until, reason)));
        part.windows.first[v] = first;
        return part;
    }

    /** This part where a visit is at one place. */
    Part at(int v, String place) {
        return in(v, domains.get(v).byPlace(), place, "at " + place);
    }

    /** This part where a visit has a slot that is disliked to one degree. */
    Part disliked(int v, long degree) {
        return in(v, domains.get(v).byDislike(), degree, "at a slot disliked by " + degree);
    }

    /** This part where all visits of a group have one provider, or one place. */
    Part together(int[] group, Together.Trait trait, String name) {
        Part part = this;
        for (int v : group) {
            part = part.in(v, part.domains().get(v).by(trait), name, trait.choice(name));
        }
        return part;
    }

    /** With which providers, or at which places, the slots still in question for a visit are. */
    List<String> namesOf(int v, Together.Trait trait) {
        return domains.get(v).by(trait).within(windows.first[v], windows.last[v]);
    }

    private <K extends Comparable<K>> Part in(int v, Pieces<K> pieces, K kind, String choice) {
        List<Domain> others = new ArrayList<>(domains);
        others.set(v, pieces.domain(kind));
        Decisions decided = decisions.with(domains.get(v).visit.name() + " " + choice);
        Part part = new Part(List.copyOf(others), windows.copy(), decided);
        part.windows.times[v] = pieces.domain(kind).slots().times();
        part.windows.first[v] = pieces.positions(kind).from(windows.first[v]);
        part.windows.last[v] = pieces.positions(kind).upTo(windows.last[v]);
        return part;
    }

    /** At which places the slots still in question for a visit are. */
    List<String> placesOf(int v) {
        return domains.get(v).byPlace().within(windows.first[v], windows.last[v]);
    }

    /** How little the slots still in question for a visit are liked, the best first. */
    List<Long> dislikesOf(int v) {
        return domains.get(v).byDislike().within(windows.first[v], windows.last[v]);
    }

    /** The order of visits as decided so far, as lags. */
    List<Lag> orderLags(Chain chain) {
        return decisions.orders().stream()
                .map(order ->
                        order.lag(placesOf(chain.position(order.before())), placesOf(chain.position(order.after()))))
                .toList();
    }

    /**
     * The same decisions as a chain that the fixpoint alone can plan, for its reasons.
     *
     * <p>What was passed over is left out of the slots, with the reason.
     */
    Chain asChain(Chain chain) {
        List<Visit> visits = new ArrayList<>();
        for (int v = 0; v < size(); v++) {
            visits.add(domains.get(v).visit.in(remaining(v)));
        }
        List<Lag> lags = new ArrayList<>(chain.lags());
        lags.addAll(orderLags(chain));
        return chain.with(visits, lags);
    }

    /** As {@link #asChain}, with every visit held where it stands; what is earlier is left out. */
    Chain held(Chain chain) {
        List<Visit> visits = new ArrayList<>();
        for (int v = 0; v < size(); v++) {
            Slot slot = slot(v);
            Slots upTo = domains.get(v).slots().only(other -> Slot.IN_ORDER.compare(other, slot) <= 0);
            visits.add(domains.get(v).visit.in(upTo.where(slot::equals, Splits.DOES_NOT_FIT)));
        }
        return chain.with(visits, chain.lags());
    }

    private Slots remaining(int v) {
        Slots remaining = domains.get(v).slots();
        for (Decisions.PassedOver passed : decisions.passedOver()) {
            if (passed.visit() == v) {
                remaining = remaining.where(slot -> Slot.IN_ORDER.compare(slot, passed.until()) >= 0, passed.reason());
            }
        }
        return remaining;
    }
}
