package io.journeykit.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.planning.Criterion;
import io.journeykit.planning.Slot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The search against trying everything, on random chains with several places, lengths, overlaps and wishes. */
class OptionsAgainstBruteForceTest {

    private static final long SEED = 20260319;
    private static final int INSTANCES = Math.max(20_000, 10 * Integer.getInteger("journey.laws.runs", 0));

    private static final Map<String, Long> MILES = Map.of("place 0", 0L, "place 1", 2L, "place 2", 3L);
    private static final Preferences WISHES = Preferences.at(ZoneOffset.UTC)
            .withTravel(MILES::get)
            .withDislike(slot -> Math.floorMod(slot.id().hashCode(), 3))
            .withSteps(20_000);

    @Test
    void the_options_are_among_the_unbeaten_and_lead_them() {
        RandomChains chains = new RandomChains(SEED);
        int[] offered = new int[4];

        for (int n = 0; n < INSTANCES; n++) {
            Chain chain = chains.loose();
            Front front = Front.of(chain);
            Preferences wishes = WISHES.withFirst(n % 2 == 0 ? Criterion.FINISH : Criterion.values()[n / 2 % 5]);
            Options options = Planner.options(chain, wishes);

            Supplier<String> instance = instance(SEED, n, chain);
            assertThat(options.effort().cutShort()).as(instance).isFalse();
            assertThat(options.options()).as(instance).hasSize(Math.min(3, front.best.size()));
            assertThat(options.obstacles().isEmpty()).as(instance).isEqualTo(!options.isEmpty());
            for (Option option : options.options()) {
                assertThat(option.plan().slots()).as(instance).isEqualTo(front.best.get(option.cost()));
            }
            if (!options.isEmpty()) {
                assertThat(options.options().get(0).cost()).as(instance).isEqualTo(front.first(wishes));
                assertThat(offers(options, Criterion.DAYS_ON_SITE))
                        .as(instance)
                        .isEqualTo(front.least(Criterion.DAYS_ON_SITE));
            }
            offered[options.options().size()]++;
        }

        assertThat(offered).as("none to three options came up").doesNotContain(0, 1, 2, 3, 4, 5);
    }

    @Test
    void the_same_where_some_visits_are_aimed_at_their_targets() {
        RandomChains chains = new RandomChains(SEED + 2);
        int aimed = 0;

        for (int n = 0; n < INSTANCES / 4; n++) {
            Chain loose = chains.loose();
            Chain chain = loose.with(
                    loose.visits().stream()
                            .map(visit ->
                                    visit.bounds().target().map(visit::near).orElse(visit))
                            .toList(),
                    loose.lags());
            aimed += chain.visits().stream().anyMatch(visit -> visit.aim().isPresent()) ? 1 : 0;
            Front front = Front.of(chain);
            Options options = Planner.options(chain, WISHES);

            Supplier<String> instance = instance(SEED + 2, n, chain);
            assertThat(options.effort().cutShort()).as(instance).isFalse();
            for (Option option : options.options()) {
                assertThat(option.plan().slots()).as(instance).isEqualTo(front.best.get(option.cost()));
            }
            assertThat(options.isEmpty()).as(instance).isEqualTo(front.best.isEmpty());
            if (!options.isEmpty()) {
                assertThat(options.options().get(0).cost()).as(instance).isEqualTo(front.first(WISHES));
            }
        }

        assertThat(aimed).isGreaterThan(INSTANCES / 16);
    }

    @Test
    void a_plan_without_an_earliest_of_all_visits_is_the_first_to_finish_and_its_reasons_block() {
        RandomChains chains = new RandomChains(SEED + 1);
        int searched = 0;

        for (int n = 0; n < INSTANCES; n++) {
            Chain chain = chains.loose();
            if (chain.isExact()) {
                continue;
            }
            searched++;
            Optional<List<Slot>> expected = firstToFinish(chain);
            Plan plan = Planner.plan(chain);

            Supplier<String> instance = instance(SEED + 1, n, chain);
            assertThat(plan instanceof Plan.Feasible).as(instance).isEqualTo(expected.isPresent());
            if (plan instanceof Plan.Feasible found) {
                assertThat(found.slots()).as(instance).isEqualTo(expected.get());
                found.visits().forEach(visit -> Blocking.check(found.whyNotEarlier(visit), false));
            } else {
                List<Obstacle> obstacles = ((Plan.Infeasible) plan).obstacles();
                obstacles.stream()
                        .filter(each -> !each.reasons().isEmpty())
                        .forEach(each -> Blocking.check(each.reasons(), true));
            }
        }

        assertThat(searched).isGreaterThan(INSTANCES / 3);
    }

    private static Supplier<String> instance(long seed, int number, Chain chain) {
        return () -> "seed " + seed + ", instance " + number + ": " + chain;
    }

    private static long offers(Options options, Criterion criterion) {
        return options.options().stream()
                .mapToLong(option -> option.cost().of(criterion))
                .min()
                .orElseThrow();
    }

    private static Optional<List<Slot>> firstToFinish(Chain chain) {
        List<List<Slot>> choices = new ArrayList<>();
        RandomChains.everyChoice(chain, choices::add);
        return choices.stream()
                .min(Comparator.comparingLong(OptionsAgainstBruteForceTest::finish)
                        .thenComparing(EARLIEST));
    }

    /** The earliest start of each visit in turn, then the least slot. */
    private static final Comparator<List<Slot>> EARLIEST = (one, other) -> {
        int order = 0;
        for (int v = 0; v < one.size() && order == 0; v++) {
            order = one.get(v).start().compareTo(other.get(v).start());
        }
        for (int v = 0; v < one.size() && order == 0; v++) {
            order = Slot.IN_ORDER.compare(one.get(v), other.get(v));
        }
        return order;
    };

    private static Cost cost(Chain chain, List<Slot> choice) {
        long days = choice.stream()
                .map(OptionsAgainstBruteForceTest::date)
                .distinct()
                .count();
        long travel = choice.stream()
                .map(slot -> date(slot) + "@" + slot.place())
                .distinct()
                .mapToLong(trip -> MILES.get(trip.substring(trip.indexOf('@') + 1)))
                .sum();
        long wishes = 0;
        for (int v = 0; v < choice.size(); v++) {
            wishes += WISHES.dislike().applyAsLong(choice.get(v));
            Visit visit = chain.visits().get(v);
            wishes += visit.aim().isPresent() || visit.isOnTarget(choice.get(v)) ? 0 : 1;
        }
        return new Cost(daysOff(chain, choice), finishOfOthers(chain, choice), days, travel, wishes);
    }

    private static long daysOff(Chain chain, List<Slot> choice) {
        long off = 0;
        for (int v = 0; v < choice.size(); v++) {
            LocalDate date = date(choice.get(v));
            off += chain.visits()
                    .get(v)
                    .aim()
                    .map(target -> Math.abs(ChronoUnit.DAYS.between(
                            date, target.atZone(ZoneOffset.UTC).toLocalDate())))
                    .orElse(0L);
        }
        return off;
    }

    private static long finishOfOthers(Chain chain, List<Slot> choice) {
        List<Slot> others = new ArrayList<>();
        for (int v = 0; v < choice.size(); v++) {
            if (chain.visits().get(v).aim().isEmpty()) {
                others.add(choice.get(v));
            }
        }
        return others.isEmpty() ? 0 : finish(others);
    }

    private static long finish(List<Slot> choice) {
        return choice.stream()
                .mapToLong(slot -> slot.end().getEpochSecond())
                .max()
                .orElseThrow();
    }

    private static LocalDate date(Slot slot) {
        return slot.start().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** All costs that no other choice beats, each with the choice that comes first among its equals. */
    private record Front(Map<Cost, List<Slot>> best) {

        private static final Comparator<Cost> IN_ORDER = Comparator.comparing(Cost::daysOff)
                .thenComparing(Cost::finish)
                .thenComparing(Cost::daysOnSite)
                .thenComparing(Cost::travel)
                .thenComparing(Cost::openWishes);

        static Front of(Chain chain) {
            Map<Cost, List<Slot>> all = new TreeMap<>(IN_ORDER);
            RandomChains.everyChoice(
                    chain,
                    choice -> all.merge(
                            cost(chain, choice),
                            choice,
                            (one, other) -> EARLIEST.compare(one, other) <= 0 ? one : other));
            Map<Cost, List<Slot>> best = new TreeMap<>(IN_ORDER);
            best.putAll(all);
            best.keySet().removeIf(cost -> all.keySet().stream().anyMatch(other -> other.beats(cost)));
            return new Front(best);
        }

        Cost first(Preferences wishes) {
            return best.keySet().stream().min(Cost.by(wishes.criteria())).orElseThrow();
        }

        long least(Criterion criterion) {
            return best.keySet().stream()
                    .mapToLong(cost -> cost.of(criterion))
                    .min()
                    .orElseThrow();
        }
    }
}
