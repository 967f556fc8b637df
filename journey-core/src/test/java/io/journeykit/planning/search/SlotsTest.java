package io.journeykit.planning.search;

import static io.journeykit.planning.search.Boston.at;
import static io.journeykit.planning.search.Boston.slot;
import static io.journeykit.planning.search.Boston.slots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.Span;
import io.journeykit.planning.Criterion;
import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotsTest {

    @Test
    void a_slot_reads_as_the_wall_time_of_its_site() {
        Slot slot = slot("ortho-b", "03-31T13:00");

        assertThat(slot).hasToString("Tue 31 Mar 2026 13:00 at ortho-b");
    }

    @Test
    void a_slot_that_ends_before_it_starts_is_refused() {
        Instant one = at("03-31T13:00");

        assertThatThrownBy(() -> new Slot("s1", one, one.minusSeconds(60), "ortho-b", "ortho-b", Boston.ZONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Slot 's1' ends at 2026-03-31T16:59:00Z, before it starts at 2026-03-31T17:00:00Z; swap the two.");
    }

    @Test
    void a_slot_with_parts_of_a_second_is_refused() {
        Instant one = at("03-31T13:00").plusMillis(5);

        assertThatThrownBy(() -> new Slot("s1", one, one, "ortho-b", "ortho-b", Boston.ZONE))
                .hasMessageContaining("is not on whole seconds");
    }

    @Test
    void slots_are_in_order_of_start_and_each_counts_once() {
        Slots slots = Slots.of(slot("b", "04-03T10:00"), slot("a", "03-31T13:00"), slot("a", "03-31T13:00"));

        assertThat(slots.all()).containsExactly(slot("a", "03-31T13:00"), slot("b", "04-03T10:00"));
        assertThat(slots).hasToString("2 slots from Tue 31 Mar 2026 13:00 at a");
    }

    @Test
    void the_first_slot_from_an_instant_on_is_found() {
        Slots slots = slots("imaging", "03-05T07:30", "03-10T15:40", "03-24T16:00");

        assertThat(slots.ceil(at("03-01T00:00").getEpochSecond())).isZero();
        assertThat(slots.ceil(at("03-10T15:40").getEpochSecond())).isEqualTo(1);
        assertThat(slots.ceil(at("03-10T15:41").getEpochSecond())).isEqualTo(2);
        assertThat(slots.ceil(at("03-25T00:00").getEpochSecond())).isEqualTo(3);
    }

    @Test
    void what_is_left_out_is_remembered_with_the_reason() {
        Slots all = Slots.of(
                slot("ortho-a", "03-04T08:00"), slot("ortho-b", "03-04T09:00"), slot("ortho-b", "03-05T09:00"));

        Slots restricted = all.from("ortho-b").where(Boston::suitsSally, "is not a time the patient can come");

        assertThat(restricted.leftOut())
                .extracting(Said::of)
                .containsExactly(
                        "Wed 4 Mar 08:00 is not with ortho-b", "Wed 4 Mar 09:00 is not a time the patient can come");
        assertThat(restricted.leftOut(at("03-04T08:30"), at("03-05T00:00"))).hasSize(1);
        assertThat(restricted).hasToString("1 slot from Thu 5 Mar 2026 09:00 at ortho-b, 2 left out");
    }

    @Test
    void a_lag_reads_as_a_rule() {
        Lag lag = Lag.from(Mark.end("mri")).to(Mark.start("visit"));

        assertThat(lag).hasToString("visit after the end of mri");
        assertThat(lag.atLeast(Span.workingDays(2), second -> second).atMost(Duration.ofHours(36)))
                .hasToString("visit after the end of mri (at least 2 working days, at most 36 hours)");
        assertThat(lag.atLeast(Duration.ZERO)).hasToString("visit after the end of mri");
        assertThat(Lag.from(Mark.start("a")).to(Mark.end("b")).atMost(Duration.ofDays(1)))
                .hasToString("the end of b after the start of a (at most 1 day)");
    }

    @Test
    void a_lag_of_a_visit_with_itself_is_refused() {
        Lag.Start start = Lag.from(Mark.start("mri"));

        assertThatThrownBy(() -> start.to(Mark.end("mri")))
                .hasMessage(
                        "A lag from the start of mri to the end of mri joins a visit with itself; name two visits.");
    }

    @Test
    void a_chain_with_two_visits_of_one_name_is_refused() {
        Visit mri = new Visit("mri", slots("imaging", "03-05T07:30"));

        assertThatThrownBy(() -> new Chain(List.of(mri, mri), List.of()))
                .hasMessage("Two visits of the chain are named 'mri'; give each its own name.");
    }

    @Test
    void a_chain_reads_as_its_visits_and_rules() {
        Chain chain = new Chain(
                        List.of(
                                new Visit("mri", slots("imaging", "03-05T07:30")),
                                new Visit("visit", slots("ortho", "03-31T13:00"))),
                        List.of(Lag.from(Mark.end("mri"))
                                .to(Mark.start("visit"))
                                .atLeast(Duration.ofDays(3))))
                .withoutOverlap(TravelTime.NONE);

        assertThat(chain)
                .hasToString("mri, visit; visit after the end of mri (at least 3 days); mri and visit do not overlap");
    }

    @Test
    void a_cost_reads_aloud_and_is_beaten_only_by_what_is_nowhere_worse() {
        Cost near = new Cost(0, at("03-31T13:45").getEpochSecond(), 2, 9, 1);

        assertThat(near).hasToString("finish 2026-03-31T17:45:00Z, 2 days, travel 9, 1 open wish");
        assertThat(near.with(Criterion.TRAVEL, 8).beats(near)).isTrue();
        assertThat(near.with(Criterion.TRAVEL, 8)
                        .with(Criterion.DAYS_ON_SITE, 3)
                        .beats(near))
                .isFalse();
        assertThat(near.beats(near)).isFalse();
    }
}
