package io.journeykit.planning.search;

import io.journeykit.planning.TravelTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A planning problem: visits, in the order of the template, the lags between them, which must not overlap, and which
 * have one provider.
 */
public record Chain(List<Visit> visits, List<Lag> lags, List<NoOverlap> noOverlap, List<Together> together) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if two visits share a name, or if a lag, a pair or a group names a visit that is
     *     not there
     */
    public Chain {
        visits = List.copyOf(visits);
        lags = List.copyOf(lags);
        noOverlap = List.copyOf(noOverlap);
        together = List.copyOf(together);
        Set<String> names = new HashSet<>();
        for (Visit visit : visits) {
            if (!names.add(visit.name())) {
                throw new IllegalArgumentException(
                        "Two visits of the chain are named '" + visit.name() + "'; give each its own name.");
            }
        }
        lags.forEach(lag -> require(names, lag, lag.from().visit(), lag.to().visit()));
        noOverlap.forEach(pair -> require(names, pair, pair.one(), pair.other()));
        together.forEach(group -> group.visits().forEach(name -> require(names, group, name, name)));
    }

    /** A chain in which each visit may be with another provider. */
    public Chain(List<Visit> visits, List<Lag> lags, List<NoOverlap> noOverlap) {
        this(visits, lags, noOverlap, List.of());
    }

    /** A chain in which only the lags keep visits from overlapping. */
    public Chain(List<Visit> visits, List<Lag> lags) {
        this(visits, lags, List.of());
    }

    private static void require(Set<String> names, Object rule, String one, String other) {
        if (!names.contains(one) || !names.contains(other)) {
            throw new IllegalArgumentException("The rule '" + rule + "' names the visit '"
                    + (names.contains(one) ? other : one) + "', which the chain does not have.");
        }
    }

    /** This chain where no two visits may overlap, since one person has to be at all of them. */
    public Chain withoutOverlap(TravelTime travel) {
        List<NoOverlap> pairs = new ArrayList<>(noOverlap);
        for (int i = 0; i < visits.size(); i++) {
            for (int j = i + 1; j < visits.size(); j++) {
                pairs.add(new NoOverlap(visits.get(i).name(), visits.get(j).name(), travel));
            }
        }
        return new Chain(visits, lags, pairs, together);
    }

    /** This chain where these visits have something in common. */
    public Chain with(Together group) {
        List<Together> groups = new ArrayList<>(together);
        groups.add(group);
        return new Chain(visits, lags, noOverlap, groups);
    }

    /** This chain where these visits are on one date of a zone. */
    public Chain onOneDay(List<String> names, ZoneId zone) {
        List<Lag> more = new ArrayList<>(lags);
        for (int i = 1; i < names.size(); i++) {
            more.add(Lag.onOneDay(names.get(i - 1), names.get(i), zone));
        }
        return new Chain(visits, more, noOverlap, together);
    }

    /** These visits and lags, with what else this chain asks. */
    Chain with(List<Visit> otherVisits, List<Lag> otherLags) {
        return new Chain(otherVisits, otherLags, noOverlap, together);
    }

    /**
     * The visit of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Visit visit(String name) {
        return visits.get(position(name));
    }

    int position(String name) {
        for (int i = 0; i < visits.size(); i++) {
            if (visits.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No visit '" + name + "' in the chain; it has "
                + visits.stream().map(Visit::name).toList() + ".");
    }

    /** Whether the fixpoint alone is exact: no order and no provider is open, and all lags are exact. */
    boolean isExact() {
        return noOverlap.isEmpty() && together.isEmpty() && lags.stream().allMatch(this::isExact);
    }

    /** Whether a lag does not hang on the end of a visit whose ends do not rise with its starts. */
    boolean isExact(Lag lag) {
        return rises(lag.from()) && rises(lag.to());
    }

    /**
     * Whether one raise explains all slots before it. Where the end of a visit is kept and its ends do not rise, a slot
     * may be too early for one lag and its successor for another.
     */
    boolean isExplained() {
        return lags.stream()
                .allMatch(lag -> (lag.least().isEmpty() || rises(lag.to()))
                        && (lag.most().isEmpty() || rises(lag.from())));
    }

    private boolean rises(Mark mark) {
        return mark.point() == Point.START
                || visit(mark.visit()).slots().times().endsRise();
    }

    /** Reads {@code mri, ortho-visit; ortho-visit at least 3 working days after the end of mri}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(String.join(", ", visits.stream().map(Visit::name).toList()));
        lags.forEach(lag -> parts.add(lag.toString()));
        noOverlap.forEach(pair -> parts.add(pair.toString()));
        together.forEach(group -> parts.add(group.toString()));
        return String.join("; ", parts);
    }
}
