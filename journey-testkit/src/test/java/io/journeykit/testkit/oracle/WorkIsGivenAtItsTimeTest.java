package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.agenda.StepStatus;
import io.journeykit.calendar.DueWindow;
import io.journeykit.testkit.play.Chronicle;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkIsGivenAtItsTimeTest {

    private static final String NOT_BEFORE = "23.no-work-before-its-time";
    private static final String AT_EARLIEST = "23.with-earliest-given-then";
    private static final String AT_TARGET = "23.without-earliest-given-at-its-target";
    private static final Chronicle LIFE = Lived.in("times-work");

    @Test
    void work_is_given_at_its_earliest_time_else_at_its_target() {
        assertThat(Retold.met(LIFE, AT_EARLIEST)).isEqualTo(1);
        assertThat(Retold.met(LIFE, AT_TARGET)).isEqualTo(1);
        assertThat(Lived.broken(LIFE)).doesNotContain(NOT_BEFORE, AT_EARLIEST, AT_TARGET);
    }

    @Test
    void work_that_is_given_two_minutes_later_is_late() {
        Duration late = Duration.ofMinutes(2);

        assertThat(Retold.broken(Retold.later(LIFE, StepEvent.Moved.class, "st-early", late), "st-early"))
                .contains(AT_EARLIEST);
        assertThat(Retold.broken(Retold.later(LIFE, StepEvent.Moved.class, "st-late", late), "st-late"))
                .contains(AT_TARGET);
    }

    @Test
    void work_that_begins_and_is_given_to_nobody_is_not_given() {
        Chronicle forgotten = Retold.effects(
                LIFE, effects -> effects.filter(effect -> !(effect.request() instanceof Request.AssignWork)));

        assertThat(Lived.broken(forgotten)).contains(AT_EARLIEST, AT_TARGET);
    }

    @Test
    void work_that_is_given_before_its_time_is_too_early() {
        Chronicle early = Retold.later(LIFE, StepEvent.Moved.class, "st-early", Duration.ofHours(-1));

        assertThat(Retold.broken(early, "st-early")).contains(NOT_BEFORE);
    }

    @Test
    void work_is_to_be_given_as_its_author_says_whatever_the_agenda_holds() {
        Chronicle dated =
                Retold.due(LIFE, "st-late", was -> DueWindow.at(was.target().plus(Duration.ofDays(9))));
        Chronicle undated =
                Retold.without(LIFE, event -> event instanceof StepEvent.DueSet set && Retold.isOf(set, "st-late"));
        Chronicle late = Retold.later(undated, StepEvent.Moved.class, "st-late", Duration.ofDays(9));

        assertThat(Retold.broken(dated, "st-late")).doesNotContain(NOT_BEFORE, AT_TARGET);
        assertThat(Retold.broken(undated, "st-late")).doesNotContain(NOT_BEFORE, AT_TARGET);
        assertThat(Retold.broken(late, "st-late")).contains(AT_TARGET);
    }

    @Test
    void work_that_is_never_given_is_missed_at_its_time() {
        Chronicle never = Retold.steps(
                Retold.without(
                        LIFE,
                        event -> event instanceof StepEvent step
                                && Retold.isOf(step, "st-late")
                                && !(event instanceof StepEvent.DueSet || event instanceof StepEvent.Waits)),
                step -> step.id().value().equals("st-late") && step.phase() != Phase.PENDING ? waits(step) : step);

        assertThat(Retold.broken(never, "st-late")).contains(AT_TARGET);
    }

    private static Step waits(Step step) {
        StepStatus was = step.status();
        return step.with(new StepStatus(Phase.PLANNED, Optional.empty(), "", was.owner(), was.since(), was.deadline()));
    }
}
