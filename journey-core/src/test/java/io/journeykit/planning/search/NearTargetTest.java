package io.journeykit.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.planning.Criterion;
import io.journeykit.planning.Slot;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearTargetTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant TARGET = at("2026-04-14T10:00");
    private static final Preferences NONE = Preferences.at(ZONE);

    @Test
    void the_nearest_comes_first_and_then_the_nearest_on_other_days() {
        Options offers = Planner.offers(
                chain(
                        "2026-03-05T09:00",
                        "2026-04-10T09:00",
                        "2026-04-13T09:00",
                        "2026-04-16T15:00",
                        "2026-05-20T09:00"),
                NONE);

        assertThat(offers.options())
                .extracting(option -> option.slot("control").start())
                .containsExactly(at("2026-04-13T09:00"), at("2026-04-16T15:00"), at("2026-04-10T09:00"));
    }

    @Test
    void nothing_that_is_only_earlier_is_an_option() {
        Options options = Planner.options(chain("2026-03-05T09:00", "2026-04-13T09:00"), NONE);

        assertThat(options.options())
                .extracting(option -> option.slot("control").start())
                .containsExactly(at("2026-04-13T09:00"));
    }

    @Test
    void of_two_as_near_the_earlier_comes_first_and_after_the_target_is_as_good_as_before() {
        assertThat(first("2026-04-13T09:00", "2026-04-15T09:00")).isEqualTo(at("2026-04-13T09:00"));
        assertThat(first("2026-04-12T09:00", "2026-04-15T09:00")).isEqualTo(at("2026-04-15T09:00"));
    }

    @Test
    void on_the_day_of_the_target_any_time_is_as_near() {
        assertThat(first("2026-04-14T08:00", "2026-04-14T10:00")).isEqualTo(at("2026-04-14T08:00"));
    }

    @Test
    void it_says_what_it_is_nearest_to_and_what_would_have_been_nearer() {
        Slots slots = slots("2026-03-05T09:00", "2026-04-10T09:00", "2026-04-14T09:00")
                .where(slot -> slot.start().isBefore(at("2026-04-14T00:00")), "is not a time she can come");
        Plan plan = Planner.plan(new Chain(List.of(new Visit("control", slots).near(TARGET)), List.of()));

        assertThat(plan.whyNotEarlier("control"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.phrase().code()).isEqualTo("plan.nearest"));
        assertThat(plan.whyNotEarlier("control").toString()).contains("2026-04-14T09:00");
    }

    @Test
    void a_visit_that_leads_to_it_is_still_as_early_as_can_be() {
        Chain chain = new Chain(
                List.of(
                        new Visit("bloods", slots("2026-03-05T09:00", "2026-04-10T09:00")),
                        new Visit("control", slots("2026-03-20T09:00", "2026-04-13T09:00")).near(TARGET)),
                List.of());

        Option best = Planner.options(chain, NONE).options().get(0);

        assertThat(best.slot("bloods").start()).isEqualTo(at("2026-03-05T09:00"));
        assertThat(best.slot("control").start()).isEqualTo(at("2026-04-13T09:00"));
    }

    @Test
    void who_comes_less_often_may_be_further_from_it() {
        Chain chain = new Chain(
                List.of(
                        new Visit("bloods", slots("2026-04-10T09:00")),
                        new Visit("control", slots("2026-04-10T11:00", "2026-04-13T09:00")).near(TARGET)),
                List.of());

        List<Option> options = Planner.options(chain, NONE).options();

        assertThat(options).extracting(option -> option.cost().daysOff()).containsExactly(1L, 4L);
        assertThat(options.get(0).strengths()).containsExactly(Criterion.NEARNESS);
        assertThat(options.get(1).strengths()).containsExactly(Criterion.DAYS_ON_SITE);
    }

    private static Instant first(String... starts) {
        return Planner.options(chain(starts), NONE)
                .options()
                .get(0)
                .slot("control")
                .start();
    }

    private static Chain chain(String... starts) {
        return new Chain(List.of(new Visit("control", slots(starts)).near(TARGET)), List.of());
    }

    private static Slots slots(String... starts) {
        return Slots.of(Arrays.stream(starts)
                .map(start -> new Slot(start, at(start), at(start).plusSeconds(1_800), "clinic", "clinic", ZONE))
                .toList());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
