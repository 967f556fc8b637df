package io.journeykit.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A planning problem: visits, in the order of the template, and the lags between them.
 *
 * <p>Throws {@link IllegalArgumentException} if two visits share a name or a lag names a visit that is not there.
 */
public record Chain(List<Visit> visits, List<Lag> lags) {

    /** Copies both lists. */
    public Chain {
        visits = List.copyOf(visits);
        lags = List.copyOf(lags);
        Set<String> names = new HashSet<>();
        for (Visit visit : visits) {
            if (!names.add(visit.name())) {
                throw new IllegalArgumentException(
                        "Two visits of the chain are named '" + visit.name() + "'; give each its own name.");
            }
        }
        for (Lag lag : lags) {
            require(names, lag.from(), lag);
            require(names, lag.to(), lag);
        }
    }

    private static void require(Set<String> names, Mark mark, Lag lag) {
        if (!names.contains(mark.visit())) {
            throw new IllegalArgumentException(
                    "The lag '" + lag + "' names the visit '" + mark.visit() + "', which the chain does not have.");
        }
    }

    /** The visit of this name; {@link IllegalArgumentException} if there is none. */
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

    /** Reads {@code mri, ortho-visit; ortho-visit at least 3 working days after the end of mri}. */
    @Override
    public String toString() {
        String names = String.join(", ", visits.stream().map(Visit::name).toList());
        String rules = String.join("; ", lags.stream().map(Lag::toString).toList());
        return rules.isEmpty() ? names : names + "; " + rules;
    }
}
