package io.journeykit.check;

import static io.journeykit.check.Knee.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.Cancels.Target;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListenerRulesTest {

    private static final Repetition.ForEach EACH_CRISIS =
            new Repetition.ForEach(List.of(new Repetition.Items.CompletionsOf(StepId.of("crisis"))));

    @Test
    void what_follows_a_listener_is_repeated_for_each_of_its_completions_or_follows_any() {
        assertThat(told(
                        Steps.listenFor("crisis", "crisis", 5),
                        Steps.work("call", "nurse", "call").repeat(EACH_CRISIS),
                        Steps.work("plan", "nurse", "plan").after(Join.all(Join.anyReached("crisis", "completed"))),
                        Steps.waitFor("end", "end")))
                .isEmpty();
        assertThat(told(
                        Steps.listenFor("crisis", "crisis", 5),
                        Steps.work("call", "nurse", "call").after("crisis"),
                        Steps.waitFor("end", "end")))
                .singleElement()
                .asString()
                .startsWith("$.steps[1].after [after-a-listener] 'crisis' listens as long as the journey is open;");
    }

    @Test
    void nothing_but_listeners_would_end_at_once() {
        assertThat(told(
                        Steps.listenFor("crisis", "crisis", 5),
                        Steps.work("call", "nurse", "call").repeat(EACH_CRISIS)))
                .singleElement()
                .asString()
                .startsWith("$.steps [only-listeners] ");
    }

    @Test
    void a_listener_says_nothing_that_only_what_must_come_can_have() {
        assertThat(told(
                        Steps.listenFor("crisis", "crisis", 5)
                                .repeat(new Repetition.Every(
                                        Span.days(7), 2, Optional.empty(), Repetition.Recall.FIXED))
                                .due(Due.after(Point.BEGIN, Span.days(1)).notAfter(Offset.after(Span.days(2))))
                                .within("listening", Rung.after(Span.days(2)).doing(Verb.ASSIGN_WORK, "ask"))
                                .addPauses(new Target.Step(StepId.of("end"))),
                        Steps.waitFor("end", "end")))
                .hasSize(4)
                .allMatch(fault -> fault.contains("[listener-contradicted]"));
    }

    @Test
    void a_machine_that_asks_nobody_is_for_listeners_only() {
        assertThat(told(Steps.waitFor("end", "end").machine("listener")))
                .singleElement()
                .asString()
                .startsWith("$.steps[0].machine [listens-unsaid] ");
    }

    @Test
    void what_is_paused_can_be_paused() {
        assertThat(told(
                        Steps.waitFor("care", "over").addPauses(new Target.Step(StepId.of("end"))),
                        Steps.waitFor("end", "end")))
                .isEmpty();
        assertThat(told(
                        Steps.waitFor("care", "over").addPauses(new Target.Step(StepId.of("holiday"))),
                        Steps.waitFor("holiday", "back").addPauses(new Target.Journey()),
                        Steps.waitFor("end", "end")))
                .singleElement()
                .asString()
                .startsWith("$.steps[0].pauses[0] [never-paused] ");
        assertThat(told(
                        Steps.waitFor("care", "over").addPauses(new Target.Step(StepId.of("end"))),
                        Steps.waitFor("end", "end").after("care")))
                .containsExactly("$.steps[0].pauses[0] [never-paused] nothing of this is under way before 'care' has"
                        + " ended, after which it comes; name what can be paused, or take it away");
        assertThat(told(Steps.waitFor("care", "over").addPauses(new Target.Stage("stag")), Steps.waitFor("end", "end")))
                .containsExactly("$.steps[0].pauses[0] [unknown-stage] no stage 'stag'; there is none yet; add it");
        assertThat(told(
                        Steps.waitFor("care", "over")
                                .addPauses(new Target.Step(StepId.of("ende")), new Target.Stage("stag")),
                        Steps.waitFor("end", "end")))
                .anyMatch(fault -> fault.startsWith("$.steps[0].pauses[0] [unknown-step]"))
                .anyMatch(fault -> fault.startsWith("$.steps[0].pauses[1] [unknown-stage]"));
    }
}
