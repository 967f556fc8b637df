package io.journeykit.planning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Settles one visit after the other, always the one that could end first, at the first slot that goes with those settled
 * before: something to offer where a search is cut short.
 *
 * <p>Once with all slots, once with those at each place where all visits could be, and once with those only that leave no
 * wish open.
 */
final class FirstFit {

    private final Chain chain;
    private final Rules rules;
    private final boolean isEverySlotLiked;

    FirstFit(Chain chain, boolean isEverySlotLiked) {
        this.chain = chain;
        this.rules = new Rules(chain);
        this.isEverySlotLiked = isEverySlotLiked;
    }

    /** What can be had so of all choices; each part stands at what was chosen. */
    List<SearchNode> of(SearchNode root) {
        List<SearchNode> fits = new ArrayList<>();
        for (SearchNode start : starts(root)) {
            settled(start, Long.MAX_VALUE).ifPresent(fits::add);
        }
        if (!isEverySlotLiked) {
            settled(root, 0).ifPresent(fits::add);
        }
        return fits;
    }

    private List<SearchNode> starts(SearchNode root) {
        int[] all = IntStream.range(0, root.size()).toArray();
        List<SearchNode> starts = new ArrayList<>();
        starts.add(root);
        List<String> common = new ArrayList<>(root.namesOf(0, Together.Trait.PLACE));
        IntStream.of(all).forEach(v -> common.retainAll(root.namesOf(v, Together.Trait.PLACE)));
        Together whole =
                Together.atOnePlace(chain.visits().stream().map(Visit::name).toList());
        common.forEach(place -> starts.add(root.in(whole, all, place)));
        return starts;
    }

    private Optional<SearchNode> settled(SearchNode start, long dislike) {
        Narrowed settling = new Narrowed(start.copy(), chain, rules, dislike);
        while (settling.isOpen()) {
            settling.turn();
        }
        return settling.part().filter(part -> rules.areKept(part));
    }
}
