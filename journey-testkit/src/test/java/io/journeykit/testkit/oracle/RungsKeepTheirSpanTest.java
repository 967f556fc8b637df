package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.testkit.play.Chronicle;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** It begins at ten on Saturday, 7 March 2026. */
class RungsKeepTheirSpanTest {

    private static final String NOT_SOONER = "22.rung-not-sooner";
    private static final String SINCE_TOLD = "22.rung-counts-from-when-it-was-told";
    private static final String ITS_DATE = "22.rung-on-its-date";
    private static final Chronicle LIFE = Lived.in("times-rungs");

    @Test
    void a_ladder_of_working_days_of_days_and_of_hours_keeps_its_spans() {
        assertThat(Retold.met(LIFE, NOT_SOONER)).isGreaterThan(10);
        assertThat(Retold.met(LIFE, ITS_DATE)).isGreaterThan(3);
        assertThat(Retold.broken(LIFE, "st-waits")).doesNotContain(NOT_SOONER, ITS_DATE);
    }

    @Test
    void a_rung_that_passes_a_minute_sooner_is_too_soon() {
        Chronicle sooner = Retold.each(
                LIFE,
                event -> event instanceof StepEvent.RungPassed rung
                                && rung.step().occurrence() == 1
                        ? passed(rung, Duration.ofMinutes(-1))
                        : event);

        assertThat(Retold.broken(sooner, "st-waits")).contains(NOT_SOONER);
    }

    @Test
    void where_she_can_be_asked_on_sunday_only_a_working_day_is_over_on_monday_morning() {
        Chronicle sunday = Lived.in("times-put-off");

        Chronicle sooner = Retold.each(
                sunday,
                event -> event instanceof StepEvent.RungPassed rung ? passed(rung, Duration.ofHours(-24)) : event);

        assertThat(Retold.met(sunday, NOT_SOONER)).isGreaterThan(1);
        assertThat(Retold.broken(sunday, "st-asked")).doesNotContain(NOT_SOONER);
        assertThat(Retold.broken(sooner, "st-asked")).contains(NOT_SOONER);
    }

    @Test
    void a_rung_that_is_due_a_day_later_is_not_on_its_date() {
        Chronicle later = Retold.each(LIFE, RungsKeepTheirSpanTest::aDayLater);

        assertThat(Retold.broken(later, "st-waits")).contains(ITS_DATE);
    }

    @Test
    void what_is_told_late_gives_a_rung_its_span_from_when_it_is_told() {
        Chronicle patient = Retold.each(
                LIFE,
                event -> event instanceof StepEvent.RungPassed rung && Retold.isOf(rung, "st-work")
                        ? passed(rung, Duration.ofDays(5))
                        : event);

        assertThat(Retold.met(LIFE, SINCE_TOLD)).isEqualTo(1);
        assertThat(Retold.broken(patient, "st-work")).doesNotContain(SINCE_TOLD);
    }

    @Test
    void what_is_told_late_breaks_it_where_the_rung_counts_from_when_it_happened() {
        Chronicle hasty = Retold.each(
                LIFE,
                event -> event instanceof StepEvent.RungPassed rung && Retold.isOf(rung, "st-work")
                        ? passed(rung, Duration.ofHours(-2))
                        : event);

        assertThat(Retold.broken(hasty, "st-work")).contains(SINCE_TOLD);
    }

    private static StepEvent.RungPassed passed(StepEvent.RungPassed rung, Duration shift) {
        Stamp was = rung.stamp();
        Stamp stamp = new Stamp(was.effective().plus(shift), was.recorded(), was.because());
        return new StepEvent.RungPassed(rung.step(), rung.state(), rung.next(), stamp);
    }

    private static Event aDayLater(Event event) {
        return event instanceof StepEvent.Moved moved
                ? new StepEvent.Moved(
                        moved.step(),
                        moved.on(),
                        moved.from(),
                        moved.to(),
                        moved.owner(),
                        moved.deadline().map(at -> at.plus(Duration.ofDays(1))),
                        moved.counted(),
                        moved.counters(),
                        moved.started(),
                        moved.stamp())
                : event;
    }
}
