package io.journeykit.planning.search;

import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import java.util.List;
import java.util.Optional;

/**
 * One link of a chain of reasons: what keeps a visit, and the first slot it has from then on.
 *
 * <p>Where the reason is a lag, the next link says why the other visit is not earlier; a chain ends at a visit that is
 * kept by nothing but its own slots. A link without a next slot proves that nothing fits.
 * Very long chains are shortened in the middle, and say so.
 */
public record Reason(Visit visit, Why why, Optional<Slot> next) {

    /** The slots that would have been earlier, or nearer to the target, had they not been left out; in order. */
    public List<LeftOut> leftOut() {
        return visit.slots().leftOut().stream().filter(this::wouldHaveDone).toList();
    }

    private boolean wouldHaveDone(LeftOut out) {
        if (why instanceof Why.Aimed aimed) {
            return next.filter(slot -> aimed.daysOff(out.slot()) < aimed.daysOff(slot))
                    .isPresent();
        }
        return ReasonPhrase.isFromThenOn(this, out.slot())
                && next.map(slot -> Slot.IN_ORDER.compare(out.slot(), slot) < 0).orElse(true);
    }

    /** What is to be said of it, made when asked for: {@code imaging has nothing before Thu 5 Mar 07:30}. */
    public Phrase phrase() {
        return ReasonPhrase.of(this);
    }

    @Override
    public String toString() {
        return phrase().toString();
    }
}
