package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.testkit.play.Chronicle;
import java.time.Instant;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 18: effective times in the future. */
class FutureIsShownTest {

    @Test
    void a_value_as_of_next_week_is_refused_or_shown() {
        Chronicle life = Lived.in("truth-facts", "world-future.json");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(broken).doesNotContain("18.future-is-refused-or-shown");
    }

    @Test
    void a_fact_that_is_dated_from_next_week_is_found() {
        Chronicle life = Lived.in("truth-facts");
        Instant ahead = Instant.parse("2026-03-10T15:00:00Z");

        Chronicle tampered = Tampered.withEvents(
                life,
                events -> events.stream()
                        .map(event -> event instanceof PersonEvent.FactLearned learned
                                ? new PersonEvent.FactLearned(
                                        learned.fact(),
                                        new Stamp(ahead, learned.stamp().recorded(), learned.because()))
                                : event)
                        .toList());

        assertThat(Lived.broken(life)).doesNotContain("18.nothing-happened-in-the-future");
        assertThat(Lived.broken(tampered)).contains("18.nothing-happened-in-the-future");
    }

    @Test
    void a_report_that_says_nothing_tells_of_no_time() {
        Chronicle life = Lived.in("truth-facts", "world-nothing.json");

        SortedSet<String> met = Tampered.met(life);

        assertThat(met).doesNotContain("18.future-is-refused-or-shown");
    }

    @Test
    void work_that_is_told_to_be_done_at_a_time_still_to_come_is_not_done_then() {
        Chronicle life = Lived.in("truth-dates", "world-done-ahead.json");

        Judgement judgement = Ruling.of(new FutureIsShown(), life).judgement();

        assertThat(judgement.findings()).isEmpty();
    }
}
