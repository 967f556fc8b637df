package io.journeykit.planning.search;

import static io.journeykit.planning.search.Boston.at;
import static io.journeykit.planning.search.Boston.slot;
import static io.journeykit.planning.search.Boston.slots;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final String NOT_FREE = "is not a time the patient can come";
    private static final Preferences NEAR_A =
            Preferences.at(Boston.ZONE).withTravel(Map.of("imaging", 2L, "ortho-a", 1L, "ortho-b", 9L)::get);

    @Test
    void sally_is_offered_the_earliest_chain_and_the_nearer_one_past_its_target() {
        Options options = Planner.options(sally(), NEAR_A);

        assertThat(options.options())
                .extracting(Option::toString)
                .containsExactly(
                        "mri Thu 5 Mar 2026 07:30 at imaging, then ortho-visit Tue 31 Mar 2026 13:00 at ortho-b",
                        "mri Thu 5 Mar 2026 07:30 at imaging, then ortho-visit Tue 2 Jun 2026 11:00 at ortho-a");
        assertThat(Said.all(options.options().get(0).remarks()))
                .containsExactly("the earliest to finish", "the closest to what is wished");
        assertThat(Said.all(options.options().get(1).remarks()))
                .containsExactly("the least travel", "ortho-visit is 32 days past its target, Fri 1 May 10:15");
        assertThat(options.effort().cutShort()).isFalse();
    }

    @Test
    void each_option_says_why_nothing_is_earlier() {
        Options options = Planner.options(sally(), NEAR_A);

        Option nearer = options.options().get(1);

        assertThat(Said.all(nearer.choices())).containsExactly("ortho-visit at ortho-a");
        assertThat(nearer.whyNotEarlier("ortho-visit").stream()
                        .map(Said::of)
                        .toList()
                        .toString())
                .isEqualTo("[ortho-a has nothing before Tue 2 Jun 11:00]");
        assertThat(nearer.whyNotEarlier("mri").stream().map(Said::of).toList().toString())
                .isEqualTo(
                        "[imaging has nothing before Thu 5 Mar 07:30; Wed 4 Mar 08:00 is not a time the patient can come]");
        assertThat(nearer.isOnTarget("ortho-visit")).isFalse();
        assertThat(nearer.isOnTarget("mri")).isTrue();
    }

    @Test
    void two_visits_that_must_not_overlap_come_in_the_order_that_finishes_first() {
        Chain chain = new Chain(
                        List.of(
                                new Visit("therapy", slots("gym", "03-03T09:00", "03-03T11:00")),
                                new Visit("blood test", slots("lab", "03-03T09:15", "03-03T10:00"))),
                        List.of())
                .withoutOverlap(TravelTime.NONE);

        Plan plan = Planner.plan(chain);

        assertThat(plan)
                .hasToString("therapy Tue 3 Mar 2026 09:00 at gym, then blood test Tue 3 Mar 2026 10:00 at lab");
        assertThat(plan.whyNotEarlier("blood test"))
                .extracting(Said::of)
                .containsExactly(
                        "blood test is not before the end of therapy, and therapy is not before Tue 3 Mar 09:00, so blood test "
                                + "is not before Tue 3 Mar 09:45; lab has nothing before Tue 3 Mar 10:00",
                        "gym has nothing before Tue 3 Mar 09:00");
    }

    @Test
    void another_visit_is_fitted_in_between_weekly_sessions() {
        Slots therapy = slots("gym", "03-30T16:00", "04-06T16:00", "04-13T16:00", "04-21T16:00");
        List<Visit> visits = Stream.concat(
                        IntStream.rangeClosed(1, 3).mapToObj(n -> new Visit("session " + n, therapy)),
                        Stream.of(new Visit("check-up", slots("clinic", "03-30T16:30", "04-06T15:45", "04-07T09:00"))))
                .toList();
        List<Lag> weekly = IntStream.rangeClosed(1, 2)
                .mapToObj(n -> Lag.from(Mark.start("session " + n))
                        .to(Mark.start("session " + (n + 1)))
                        .atLeast(Duration.ofDays(6))
                        .atMost(Duration.ofDays(10)))
                .toList();

        Options options =
                Planner.options(new Chain(visits, weekly).withoutOverlap(TravelTime.NONE), Preferences.at(Boston.ZONE));

        assertThat(options.options().get(0))
                .hasToString("session 1 Mon 30 Mar 2026 16:00 at gym, then session 2 Mon 6 Apr 2026 16:00 at gym, "
                        + "then check-up Tue 7 Apr 2026 09:00 at clinic, then session 3 Mon 13 Apr 2026 16:00 at gym");
    }

    @Test
    void slack_keeps_visits_from_overlapping_too() {
        Chain chain = new Chain(
                        List.of(
                                new Visit("therapy", slots("gym", "03-03T09:00", "03-03T10:00", "03-03T11:00")),
                                new Visit("blood test", slots("lab", "03-03T10:00"))),
                        List.of())
                .withoutOverlap(TravelTime.NONE);

        Plan.Feasible plan = (Plan.Feasible) Planner.plan(chain);

        assertThat(plan.latest("therapy")).isEqualTo(slot("gym", "03-03T09:00"));
    }

    @Test
    void the_way_between_two_places_takes_its_time() {
        TravelTime halfAnHour = (from, to) -> from.equals(to) ? Duration.ZERO : Duration.ofMinutes(30);
        Chain chain = new Chain(
                        List.of(
                                new Visit("therapy", slots("gym", "03-03T09:00")),
                                new Visit("blood test", slots("lab", "03-03T10:00", "03-03T11:00"))),
                        List.of())
                .withoutOverlap(halfAnHour);

        Options options = Planner.options(chain, Preferences.at(Boston.ZONE));

        assertThat(options.options())
                .singleElement()
                .hasToString("therapy Tue 3 Mar 2026 09:00 at gym, then blood test Tue 3 Mar 2026 11:00 at lab");
    }

    @Test
    void two_visits_on_one_day_are_offered_beside_the_earlier_ones_on_two() {
        Chain chain = new Chain(
                List.of(
                        new Visit("blood test", slots("clinic", "03-03T09:00", "03-05T09:00")),
                        new Visit("check-up", slots("clinic", "03-04T09:00", "03-05T11:00"))),
                List.of());

        Options options = Planner.options(chain, Preferences.at(Boston.ZONE));

        assertThat(options.options())
                .extracting(Option::toString)
                .containsExactly(
                        "blood test Tue 3 Mar 2026 09:00 at clinic, then check-up Wed 4 Mar 2026 09:00 at clinic",
                        "blood test Thu 5 Mar 2026 09:00 at clinic, then check-up Thu 5 Mar 2026 11:00 at clinic");
        assertThat(Said.all(options.options().get(1).remarks())).containsExactly("the fewest days");
        assertThat(options.options().get(1).whyNotEarlier("blood test").stream()
                        .map(Said::of)
                        .toList()
                        .toString())
                .isEqualTo(
                        "[clinic has nothing before Thu 5 Mar 09:00; Tue 3 Mar 09:00 is passed over for fewer days]");
    }

    @Test
    void a_slot_that_is_liked_better_is_offered_beside_the_earlier_one() {
        Chain chain = new Chain(
                List.of(new Visit("check-up", slots("clinic", "03-03T08:00", "03-03T12:00", "03-04T16:00"))),
                List.of());
        Preferences afternoons = Preferences.at(Boston.ZONE)
                .withDislike(slot ->
                        Math.max(0, 16 - slot.start().atZone(Boston.ZONE).getHour()));

        Options options = Planner.options(chain, afternoons);

        assertThat(options.options())
                .extracting(option -> option.slot("check-up").when())
                .containsExactly("Tue 3 Mar 08:00", "Tue 3 Mar 12:00", "Wed 4 Mar 16:00");
    }

    @Test
    void a_longer_slot_may_start_earlier_and_still_be_too_late() {
        Instant nine = at("03-03T09:00");
        Slot longOne = new Slot("long", nine, nine.plus(Duration.ofHours(4)), "imaging", "imaging", Boston.ZONE);
        Slot shortOne = new Slot(
                "short",
                nine.plus(Duration.ofHours(1)),
                nine.plus(Duration.ofHours(2)),
                "imaging",
                "imaging",
                Boston.ZONE);
        Chain chain = new Chain(
                List.of(
                        new Visit("mri", Slots.of(longOne, shortOne)),
                        new Visit("visit", slots("ortho", "03-03T12:00", "03-04T12:00"))),
                List.of(Lag.from(Mark.end("mri")).to(Mark.start("visit")).atLeast(Duration.ZERO)));

        Plan.Feasible plan = (Plan.Feasible) Planner.plan(chain);

        assertThat(plan.slots()).containsExactly(shortOne, slot("ortho", "03-03T12:00"));
        assertThat(plan.whyNotEarlier("mri").stream().map(Said::of).toList().toString())
                .isEqualTo("[imaging has nothing before Tue 3 Mar 10:00; "
                        + "Tue 3 Mar 09:00 does not go with the slots of the other visits]");
    }

    @Test
    void where_nothing_fits_every_dead_end_has_its_proof() {
        Chain chain = new Chain(
                        List.of(
                                new Visit("therapy", slots("gym", "03-03T09:00")),
                                new Visit("blood test", slots("lab", "03-03T09:15"))),
                        List.of())
                .withoutOverlap(TravelTime.NONE);

        Options options = Planner.options(chain, Preferences.at(Boston.ZONE));

        assertThat(options.options()).isEmpty();
        assertThat(options.obstacles())
                .extracting(Said::of)
                .containsExactly(
                        "with therapy before blood test: blood test is not before the end of therapy, and therapy is not before "
                                + "Tue 3 Mar 09:00, so blood test is not before Tue 3 Mar 09:45; lab has nothing from then on"
                                + "; gym has nothing before Tue 3 Mar 09:00",
                        "with blood test before therapy: therapy is not before the end of blood test, and blood test is not "
                                + "before Tue 3 Mar 09:15, so therapy is not before Tue 3 Mar 10:00; gym has nothing from then on"
                                + "; lab has nothing before Tue 3 Mar 09:15");
    }

    @Test
    void a_search_that_is_cut_short_says_so_and_claims_nothing() {
        Slots hourly = Slots.of(IntStream.range(0, 24)
                .mapToObj(h -> RandomChains.slot("s" + h, h, 3))
                .toList());
        List<Visit> visits = Stream.of("a", "b", "c", "d", "e", "f", "g", "h", "i")
                .map(name -> new Visit(name, hourly))
                .toList();
        Chain chain = new Chain(visits, List.of()).withoutOverlap(TravelTime.NONE);

        Options options = Planner.options(chain, Preferences.at(Boston.ZONE).withSteps(50));

        assertThat(options.effort().cutShort()).isTrue();
        assertThat(options.obstacles()).isEmpty();
        assertThat(options.toString()).contains("cut short after", "there may be better");
    }

    private static Chain sally() {
        Slots imaging = slots("imaging", "03-04T08:00", "03-05T07:30", "03-10T15:40", "03-24T16:00");
        Slots orthopaedics = Slots.of(
                slot("ortho-a", "06-02T11:00"), slot("ortho-b", "03-31T13:00"), slot("ortho-b", "04-03T10:00"));
        Visit visit = new Visit("ortho-visit", orthopaedics.where(Boston::suitsSally, NOT_FREE)).by(at("05-01T10:15"));
        Lag lag = Lag.from(Mark.end("mri"))
                .to(Mark.start("ortho-visit"))
                .atLeast(Span.workingDays(3), Boston.workingDays(3))
                .atMost(Duration.ofDays(90));
        return new Chain(List.of(new Visit("mri", imaging.where(Boston::suitsSally, NOT_FREE)), visit), List.of(lag));
    }

    @Test
    void where_a_visit_has_no_slot_at_all_that_is_the_reason() {
        Chain chain = new Chain(List.of(new Visit("mri", Slots.of())), List.of());

        Options options = Planner.options(chain, Preferences.at(Boston.ZONE));

        assertThat(options.obstacles()).singleElement().extracting(Said::of).isEqualTo("mri has nothing");
    }
}
