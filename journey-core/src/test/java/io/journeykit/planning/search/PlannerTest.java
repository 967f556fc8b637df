package io.journeykit.planning.search;

import static io.journeykit.planning.search.Boston.at;
import static io.journeykit.planning.search.Boston.slot;
import static io.journeykit.planning.search.Boston.slots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Slots IMAGING = slots("imaging", "03-04T08:00", "03-05T07:30", "03-10T15:40", "03-24T16:00")
            .where(Boston::suitsSally, "is not a time the patient can come");

    private static final Lag FRESH_BUT_READ = Lag.from(Mark.end("mri"))
            .to(Mark.start("ortho-visit"))
            .atLeast(Span.workingDays(3), Boston.workingDays(3))
            .atMost(Duration.ofDays(90));

    @Test
    void every_visit_gets_its_earliest_slot_at_once() {
        Chain chain = sally(slots("ortho-b", "03-31T13:00", "04-03T10:00"));

        Plan.Feasible plan = feasible(chain);

        assertThat(plan)
                .hasToString("mri Thu 5 Mar 2026 07:30 at imaging, then ortho-visit Tue 31 Mar 2026 13:00 at ortho-b");
        assertThat(plan.slots()).containsExactly(slot("imaging", "03-05T07:30"), slot("ortho-b", "03-31T13:00"));
    }

    @Test
    void a_plan_says_why_nothing_is_earlier() {
        Chain chain = sally(slots("ortho-b", "03-31T13:00", "04-03T10:00"));

        Plan.Feasible plan = feasible(chain);

        assertThat(plan.whyNotEarlier("mri").stream().map(Said::of).toList().toString())
                .isEqualTo(
                        "[imaging has nothing before Thu 5 Mar 07:30; Wed 4 Mar 08:00 is not a time the patient can come]");
        assertThat(plan.whyNotEarlier("ortho-visit").stream()
                        .map(Said::of)
                        .toList()
                        .toString())
                .isEqualTo("[ortho-b has nothing before Tue 31 Mar 13:00]");
    }

    @Test
    void a_visit_kept_by_a_lag_names_the_lag_and_then_the_other_visit() {
        Chain chain = sally(slots("ortho-b", "03-06T09:00", "03-12T13:00"));

        List<Reason> why = feasible(chain).whyNotEarlier("ortho-visit");

        assertThat(why)
                .extracting(Said::of)
                .containsExactly(
                        "ortho-visit is at least 3 working days after the end of mri, and mri is not before Thu 5 Mar 07:30, "
                                + "so ortho-visit is not before Tue 10 Mar 08:15; ortho-b has nothing before Thu 12 Mar 13:00",
                        "imaging has nothing before Thu 5 Mar 07:30; Wed 4 Mar 08:00 is not a time the patient can come");
    }

    @Test
    void a_greedy_would_book_a_scan_that_goes_stale() {
        Chain chain = new Chain(
                List.of(
                        new Visit("mri", slots("imaging", "03-05T07:30", "03-24T16:00")),
                        new Visit("ortho-visit", slots("ortho-a", "06-09T11:00"))),
                List.of(FRESH_BUT_READ));

        Plan.Feasible plan = feasible(chain);

        assertThat(plan.slot("mri")).isEqualTo(slot("imaging", "03-24T16:00"));
        assertThat(plan.whyNotEarlier("mri"))
                .extracting(Said::of)
                .containsExactly(
                        "ortho-visit is at most 90 days after the end of mri, and ortho-visit is not before Tue 9 Jun 11:00, "
                                + "so the end of mri is not before Wed 11 Mar 11:00; imaging has nothing before Tue 24 Mar 16:00",
                        "ortho-a has nothing before Tue 9 Jun 11:00");
    }

    @Test
    void where_nothing_fits_the_reasons_prove_it() {
        Chain chain = new Chain(
                List.of(
                        new Visit("mri", slots("imaging", "03-05T07:30")),
                        new Visit("ortho-visit", slots("ortho-a", "06-09T11:00"))),
                List.of(FRESH_BUT_READ));

        Plan plan = Planner.plan(chain);

        assertThat(plan).isInstanceOf(Plan.Infeasible.class);
        assertThat(plan.whyNotEarlier("mri"))
                .extracting(Said::of)
                .containsExactly(
                        "ortho-visit is at most 90 days after the end of mri, and ortho-visit is not before Tue 9 Jun 11:00, "
                                + "so the end of mri is not before Wed 11 Mar 11:00; imaging has nothing from then on",
                        "ortho-a has nothing before Tue 9 Jun 11:00");
    }

    @Test
    void a_hard_latest_is_part_of_the_proof() {
        Slots late = slots("ortho-a", "06-02T11:00");
        Chain chain = new Chain(List.of(new Visit("ortho-visit", late).atLatest(at("05-01T00:00"))), List.of());

        Plan plan = Planner.plan(chain);

        assertThat(Said.all(((Plan.Infeasible) plan)
                        .why().stream().map(Reason::phrase).toList()))
                .containsExactly("ortho-a has nothing up to Fri 1 May 00:00");
    }

    @Test
    void slack_is_how_much_later_a_visit_could_still_be() {
        Chain chain = sally(slots("ortho-b", "03-31T13:00"));

        Plan.Feasible plan = feasible(chain);

        assertThat(plan.latest("mri")).isEqualTo(slot("imaging", "03-24T16:00"));
        assertThat(plan.slack("mri")).isEqualTo(Duration.between(at("03-05T07:30"), at("03-24T16:00")));
        assertThat(plan.slack("ortho-visit")).isZero();
    }

    @Test
    void six_weekly_sessions_go_round_a_holiday() {
        Slots therapy = slots(
                "therapy",
                "03-30T16:00",
                "04-06T16:00",
                "04-13T16:00",
                "04-21T16:00",
                "04-27T16:00",
                "05-04T16:00",
                "05-11T16:00");
        List<Visit> sessions = IntStream.rangeClosed(1, 6)
                .mapToObj(n -> new Visit("session " + n, therapy))
                .toList();
        List<Lag> weekly = new ArrayList<>();
        for (int n = 1; n < 6; n++) {
            weekly.add(Lag.from(Mark.start("session " + n))
                    .to(Mark.start("session " + (n + 1)))
                    .atLeast(Duration.ofDays(6))
                    .atMost(Duration.ofDays(10)));
        }

        Plan.Feasible plan = feasible(new Chain(sessions, weekly));

        assertThat(plan.slots())
                .extracting(Slot::when)
                .containsExactly(
                        "Mon 30 Mar 16:00",
                        "Mon 6 Apr 16:00",
                        "Mon 13 Apr 16:00",
                        "Tue 21 Apr 16:00",
                        "Mon 27 Apr 16:00",
                        "Mon 4 May 16:00");
    }

    @Test
    void a_booked_visit_stays_and_the_others_go_round_it() {
        Chain chain = new Chain(
                List.of(
                        Visit.booked("mri", slot("imaging", "03-24T16:00")),
                        new Visit("ortho-visit", slots("ortho-a", "03-19T11:00", "06-02T11:00"))),
                List.of(FRESH_BUT_READ));

        List<Reason> why = feasible(chain).whyNotEarlier("ortho-visit");

        assertThat(why)
                .extracting(Said::of)
                .containsExactly(
                        "ortho-visit is at least 3 working days after the end of mri, and mri is not before Tue 24 Mar 16:00, "
                                + "so ortho-visit is not before Fri 27 Mar 16:45; ortho-a has nothing before Tue 2 Jun 11:00",
                        "mri is booked for Tue 24 Mar 16:00");
    }

    @Test
    void a_very_long_chain_of_reasons_is_shortened_in_the_middle_and_says_so() {
        Slots hourly = Slots.of(IntStream.range(0, 500)
                .mapToObj(h -> RandomChains.slot("s" + h, h, 0))
                .toList());
        Lag there = Lag.from(Mark.start("a")).to(Mark.start("b")).atLeast(Duration.ofMinutes(5));
        Lag back = Lag.from(Mark.start("b")).to(Mark.start("a")).atLeast(Duration.ofMinutes(5));
        Chain chain = new Chain(List.of(new Visit("a", hourly), new Visit("b", hourly)), List.of(there, back));

        List<Reason> why = Planner.plan(chain).whyNotEarlier("a");

        assertThat(why).hasSize(41);
        assertThat(Said.of(why.get(20))).isEqualTo("and so on, 461 times more");
        assertThat(Said.of(why.get(40))).startsWith("clinic has nothing before Thu 1 Jan 1970 00:00");
    }

    @Test
    void a_lag_to_a_visit_that_is_not_there_is_refused() {
        List<Visit> mri = List.of(new Visit("mri", IMAGING));

        assertThatThrownBy(() -> new Chain(mri, List.of(FRESH_BUT_READ)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The rule 'ortho-visit after the end of mri (at least 3 working days, at most 90 days)' "
                        + "names the visit 'ortho-visit', which the chain does not have.");
    }

    private static Chain sally(Slots orthopaedics) {
        return new Chain(
                List.of(new Visit("mri", IMAGING), new Visit("ortho-visit", orthopaedics)), List.of(FRESH_BUT_READ));
    }

    private static Plan.Feasible feasible(Chain chain) {
        return (Plan.Feasible) Planner.plan(chain);
    }
}
