package io.journeykit.planning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a search that is cut short still offers: never what breaks a rule, and something where that is easily found. */
class CutShortTest {

    private static final long SEED = 20261123;
    private static final int INSTANCES = Math.max(3_000, Integer.getInteger("journey.laws.runs", 0));

    private static final Preferences WISHES = Preferences.at(ZoneOffset.UTC)
            .withTravel(place -> place.charAt(place.length() - 1) - '0')
            .withDislike(slot -> Math.floorMod(slot.id().hashCode(), 3));

    @Test
    void what_is_offered_keeps_all_rules_and_its_reasons_block_however_soon_the_search_is_cut_short() {
        RandomChains chains = new RandomChains(SEED);
        int offeredAlthoughCutShort = 0;

        for (int n = 0; n < INSTANCES; n++) {
            Chain chain = chains.loose();
            List<List<Slot>> choices = new ArrayList<>();
            RandomChains.everyChoice(chain, choices::add);
            Options options = Planner.options(chain, WISHES.withSteps(n % 3));

            String instance = "seed " + SEED + ", instance " + n + ": " + chain;
            Supplier<String> named = () -> instance;
            for (Option option : options.options()) {
                assertThat(choices).as(named).contains(option.plan().slots());
                option.plan().visits().forEach(visit -> Blocking.check(option.whyNotEarlier(visit), false));
                assertThat(options.options())
                        .as(named)
                        .noneMatch(other -> other.cost().beats(option.cost()));
            }
            offeredAlthoughCutShort += options.effort().cutShort() && !options.isEmpty() ? 1 : 0;
        }

        assertThat(offeredAlthoughCutShort).isGreaterThan(INSTANCES / 10);
    }

    @Test
    void visits_in_any_order_are_offered_without_any_search_as_one_who_goes_from_visit_to_visit_finds_them() {
        Chain chain = sixInAnyOrder();

        Options options =
                Planner.options(chain, WISHES.withDislike(CutShortTest::isEarly).withSteps(0));

        assertThat(options.effort().cutShort()).isTrue();
        assertThat(options.options())
                .extracting(
                        option -> option.cost().finish() / 3_600,
                        option -> option.cost().openWishes())
                .containsExactly(tuple(6L, 6L), tuple(18L, 0L));
    }

    @Test
    void a_plan_is_made_where_the_search_for_it_is_cut_short() {
        Chain chain = sixInAnyOrder();

        Plan plan = Planner.plan(chain);

        assertThat(plan).isInstanceOf(Plan.Feasible.class);
        assertThat(((Plan.Feasible) plan).slots().stream().map(Slot::start).distinct())
                .hasSize(6);
    }

    private static long isEarly(Slot slot) {
        return slot.start().getEpochSecond() < 12 * 3_600 ? 1 : 0;
    }

    private static Chain sixInAnyOrder() {
        Slots hourly = Slots.of(IntStream.range(0, 24)
                .mapToObj(hour -> RandomChains.slot("s" + hour, hour, 1))
                .toList());
        List<Visit> visits = Stream.of("a", "b", "c", "d", "e", "f")
                .map(name -> new Visit(name, hourly))
                .toList();
        return new Chain(visits, List.of()).withoutOverlap(TravelTime.NONE);
    }
}
