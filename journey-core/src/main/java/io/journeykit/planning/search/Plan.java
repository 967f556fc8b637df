package io.journeykit.planning.search;

import io.journeykit.planning.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What came of planning a chain: the earliest slot of every visit at once, or the proof that nothing fits. */
public sealed interface Plan {

    /**
     * Why this visit cannot be earlier, as a chain of reasons: the first speaks of the visit itself, each further one
     * of the visit that keeps the one before. For a visit that is aimed at its target, how near to it that is. Where nothing fits, the proof of that, whichever visit is asked for.
     */
    List<Reason> whyNotEarlier(String visit);

    /** How much had to be searched, and whether that was enough to be sure. */
    Effort effort();

    /** Every visit has a slot. */
    final class Feasible implements Plan {

        private final Chain chain;
        private final List<Slot> slots;
        private final Supplier<Chain> explained;
        private final Effort effort;
        private final Function<String, Optional<Why.Aimed>> aims;

        /**
         * @param explained a chain of which the fixpoint plans the same, and so can say why
         */
        Feasible(Chain chain, List<Slot> slots, Supplier<Chain> explained, Effort effort) {
            this(chain, slots, explained, effort, visit -> Optional.empty());
        }

        private Feasible(
                Chain chain,
                List<Slot> slots,
                Supplier<Chain> explained,
                Effort effort,
                Function<String, Optional<Why.Aimed>> aims) {
            this.chain = chain;
            this.slots = List.copyOf(slots);
            this.explained = explained;
            this.effort = effort;
            this.aims = aims;
        }

        Feasible after(Effort search) {
            return new Feasible(chain, slots, explained, search, aims);
        }

        /** The same, where some visits are aimed at their targets. */
        Feasible aimed(Function<String, Optional<Why.Aimed>> near) {
            return new Feasible(chain, slots, explained, effort, near);
        }

        /** The names of the visits, in the order of the chain. */
        public List<String> visits() {
            return chain.visits().stream().map(Visit::name).toList();
        }

        /** The visit of this name, with the slots that it could have. */
        public Visit visit(String name) {
            return chain.visit(name);
        }

        /** The earliest slot of a visit. */
        public Slot slot(String visit) {
            return slots.get(chain.position(visit));
        }

        /** The earliest slots of all visits, in the order of the chain. */
        public List<Slot> slots() {
            return slots;
        }

        /**
         * The latest slot that a visit could have while every other still finds one.
         *
         * <p>Visits that must not overlap keep the order in which they stand, and the way between them stays as long.
         */
        public Slot latest(String visit) {
            int v = chain.position(visit);
            Chain ordered = inThisOrder();
            return ordered.visits().get(v).slots().at(Planner.latest(ordered)[v]);
        }

        private Chain inThisOrder() {
            Chain decided = explained.get();
            List<Lag> lags = new ArrayList<>(decided.lags());
            decided.noOverlap().forEach(pair -> lags.add(pair.inOrder(slot(pair.one()), slot(pair.other()))));
            return new Chain(decided.visits(), lags);
        }

        /** How much later a visit could start while every other still finds a slot. */
        public Duration slack(String visit) {
            return Duration.between(slot(visit).start(), latest(visit).start());
        }

        @Override
        public List<Reason> whyNotEarlier(String visit) {
            return aims.apply(visit)
                    .map(aimed -> List.of(new Reason(visit(visit), aimed, Optional.of(slot(visit)))))
                    .orElseGet(() -> Trail.of(explained.get()).of(chain.position(visit)));
        }

        @Override
        public Effort effort() {
            return effort;
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

    /** No choice of slots keeps all lags and bounds, or none was found before the search was cut short. */
    final class Infeasible implements Plan {

        private final Supplier<List<Obstacle>> obstacles;
        private final Effort effort;

        Infeasible(Supplier<List<Obstacle>> obstacles, Effort effort) {
            this.obstacles = obstacles;
            this.effort = effort;
        }

        /** The proof: one dead end where there was nothing to choose, else the first few of them. */
        public List<Obstacle> obstacles() {
            return obstacles.get();
        }

        /** The proof, as the reasons of all dead ends one after the other. */
        public List<Reason> why() {
            return obstacles().stream()
                    .flatMap(obstacle -> obstacle.reasons().stream())
                    .toList();
        }

        @Override
        public List<Reason> whyNotEarlier(String visit) {
            return why();
        }

        @Override
        public Effort effort() {
            return effort;
        }

        /** Reads {@code nothing fits: imaging has nothing}. */
        @Override
        public String toString() {
            return "nothing fits: "
                    + why().stream().findFirst().map(Reason::toString).orElse(effort.toString());
        }
    }
}
