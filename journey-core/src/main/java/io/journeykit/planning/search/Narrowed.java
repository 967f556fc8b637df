package io.journeykit.planning.search;

import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import java.util.Arrays;
import java.util.Optional;

/** Visits that are settled one after the other, until all are or one cannot be. */
final class Narrowed {

    private static final int TURNS_A_VISIT = 40;
    private static final int LOOKS = 20_000;
    private static final int STEPS_A_RAISE = 10;
    private static final int NONE = -1;

    private final Chain chain;
    private final Rules rules;
    private final long dislike;
    private final SearchBudget moves = new SearchBudget(STEPS_A_RAISE);
    private final int[] settledAt;
    private SearchNode part;
    private int turns;
    private int looks;
    private boolean stuck;
    private int next;

    /**
     * @param dislike how little a slot may be liked
     */
    Narrowed(SearchNode part, Chain chain, Rules rules, long dislike) {
        this.part = part;
        this.chain = chain;
        this.rules = rules;
        this.dislike = dislike;
        this.settledAt = new int[part.size()];
        Arrays.fill(settledAt, NONE);
        raise();
    }

    /** Whether there is a visit that is not settled and may still be. */
    boolean isOpen() {
        return !stuck && next != NONE;
    }

    /** Where all visits are, if they could be settled. */
    Optional<SearchNode> part() {
        return stuck || next != NONE ? Optional.empty() : Optional.of(part);
    }

    /** Settles the next visit, or moves it to a later slot. */
    void turn() {
        int first = part.windows().first[next];
        int liked = liked(first);
        if (liked > first) {
            passTo(liked, Splits.PREFERENCE);
        } else if (isClear()) {
            settle();
        } else {
            passTo(first + 1, Splits.DOES_NOT_FIT);
        }
        raise();
    }

    private void raise() {
        stuck = stuck || turns++ > TURNS_A_VISIT * settledAt.length || !part.raise(moves);
        next = stuck ? NONE : nextToEnd();
    }

    /** The first to end of the visits that are not settled, or not where they were settled. */
    private int nextToEnd() {
        Windows windows = part.windows();
        int best = NONE;
        long least = Long.MAX_VALUE;
        for (int v = 0; v < settledAt.length; v++) {
            long end = windows.times[v].exact(Point.END, windows.first[v]);
            if (!isSettled(v) && end < least) {
                best = v;
                least = end;
            }
        }
        return best;
    }

    private boolean isSettled(int v) {
        return settledAt[v] == part.windows().first[v];
    }

    private int liked(int from) {
        Dislikes dislikes = part.domains()[next].dislikes();
        int at = from;
        while (dislike != Long.MAX_VALUE
                && at <= part.windows().last[next]
                && looks++ < LOOKS
                && dislikes.at(at) > dislike) {
            at++;
        }
        return at;
    }

    private boolean isClear() {
        for (NoOverlap pair : chain.noOverlap()) {
            int other = other(pair);
            if (other != NONE && isSettled(other) && !pair.allows(slot(pair.one()), slot(pair.other()))) {
                return false;
            }
        }
        return true;
    }

    private Slot slot(String visit) {
        return part.slot(chain.position(visit));
    }

    /** The visit that the next one must not overlap by this rule, if it is about the next one. */
    private int other(NoOverlap pair) {
        int one = chain.position(pair.one());
        int other = chain.position(pair.other());
        return one == next ? other : other == next ? one : NONE;
    }

    private void passTo(int position, Phrase reason) {
        stuck = looks > LOOKS || position > part.windows().last[next];
        part = stuck ? part : part.from(next, position, reason);
    }

    /** Keeps the next visit where it is, before all that are still to be settled. */
    private void settle() {
        settledAt[next] = part.windows().first[next];
        for (NoOverlap pair : chain.noOverlap()) {
            int other = other(pair);
            if (other != NONE && !isSettled(other) && part.decisions().of(pair).isEmpty()) {
                Order order = Order.of(
                        pair,
                        chain.position(pair.one()) == next,
                        part.namesOf(chain.position(pair.one()), Together.Trait.PLACE),
                        part.namesOf(chain.position(pair.other()), Together.Trait.PLACE));
                part = part.with(order, Precedence.of(chain, order));
            }
        }
    }
}
