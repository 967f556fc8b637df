package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.agenda.StepStatus;
import io.journeykit.calendar.DueWindow;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Surgery was on 2 March 2026, and the journey is entered on 30 March at ten in New York. */
class LateEntryTest {

    private static final String ONE = "24.one-of-a-series-at-entry";
    private static final String PAST = "24.what-is-past-of-a-series-never-opens";
    private static final String CURRENT = "24.current-of-a-series-opens-at-entry";
    private static final String ALL = "24.independent-steps-open-at-entry";
    private static final String DUE = "24.overdue-is-due-from-the-entry";
    private static final String WINDOW = "24.overdue-keeps-its-window";

    private static final String TARGET_TOO = "24.past-target-is-due-from-the-entry";
    private static final String WINDOW_TOO = "24.past-target-keeps-its-window";

    private static final Instant ENTRY = Instant.parse("2026-03-30T14:00:00Z");
    private static final Chronicle LIFE = Lived.in("times-entry");

    @Test
    void of_a_list_only_the_current_one_opens() {
        Chronicle one = Retold.without(LIFE, event -> opens(event, 1));
        Chronicle none = Retold.steps(one, step -> step.id().value().equals("st-listed") ? waiting(step) : step);
        Chronicle both = Retold.events(
                one, event -> opens(event, 2) ? Stream.of(first((StepEvent.Moved) event), event) : Stream.of(event));

        assertThat(Retold.broken(one, "st-listed")).doesNotContain(ONE, PAST, CURRENT);
        assertThat(Retold.broken(none, "st-listed")).contains(CURRENT);
        assertThat(Retold.broken(both, "st-listed")).contains(ONE, PAST).doesNotContain(CURRENT);
    }

    @Test
    void each_series_that_began_before_the_entry_is_judged() {
        assertThat(Retold.met(LIFE, ONE)).isEqualTo(3);
        assertThat(Retold.met(LIFE, PAST)).isEqualTo(3);
        assertThat(Retold.met(LIFE, CURRENT)).isEqualTo(3);
    }

    @Test
    void where_the_past_is_asked_for_it_may_open() {
        Chronicle asked = Lived.in("times-entry", "asked.world.json");

        assertThat(Retold.met(asked, ONE) + Retold.met(asked, PAST) + Retold.met(asked, CURRENT))
                .isZero();
    }

    @Test
    void single_steps_that_are_overdue_all_open() {
        Chronicle waits = Retold.steps(LIFE, step -> step.id().value().equals("st-also") ? waiting(step) : step);

        assertThat(Retold.met(LIFE, ALL)).isEqualTo(2);
        assertThat(Lived.broken(LIFE)).doesNotContain(ALL);
        assertThat(Retold.broken(waits, "st-also")).contains(ALL);
    }

    @Test
    void what_is_overdue_is_due_from_the_entry_with_its_window() {
        DueWindow fiveDays = DueWindow.at(ENTRY).until(Instant.parse("2026-04-05T04:00:00Z"));
        DueWindow past = DueWindow.at(Instant.parse("2026-03-06T14:00:00Z"));

        assertThat(Retold.broken(Retold.due(LIFE, "st-open", fiveDays), "st-open"))
                .doesNotContain(DUE, WINDOW);
        assertThat(Retold.broken(Retold.due(LIFE, "st-open", DueWindow.at(ENTRY)), "st-open"))
                .contains(WINDOW);
        assertThat(Retold.broken(Retold.due(LIFE, "st-open", past), "st-open")).contains(DUE);
    }

    @Test
    void what_is_overdue_and_begins_without_a_date_is_found() {
        Chronicle undated = Retold.steps(
                Retold.without(LIFE, event -> event instanceof StepEvent.DueSet set && Retold.isOf(set, "st-open")),
                step -> step.id().value().equals("st-open")
                        ? step.with(step.dates().due(Optional.empty()))
                        : step);

        assertThat(Lived.broken(LIFE)).doesNotContain(DUE);
        assertThat(Retold.broken(undated, "st-open")).contains(DUE);
    }

    private static boolean opens(Event event, int occurrence) {
        return event instanceof StepEvent.Moved moved
                && moved.from().isEmpty()
                && Retold.isOf(moved, "st-listed")
                && moved.step().occurrence() == occurrence;
    }

    private static StepEvent.Moved first(StepEvent.Moved moved) {
        return new StepEvent.Moved(
                StepRef.of(moved.step().journey(), moved.step().step()),
                moved.on(),
                moved.from(),
                moved.to(),
                moved.owner(),
                moved.deadline(),
                moved.counted(),
                moved.counters(),
                moved.started(),
                moved.stamp());
    }

    private static Step waiting(Step step) {
        StepStatus was = step.status();
        return step.with(new StepStatus(Phase.PENDING, Optional.empty(), "", was.owner(), was.since(), was.deadline()));
    }

    @Test
    void what_was_due_and_may_be_done_for_a_while_yet_is_due_from_the_entry_too() {
        Chronicle late = TamperedVisits.author(LIFE, "\"latest\": \"P9D after\"", "\"latest\": \"P40D after\"");

        assertThat(Retold.met(late, TARGET_TOO)).isPositive();
        assertThat(Retold.broken(Retold.due(late, "st-open", DueWindow.at(ENTRY)), "st-open"))
                .doesNotContain(TARGET_TOO)
                .contains(WINDOW_TOO);
        assertThat(Retold.broken(
                        Retold.due(
                                late,
                                "st-open",
                                DueWindow.at(Instant.parse("2026-03-06T14:00:00Z"))
                                        .until(Instant.parse("2026-04-11T00:00:00Z"))),
                        "st-open"))
                .contains(TARGET_TOO, WINDOW_TOO)
                .doesNotContain(DUE, WINDOW);
    }
}
