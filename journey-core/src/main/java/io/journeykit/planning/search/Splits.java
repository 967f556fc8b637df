package io.journeykit.planning.search;

import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Criterion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Splits a part that is not settled yet into smaller ones that together hold the same choices.
 *
 * <p>Each split is about what stands in the way: visits that must have one provider, two visits that overlap, an end that
 * comes too late, dates or places that could still be fewer, slots that could be liked better.
 */
final class Splits {

    static final Phrase DOES_NOT_FIT = Phrase.of("left-out.does-not-fit");

    private static final Phrase FEWER_DAYS = Phrase.of("left-out.fewer-days");
    private static final Phrase FEWER_TRIPS = Phrase.of("left-out.fewer-trips");
    private static final Phrase FURTHER = Phrase.of("left-out.further");
    static final Phrase PREFERENCE = Phrase.of("left-out.preference");

    private final Chain chain;
    private final Days days;
    private final Aims aims;
    private final Rules rules;

    Splits(Chain chain, Days days, Aims aims) {
        this.chain = chain;
        this.days = days;
        this.aims = aims;
        this.rules = new Rules(chain);
    }

    /** The rule that the first slots of all visits break, if any, as the split that mends it. */
    Optional<List<SearchNode>> mending(SearchNode part) {
        Optional<List<SearchNode>> together = rules.parted(part).map(group -> mended(part, group));
        return together.or(() -> rules.overlapping(part).map(pair -> mended(part, pair)))
                .or(() -> rules.broken(part).map(lag -> mended(part, lag)));
    }

    /** One part for each provider that the first visit could have, in which all others have the same. */
    private List<SearchNode> mended(SearchNode part, Together group) {
        int[] visits = group.visits().stream().mapToInt(chain::position).toArray();
        return part.namesOf(visits[0], group.trait()).stream()
                .map(name -> part.in(group, visits, name))
                .toList();
    }

    private List<SearchNode> mended(SearchNode part, NoOverlap pair) {
        int one = chain.position(pair.one());
        int other = chain.position(pair.other());
        List<String> places = part.namesOf(one, Together.Trait.PLACE);
        List<String> otherPlaces = part.namesOf(other, Together.Trait.PLACE);
        Optional<Order> decided = part.decisions().of(pair);
        if (decided.isEmpty()) {
            return List.of(
                    ordered(part, Order.of(pair, true, places, otherPlaces)),
                    ordered(part, Order.of(pair, false, places, otherPlaces)));
        }
        Order order = decided.get().at(places, otherPlaces);
        if (order.way().compareTo(decided.get().way()) > 0) {
            return List.of(ordered(part, order));
        }
        return byPlace(part, one, other).or(() -> bySlot(part, one, other)).orElse(List.of());
    }

    private SearchNode ordered(SearchNode part, Order order) {
        return part.with(order, Precedence.of(chain, order));
    }

    private List<SearchNode> mended(SearchNode part, Lag lag) {
        return bySlot(
                        part,
                        chain.position(lag.from().visit()),
                        chain.position(lag.to().visit()))
                .orElse(List.of());
    }

    /** Smaller parts of one that keeps all rules but could cost less by this criterion than it now does. */
    List<SearchNode> towards(Criterion criterion, SearchNode part) {
        int[] all = IntStream.range(0, part.size()).toArray();
        return switch (criterion) {
            case NEARNESS -> byNearness(part);
            case FINISH -> bySlot(part, lastToEnd(part)).orElse(List.of());
            case DAYS_ON_SITE -> byDate(part, FEWER_DAYS).orElse(List.of());
            case TRAVEL ->
                byPlace(part, all).or(() -> byDate(part, FEWER_TRIPS)).orElse(List.of());
            case PREFERENCE -> byDislike(part);
        };
    }

    /** From the first slot that is nearest to the target of a visit, or any before it. */
    private List<SearchNode> byNearness(SearchNode part) {
        Windows windows = part.windows();
        for (int v = 0; v < part.size(); v++) {
            if (aims.isAimed(v)) {
                int nearest = aims.nearest(windows, v);
                if (aims.off(windows, v, nearest) < aims.off(windows, v, windows.first[v])) {
                    return List.of(part.upTo(v, nearest - 1), part.from(v, nearest, FURTHER));
                }
            }
        }
        return List.of();
    }

    private int[] lastToEnd(SearchNode part) {
        return IntStream.range(0, part.size())
                .filter(v -> !aims.isAimed(v))
                .boxed()
                .sorted(Comparator.comparing((Integer v) -> part.slot(v).end()).reversed())
                .mapToInt(v -> v)
                .toArray();
    }

    /** The first slot of a visit, or any of the others. */
    private static Optional<List<SearchNode>> bySlot(SearchNode part, int... visits) {
        Windows windows = part.windows();
        for (int v : visits) {
            if (!windows.isOne(v)) {
                int first = windows.first[v];
                return Optional.of(List.of(part.upTo(v, first), part.from(v, first + 1, DOES_NOT_FIT)));
            }
        }
        return Optional.empty();
    }

    /** The first date of a visit, or any later one. */
    private Optional<List<SearchNode>> byDate(SearchNode part, Phrase reason) {
        Windows windows = part.windows();
        for (int v = 0; v < part.size(); v++) {
            if (days.areSeveral(windows, v)) {
                long nextDay = days.startOf(days.first(windows, v) + 1);
                int next = windows.times[v].firstStartingAt(nextDay, windows.first[v]);
                return Optional.of(List.of(part.upTo(v, next - 1), part.from(v, next, reason)));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<SearchNode>> byPlace(SearchNode part, int... visits) {
        for (int v : visits) {
            List<String> places = part.namesOf(v, Together.Trait.PLACE);
            if (places.size() > 1) {
                List<SearchNode> parts = new ArrayList<>();
                places.forEach(place -> parts.add(part.in(v, Together.Trait.PLACE, place)));
                return Optional.of(parts);
            }
        }
        return Optional.empty();
    }

    /** From the first slot that is liked better than where a visit stands, or any before it. */
    private static List<SearchNode> byDislike(SearchNode part) {
        Windows windows = part.windows();
        for (int v = 0; v < part.size(); v++) {
            Dislikes dislikes = part.domains()[v].dislikes();
            int first = windows.first[v];
            int better = dislikes.nextBelow(first + 1, windows.last[v], dislikes.at(first));
            if (better <= windows.last[v]) {
                return List.of(part.upTo(v, better - 1), part.from(v, better, PREFERENCE));
            }
        }
        return List.of();
    }
}
