package io.journeykit.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Splits a part that is not settled yet into smaller ones that together hold the same choices.
 *
 * <p>Each split is about what stands in the way: two visits that overlap, an end that comes too late, dates or places
 * that could still be fewer, slots that could be liked better.
 */
final class Splits {

    static final String DOES_NOT_FIT = "does not go with the slots of the other visits";

    private final Chain chain;
    private final Days days;
    private final List<Lag> inexact;

    Splits(Chain chain, Days days) {
        this.chain = chain;
        this.days = days;
        this.inexact = chain.lags().stream().filter(lag -> !chain.isExact(lag)).toList();
    }

    /** The rule that the first slots of all visits break, if any, as the split that mends it. */
    Optional<List<Part>> mending(Part part) {
        Stream<List<Part>> overlaps =
                chain.apart().stream().filter(pair -> !allows(part, pair)).map(pair -> mended(part, pair));
        Stream<List<Part>> breaches =
                inexact.stream().filter(lag -> !allows(part, lag)).map(lag -> mended(part, lag));
        Stream<List<Part>> partings =
                chain.together().stream().filter(group -> !allows(part, group)).map(group -> mended(part, group));
        return Stream.of(partings, overlaps, breaches).flatMap(each -> each).findFirst();
    }

    private boolean allows(Part part, Together group) {
        return IntStream.of(positions(group))
                        .mapToObj(v -> group.trait().of(part.slot(v)))
                        .distinct()
                        .count()
                <= 1;
    }

    /** One part for each provider that the first visit could have, in which all others have the same. */
    private List<Part> mended(Part part, Together group) {
        int[] visits = positions(group);
        return part.namesOf(visits[0], group.trait()).stream()
                .map(name -> part.together(visits, group.trait(), name))
                .toList();
    }

    private int[] positions(Together group) {
        return group.visits().stream().mapToInt(chain::position).toArray();
    }

    private boolean allows(Part part, Apart pair) {
        return pair.allows(part.slot(chain.position(pair.one())), part.slot(chain.position(pair.other())));
    }

    private boolean allows(Part part, Lag lag) {
        long from = exact(part, lag.from());
        long to = exact(part, lag.to());
        return lag.least().map(limit -> limit.bound().applyAsLong(from) <= to).orElse(true)
                && lag.most()
                        .map(limit -> limit.bound().applyAsLong(to) <= from)
                        .orElse(true);
    }

    private long exact(Part part, Mark mark) {
        int v = chain.position(mark.visit());
        return part.windows().times[v].exact(mark.point(), part.windows().first[v]);
    }

    private List<Part> mended(Part part, Apart pair) {
        if (!part.decisions().has(pair)) {
            return List.of(part.with(new Order(pair, true)), part.with(new Order(pair, false)));
        }
        int[] both = {chain.position(pair.one()), chain.position(pair.other())};
        return byPlace(part, both).or(() -> bySlot(part, both)).orElse(List.of());
    }

    private List<Part> mended(Part part, Lag lag) {
        return bySlot(
                        part,
                        chain.position(lag.from().visit()),
                        chain.position(lag.to().visit()))
                .orElse(List.of());
    }

    /** Smaller parts of one that keeps all rules but could cost less by this criterion than it now does. */
    List<Part> towards(Criterion criterion, Part part) {
        int[] all = IntStream.range(0, part.size()).toArray();
        return switch (criterion) {
            case FINISH -> bySlot(part, lastToEnd(part)).orElse(List.of());
            case DAYS_ON_SITE -> byDate(part, "is passed over for fewer days").orElse(List.of());
            case TRAVEL ->
                byPlace(part, all)
                        .or(() -> byDate(part, "is passed over for fewer trips"))
                        .orElse(List.of());
            case PREFERENCE -> byDislike(part, all).orElse(List.of());
        };
    }

    private static int[] lastToEnd(Part part) {
        return IntStream.range(0, part.size())
                .boxed()
                .sorted(Comparator.comparing((Integer v) -> part.slot(v).end()).reversed())
                .mapToInt(v -> v)
                .toArray();
    }

    /** The first slot of a visit, or any of the others. */
    private static Optional<List<Part>> bySlot(Part part, int... visits) {
        Windows windows = part.windows();
        return IntStream.of(visits)
                .filter(v -> !windows.isOne(v))
                .mapToObj(
                        v -> List.of(part.upTo(v, windows.first[v]), part.from(v, windows.first[v] + 1, DOES_NOT_FIT)))
                .findFirst();
    }

    /** The first date of a visit, or any later one. */
    private Optional<List<Part>> byDate(Part part, String reason) {
        Windows windows = part.windows();
        return IntStream.range(0, part.size())
                .filter(v -> days.areSeveral(windows, v))
                .mapToObj(v -> {
                    Times times = windows.times[v];
                    long nextDay = days.startOf(days.of(times.starts()[windows.first[v]]) + 1);
                    int next = times.firstStartingAt(nextDay, windows.first[v]);
                    return List.of(part.upTo(v, next - 1), part.from(v, next, reason));
                })
                .findFirst();
    }

    private static Optional<List<Part>> byPlace(Part part, int... visits) {
        return IntStream.of(visits)
                .filter(v -> part.placesOf(v).size() > 1)
                .mapToObj(v -> part.placesOf(v).stream()
                        .map(place -> part.at(v, place))
                        .toList())
                .findFirst();
    }

    private static Optional<List<Part>> byDislike(Part part, int... visits) {
        return IntStream.of(visits)
                .filter(v -> part.dislikesOf(v).size() > 1)
                .mapToObj(v -> part.dislikesOf(v).stream()
                        .map(degree -> part.disliked(v, degree))
                        .toList())
                .findFirst();
    }
}
