package io.journeykit.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * No timings that contradict each other: a simple temporal network in which no round of distances comes to less than
 * nothing (Dechter, Meiri and Pearl, Temporal Constraint Networks, 1991). Steps may refer to each other.
 */
final class TimingNetwork {

    /** So many contradictions are told at once; each costs a search of its own. */
    private static final int MOST_TOLD = 10;

    private static final Comparator<Bond.Origin> IN_THE_ORDER_WRITTEN = Comparator.comparingInt(
                    (Bond.Origin origin) -> origin.step().orElse(0))
            .thenComparing(Bond.Origin::where);

    private final Scope scope;
    private final Findings findings;
    private final Alternatives alternatives;
    private final List<Bond> bonds;

    private TimingNetwork(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
        this.alternatives = new Alternatives(scope);
        this.bonds = new ArrayList<>(Bonds.in(scope));
    }

    static void check(Scope scope, Findings findings) {
        TimingNetwork network = new TimingNetwork(scope, findings);
        int told = 0;
        while (told++ < MOST_TOLD && network.findsOne()) {
            // Each contradiction is taken out before the next one is sought.
        }
    }

    private boolean findsOne() {
        List<Bond> cycle = NegativeCycle.in(Bonds.nodes(scope), bonds);
        List<Bond.Origin> written = cycle.stream()
                .map(Bond::origin)
                .filter(Bond.Origin::isWritten)
                .distinct()
                .sorted(IN_THE_ORDER_WRITTEN)
                .toList();
        Optional<Bond.Origin> first = written.stream().findFirst();
        if (!alternatives.areAmong(cycle)) {
            first.ifPresent(origin -> tell(origin, written));
        }
        first.ifPresent(origin -> bonds.removeIf(bond -> bond.origin().equals(origin)));
        return first.isPresent();
    }

    private void tell(Bond.Origin first, List<Bond.Origin> written) {
        // What contradicts itself in one place has been told there, and a round of gates where gates are looked at.
        if (written.stream().allMatch(each -> each.isAt(first))
                || written.stream().allMatch(Bond.Origin::isGate)) {
            return;
        }
        String all = written.stream().map(Bond.Origin::words).collect(Collectors.joining("; "));
        findings.add(
                "inconsistent-timing",
                Scope.at(first.step().orElse(0)) + first.where(),
                "these cannot all be kept: " + all,
                "loosen one of them, or take it away");
    }
}
