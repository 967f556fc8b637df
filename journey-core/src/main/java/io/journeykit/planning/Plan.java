package io.journeykit.planning;

import java.time.Duration;
import java.util.List;

/** What came of planning a chain: the earliest slot of every visit at once, or the proof that nothing fits. */
public sealed interface Plan {

    /**
     * Why this visit cannot be earlier, as a chain of reasons: the first speaks of the visit itself, each further one
     * of the visit that keeps the one before. Where nothing fits, the proof of that, whichever visit is asked for.
     */
    List<Reason> whyNotEarlier(String visit);

    /** Every visit has a slot. */
    final class Feasible implements Plan {

        private final Chain chain;
        private final int[] earliest;

        Feasible(Chain chain, int[] earliest) {
            this.chain = chain;
            this.earliest = earliest;
        }

        /** The names of the visits, in the order of the chain. */
        public List<String> visits() {
            return chain.visits().stream().map(Visit::name).toList();
        }

        /** The earliest slot of a visit. */
        public Slot slot(String visit) {
            int v = chain.position(visit);
            return chain.visits().get(v).slots().at(earliest[v]);
        }

        /** The earliest slots of all visits, in the order of the chain. */
        public List<Slot> slots() {
            return chain.visits().stream().map(visit -> slot(visit.name())).toList();
        }

        /** The latest slot that a visit could have while every other still finds one. */
        public Slot latest(String visit) {
            int v = chain.position(visit);
            return chain.visits().get(v).slots().at(Planner.latest(chain)[v]);
        }

        /** How much later a visit could start while every other still finds a slot. */
        public Duration slack(String visit) {
            return Duration.between(slot(visit).start(), latest(visit).start());
        }

        @Override
        public List<Reason> whyNotEarlier(String visit) {
            return Planner.trail(chain).of(chain.position(visit));
        }

        /** Reads {@code mri Thu 5 Mar 2026 07:30 at imaging, then ortho-visit Tue 31 Mar 2026 13:00 at ortho-b}. */
        @Override
        public String toString() {
            return String.join(
                    ", then ",
                    chain.visits().stream()
                            .map(v -> v.name() + " " + slot(v.name()))
                            .toList());
        }
    }

    /** No choice of slots keeps all lags and bounds. */
    final class Infeasible implements Plan {

        private final Chain chain;

        Infeasible(Chain chain) {
            this.chain = chain;
        }

        /** The proof: the visit that has no slot left, and why it cannot be earlier. */
        public List<Reason> why() {
            return Planner.trail(chain).ofTheLast();
        }

        @Override
        public List<Reason> whyNotEarlier(String visit) {
            chain.position(visit);
            return why();
        }

        /** Reads {@code nothing fits: imaging has nothing}. */
        @Override
        public String toString() {
            return "nothing fits: " + why().get(0);
        }
    }
}
