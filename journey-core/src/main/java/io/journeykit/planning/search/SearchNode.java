package io.journeykit.planning.search;

import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of all choices: the slots still in question for each visit, and the decisions that led there.
 *
 * @param rules what binds the visits, the order decided so far among it
 * @param changed the visit in which it differs from the part it comes from, where all rules were kept
 */
record SearchNode(Domain[] domains, Windows windows, Fixpoint rules, Decisions decisions, int changed) {

    /** In place of a visit: all may have changed. */
    static final int ALL = -1;

    SearchNode copy() {
        return new SearchNode(domains, windows.copy(), rules, decisions, changed);
    }

    /** Moves every visit to its earliest under the rules; false if one has no slot left. */
    boolean raise(BoundListener listener) {
        return changed == ALL ? rules.raise(windows, listener) : rules.raiseAfter(changed, windows, listener);
    }

    int size() {
        return domains.length;
    }

    /** The slot at which the visit stands: its earliest. */
    Slot slot(int v) {
        return domains[v].slot(windows.first[v]);
    }

    /** The slots at which the visits stand. */
    List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (int v = 0; v < size(); v++) {
            slots.add(slot(v));
        }
        return slots;
    }

    /** This part where two visits are in this order. */
    SearchNode with(Order order, Precedence precedence) {
        return new SearchNode(
                domains, windows.copy(), rules.with(precedence), decisions.with(order), precedence.source());
    }

    /** This part where a visit is at one of its slots up to a position. */
    SearchNode upTo(int v, int last) {
        SearchNode part = new SearchNode(domains, windows.copy(), rules, decisions, v);
        part.windows.last[v] = last;
        return part;
    }

    /** This part where a visit is at one of its slots from a position on. */
    SearchNode from(int v, int first, Phrase reason) {
        Slot until = domains[v].slot(first);
        Decisions decided = decisions.with(new Decisions.PassedOver(v, until, reason));
        SearchNode part = new SearchNode(domains, windows.copy(), rules, decided, v);
        part.windows.first[v] = first;
        return part;
    }

    /** This part where a visit has one provider, or is at one place. */
    SearchNode in(int v, Together.Trait trait, String name) {
        return cut(v, trait, name).with(new Choice.Of(domains[v].visit.name(), trait, name));
    }

    /** This part where all visits of a group have one provider, or are at one place. */
    SearchNode in(Together group, int[] visits, String name) {
        SearchNode part = this;
        for (int v : visits) {
            part = part.cut(v, group.trait(), name);
        }
        SearchNode whole = part.with(new Choice.Common(group, name));
        return new SearchNode(whole.domains, whole.windows, rules, whole.decisions, ALL);
    }

    private SearchNode with(Choice choice) {
        return new SearchNode(domains, windows, rules, decisions.with(choice), changed);
    }

    private SearchNode cut(int v, Together.Trait trait, String name) {
        Domain[] others = domains.clone();
        others[v] = domains[v].in(trait, name);
        Windows fewer = windows.copy();
        if (others[v] != domains[v]) {
            int[] at = domains[v].by(trait).of(name);
            fewer.times[v] = others[v].times;
            fewer.first[v] = Index.from(at, windows.first[v]);
            fewer.last[v] = Index.upTo(at, windows.last[v]);
        }
        return new SearchNode(others, fewer, rules, decisions, v);
    }

    /** With which providers, or at which places, the slots still in question for a visit are. */
    List<String> namesOf(int v, Together.Trait trait) {
        return domains[v].names(trait, windows.first[v], windows.last[v]);
    }

    /**
     * The same decisions as a chain that the fixpoint alone can plan, for its reasons.
     *
     * <p>What was passed over is left out of the slots, with the reason.
     */
    Chain asChain(Chain chain) {
        List<Visit> visits = new ArrayList<>();
        for (int v = 0; v < size(); v++) {
            visits.add(domains[v].visit.in(remaining(v)));
        }
        List<Lag> lags = new ArrayList<>(chain.lags());
        decisions.orders().forEach(order -> lags.add(order.lag()));
        return chain.with(visits, lags);
    }

    /** As {@link #asChain}, with every visit held where it stands; what is earlier is left out. */
    Chain held(Chain chain) {
        List<Visit> visits = new ArrayList<>();
        for (int v = 0; v < size(); v++) {
            Slot slot = slot(v);
            Slots upTo = domains[v].slots().only(other -> Slot.IN_ORDER.compare(other, slot) <= 0);
            visits.add(domains[v].visit.in(upTo.where(slot::equals, Splits.DOES_NOT_FIT)));
        }
        return chain.with(visits, chain.lags());
    }

    private Slots remaining(int v) {
        Slots remaining = domains[v].slots();
        for (Decisions.PassedOver passed : decisions.passedOver()) {
            if (passed.visit() == v) {
                remaining = remaining.where(slot -> Slot.IN_ORDER.compare(slot, passed.until()) >= 0, passed.reason());
            }
        }
        return remaining;
    }
}
