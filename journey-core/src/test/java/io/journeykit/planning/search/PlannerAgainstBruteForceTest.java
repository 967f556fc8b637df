package io.journeykit.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.planning.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The fixpoint against trying everything, on random chains. */
class PlannerAgainstBruteForceTest {

    private static final long SEED = 20260302;
    private static final int INSTANCES = Math.max(20_000, 10 * Integer.getInteger("journey.laws.runs", 0));

    @Test
    void the_plan_is_the_earliest_of_all_choices_in_every_visit_and_its_mirror_the_latest() {
        RandomChains chains = new RandomChains(SEED);
        int feasible = 0;

        for (int n = 0; n < INSTANCES; n++) {
            Chain chain = chains.next();
            Optional<Extremes> expected = Extremes.of(chain);
            Plan plan = Planner.plan(chain);

            assertThat(plan instanceof Plan.Feasible)
                    .as("seed %d, instance %d: %s", SEED, n, chain)
                    .isEqualTo(expected.isPresent());
            if (plan instanceof Plan.Feasible found) {
                feasible++;
                assertThat(starts(found.slots()))
                        .as("seed %d, instance %d", SEED, n)
                        .isEqualTo(expected.get().earliest);
                List<Slot> latest = chain.visits().stream()
                        .map(visit -> found.latest(visit.name()))
                        .toList();
                assertThat(starts(latest)).as("seed %d, instance %d", SEED, n).isEqualTo(expected.get().latest);
            }
        }

        assertThat(feasible).isBetween(INSTANCES / 5, INSTANCES * 4 / 5);
    }

    @Test
    void every_chain_of_reasons_followed_by_hand_really_blocks() {
        RandomChains chains = new RandomChains(SEED + 1);
        int links = 0;

        for (int n = 0; n < INSTANCES; n++) {
            Plan plan = Planner.plan(chains.next());
            List<List<Reason>> all = plan instanceof Plan.Feasible found
                    ? found.visits().stream().map(found::whyNotEarlier).toList()
                    : List.of(((Plan.Infeasible) plan).why());
            for (List<Reason> chain : all) {
                Blocking.check(chain, plan instanceof Plan.Infeasible);
                links += chain.size();
            }
        }

        assertThat(links).isGreaterThan(3 * INSTANCES);
    }

    @Test
    void taking_a_slot_away_or_lengthening_a_minimum_never_makes_a_visit_earlier() {
        RandomChains chains = new RandomChains(SEED + 2);
        int moved = 0;

        for (int n = 0; n < INSTANCES; n++) {
            Chain chain = chains.next();
            Plan before = Planner.plan(chain);
            Plan fewer = Planner.plan(withoutASlot(chains, chain));
            Plan longer = Planner.plan(withALongerLag(chains, chain));

            moved += assertNotEarlier(before, fewer) + assertNotEarlier(before, longer);
        }

        assertThat(moved).isGreaterThan(INSTANCES / 20);
    }

    private static int assertNotEarlier(Plan before, Plan after) {
        if (!(after instanceof Plan.Feasible later)) {
            return 0;
        }
        assertThat(before).isInstanceOf(Plan.Feasible.class);
        List<Instant> was = starts(((Plan.Feasible) before).slots());
        List<Instant> is = starts(later.slots());
        for (int v = 0; v < was.size(); v++) {
            assertThat(is.get(v)).as("%s became %s", before, after).isAfterOrEqualTo(was.get(v));
        }
        return was.equals(is) ? 0 : 1;
    }

    private static Chain withoutASlot(RandomChains chains, Chain chain) {
        Visit poorer = chains.any(chain.visits());
        Slot gone = chains.any(poorer.slots());
        List<Visit> visits = new ArrayList<>(chain.visits());
        visits.set(visits.indexOf(poorer), poorer.in(poorer.slots().where(slot -> slot != gone, "is gone")));
        return new Chain(visits, chain.lags());
    }

    private static Chain withALongerLag(RandomChains chains, Chain chain) {
        Lag lag = chains.any(chain.lags());
        List<Lag> lags = new ArrayList<>(chain.lags());
        lags.set(lags.indexOf(lag), chains.longer(lag));
        return new Chain(chain.visits(), lags);
    }

    private static List<Instant> starts(List<Slot> slots) {
        return slots.stream().map(Slot::start).toList();
    }

    /** The earliest and the latest start of each visit over all choices that keep everything. */
    private record Extremes(List<Instant> earliest, List<Instant> latest) {

        static Optional<Extremes> of(Chain chain) {
            List<Instant> earliest = new ArrayList<>();
            List<Instant> latest = new ArrayList<>();
            RandomChains.everyChoice(chain, choice -> {
                List<Instant> starts = starts(choice);
                if (earliest.isEmpty()) {
                    earliest.addAll(starts);
                    latest.addAll(starts);
                }
                for (int v = 0; v < starts.size(); v++) {
                    earliest.set(v, earliest.get(v).isBefore(starts.get(v)) ? earliest.get(v) : starts.get(v));
                    latest.set(v, latest.get(v).isAfter(starts.get(v)) ? latest.get(v) : starts.get(v));
                }
            });
            return earliest.isEmpty() ? Optional.empty() : Optional.of(new Extremes(earliest, latest));
        }
    }
}
