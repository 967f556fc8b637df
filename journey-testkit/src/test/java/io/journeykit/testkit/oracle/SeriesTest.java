package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.StepTable;
import io.journeykit.spi.Commit;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.Chronicle.Committed;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void what_a_window_or_a_budget_held_is_no_burst() {
        Chronicle closed = Lived.in("messages-series", "closed.world.json");
        Chronicle full = Lived.in("messages-series", "budget.world.json");

        assertThat(Ruling.of(new NoBurst(), closed).isMet("no-burst-after-a-pause"))
                .isFalse();
        assertThat(Ruling.of(new NoBurst(), full).isMet("no-burst-after-a-pause"))
                .isFalse();
    }

    @Test
    void after_a_pause_and_an_outage_one_contact_is_enough() {
        Chronicle snoozed = Lived.in("messages-series", "snoozed.world.json");
        Chronicle down = Lived.in("messages-series", "down.world.json");

        assertThat(Ruling.of(new NoBurst(), snoozed).breaks("no-burst-after-a-pause"))
                .isFalse();
        assertThat(Ruling.of(new NoBurst(), down).breaks("no-burst-after-a-pause"))
                .isFalse();
    }

    @Test
    void of_what_was_past_at_entry_one_contact_is_enough() {
        Chronicle life = Lived.in("messages-series", "begun-late.world.json");

        Ruling ruling = Ruling.of(new NoBurst(), life);

        assertThat(ruling.breaks("no-burst-at-entry")).isFalse();
    }

    @Test
    void of_what_was_past_at_entry_one_contact_is_enough_however_long_after_one_another_they_go() {
        Chronicle life = Lived.in("messages-series", "begun-late-budget.world.json");

        Ruling ruling = Ruling.of(new NoBurst(), life);

        assertThat(ruling.breaks("no-burst-at-entry")).isFalse();
    }

    @Test
    void after_a_pause_one_contact_is_enough_though_the_next_goes_a_day_later() {
        Chronicle life = Lived.in("messages-series", "snoozed-budget.world.json");

        Ruling ruling = Ruling.of(new NoBurst(), life);

        assertThat(ruling.breaks("no-burst-after-a-pause")).isFalse();
    }

    @Test
    void a_reminder_of_one_is_no_burst_though_the_next_went_before_it() {
        Chronicle life = Lived.in("messages-series", "nobody-answers.world.json");

        Ruling ruling = Ruling.of(new NoBurst(), life);

        assertThat(ruling.judgement().findings()).isEmpty();
    }

    @Test
    void all_that_was_past_at_entry_may_go_where_somebody_asks_for_it() {
        Chronicle life = Lived.in("messages-series", "catch-up.world.json");

        Ruling ruling = Ruling.of(new NoBurst(), life);

        assertThat(ruling.breaks("no-burst-at-entry")).isFalse();
    }

    @Test
    void each_at_its_time_is_no_burst() {
        Chronicle life = Lived.in("messages-series");

        Ruling ruling = Ruling.of(new NoBurst(), life);

        assertThat(ruling.judgement().findings()).isEmpty();
    }

    @Test
    void the_next_comes_though_the_former_was_never_answered() {
        Chronicle life = Lived.in("messages-series", "nobody-answers.world.json");

        Ruling ruling = Ruling.of(new SeriesGoesOn(), life);

        assertThat(ruling.breaks("series-goes-on")).isFalse();
        assertThat(ruling.breaks("unclosed-one-ends")).isFalse();
    }

    @Test
    void a_series_in_which_all_goes_well_goes_on() {
        Chronicle life = Lived.in("messages-series");

        Ruling ruling = Ruling.of(new SeriesGoesOn(), life);

        assertThat(ruling.keeps("next-follows-an-end")).isTrue();
        assertThat(ruling.keeps("unclosed-one-ends")).isTrue();
        assertThat(Ruling.of(new RecallWaits(), life).keeps("recall-waits")).isTrue();
    }

    @Test
    void a_series_does_not_end_because_one_of_it_did() {
        Altered life = Altered.of(Lived.in("messages-series"));
        StepRef third = new StepRef(JourneyId.of("te2-1-11q"), StepId.of("st5"), 3);

        Chronicle shorter = life.each(entry -> entry instanceof Committed committed
                ? new Committed(
                        committed.at(),
                        with(
                                committed.commit(),
                                without(third, committed.commit().agenda())))
                : entry);

        assertThat(Ruling.of(new SeriesGoesOn(), shorter).breaks("next-follows-an-end"))
                .isTrue();
    }

    @Test
    void what_counts_from_what_took_place_does_not_come_before_that() {
        Chronicle life = Lived.in("messages-series");
        Agenda open = new Books(life)
                .states(life.world().person().id()).stream()
                        .map(State::before)
                        .filter(agenda -> agenda.isLive())
                        .findFirst()
                        .orElseThrow();

        Chronicle early = Altered.of(life)
                .each(entry -> entry instanceof Committed committed && addsARecall(committed)
                        ? new Committed(committed.at(), with(committed.commit(), open))
                        : entry);

        assertThat(Ruling.of(new RecallWaits(), early).breaks("recall-waits")).isTrue();
    }

    private static boolean addsARecall(Committed committed) {
        return committed.commit().events().stream()
                .filter(JourneyEvent.OccurrencesAdded.class::isInstance)
                .flatMap(event -> ((JourneyEvent.OccurrencesAdded) event).occurrences().stream())
                .anyMatch(one -> one.step().step().value().equals("st3"));
    }

    private static Agenda without(StepRef step, Agenda agenda) {
        List<Journey> journeys = agenda.journeys().stream()
                .map(journey -> journey.with(StepTable.of(journey.steps().stream()
                        .filter(one -> !one.ref().equals(step))
                        .toList())))
                .toList();
        return new Agenda(
                agenda.id(),
                agenda.progress(),
                agenda.person(),
                agenda.facts(),
                journeys,
                agenda.outbox(),
                agenda.desk(),
                agenda.merges());
    }

    private static Commit with(Commit commit, Agenda agenda) {
        return new Commit(commit.expected(), commit.input(), agenda, List.copyOf(commit.events()), commit.effects());
    }
}
