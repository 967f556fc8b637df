package io.journeykit.planning.search;

import io.journeykit.planning.Slot;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How little the slots of a visit are liked, looked at only as far as the search asks, in blocks.
 *
 * <p>When no more looks are left, what was not looked at counts as liked: bounds stay bounds, and the search can no longer
 * be sure.
 */
final class Dislikes {

    private static final int BLOCK = 64;

    private final Domain domain;
    private final ToLongFunction<Slot> dislike;
    private final SearchBudget steps;
    private final long[] @Nullable [] blocks;
    private final long[] least;

    Dislikes(Domain domain, ToLongFunction<Slot> dislike, SearchBudget steps) {
        int count = (domain.times.size() + BLOCK - 1) / BLOCK;
        this.domain = domain;
        this.dislike = dislike;
        this.steps = steps;
        this.blocks = new long[count][];
        this.least = new long[count];
    }

    /** How little one slot is liked. */
    long at(int position) {
        long[] block = blocks[position / BLOCK];
        return block == null ? dislike.applyAsLong(domain.slot(position)) : block[position % BLOCK];
    }

    /** How little the best liked slot from one position to another is liked, or less. */
    long least(int first, int last) {
        long best = Long.MAX_VALUE;
        int at = first;
        while (at <= last && best > 0) {
            boolean whole = isWhole(at, last);
            best = Math.min(best, whole ? leastOf(at / BLOCK) : known(at));
            at += whole ? BLOCK : 1;
        }
        return best;
    }

    /** The first position after one, up to another, that is liked better than so little; one past the last if none is. */
    int nextBelow(int first, int last, long degree) {
        int at = degree == 0 ? last + 1 : first;
        while (at <= last) {
            if (isWhole(at, last) && leastOf(at / BLOCK) >= degree) {
                at += BLOCK;
            } else if (known(at) < degree) {
                return at;
            } else {
                at++;
            }
        }
        return last + 1;
    }

    private static boolean isWhole(int at, int last) {
        return at % BLOCK == 0 && at + BLOCK - 1 <= last;
    }

    private long leastOf(int block) {
        return load(block) ? least[block] : 0;
    }

    private long known(int at) {
        long[] block = load(at / BLOCK) ? blocks[at / BLOCK] : null;
        return block == null ? 0 : block[at % BLOCK];
    }

    private boolean load(int block) {
        if (blocks[block] != null) {
            return true;
        }
        if (!steps.look(BLOCK)) {
            return false;
        }
        int start = block * BLOCK;
        long[] values = new long[Math.min(BLOCK, domain.times.size() - start)];
        long best = Long.MAX_VALUE;
        for (int i = 0; i < values.length; i++) {
            values[i] = dislike.applyAsLong(domain.slot(start + i));
            best = Math.min(best, values[i]);
        }
        blocks[block] = values;
        least[block] = best;
        return true;
    }
}
