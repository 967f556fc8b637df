package io.journeykit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.Declaration;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Fault;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** As many steps as there may be, each with many references, checked in no time. */
class LargeTemplateTest {

    private static final int STEPS = JourneyTemplate.MOST_STEPS;

    @Test
    void a_thousand_steps_in_order_have_no_fault() {
        JourneyTemplate.Builder template = Knee.journey();
        Random random = new Random(7);
        for (int i = 0; i < STEPS; i++) {
            template.step(step(i, i == 0 ? 0 : random.nextInt(i)));
        }

        assertThat(soon(template)).isEmpty();
    }

    @Test
    void a_thousand_wrong_names_are_told_as_soon() {
        JourneyTemplate.Builder template = Knee.journey();
        for (int i = 0; i < STEPS; i++) {
            template.step(Steps.booking("step-" + i, "service").after("stap-" + i, "ztep-" + i));
        }

        assertThat(soon(template))
                .hasSize(2 * STEPS)
                .allMatch(fault -> !fault.suggestion().isEmpty());
    }

    @Test
    void a_round_of_a_thousand_steps_is_told_as_soon() {
        JourneyTemplate.Builder template = Knee.journey();
        for (int i = 0; i < STEPS; i++) {
            template.step(Steps.booking("step-" + i, "service")
                    .after("step-" + (i + 1) % STEPS)
                    .addTimings(Timing.endsBefore(Point.startOf("step-" + (i + 1) % STEPS))
                            .byAtMost(Span.days(2))));
        }

        assertThat(soon(template)).extracting(Fault::code).contains("gate-cycle", "inconsistent-timing");
    }

    @Test
    void a_chain_that_is_written_from_its_end_is_checked_as_soon() {
        JourneyTemplate.Builder template = Knee.journey();
        for (int i = 0; i < STEPS; i++) {
            var timing = Timing.startsAfter(Point.endOf("step-" + (i + 1) % STEPS))
                    .byAtLeast(Span.days(1))
                    .byAtMost(Span.days(3));
            var step = Steps.booking("step-" + i, "service");
            template.step(i == STEPS - 1 ? step : step.addTimings(timing));
        }

        assertThat(soon(template)).isEmpty();
    }

    @Test
    void a_thousand_ladders_of_their_own_are_checked_as_soon() {
        JourneyTemplate.Builder template = Knee.journey();
        for (int i = 0; i < STEPS; i++) {
            template.step(Steps.booking("step-" + i, "service")
                    .within("offered", Rung.after(Span.hours(i + 1)).doing(Verb.ASSIGN_WORK, "call-" + i)));
        }

        assertThat(soon(template)).isEmpty();
    }

    @Test
    void conditions_within_conditions_are_checked_as_soon() {
        JourneyTemplate.Builder template =
                Knee.journey().addFacts(new Declaration(FactName.of("x"), FactType.TRUTH, false));
        Condition deep = Conditions.fact("x").is(true);
        for (int i = 0; i < 14; i++) {
            deep = i % 2 == 0
                    ? Conditions.all(deep, Conditions.fact("x").isKnown())
                    : Conditions.any(deep, Conditions.not(deep));
        }
        for (int i = 0; i < 2; i++) {
            template.step(Steps.booking("step-" + i, "service")
                    .when(deep)
                    .addTimings(Timing.startsAfter(Point.endOf("step-" + (1 - i)))));
        }

        assertThat(soon(template)).isEmpty();
    }

    private static StepBuilder<?> step(int i, int before) {
        StepBuilder<?> step = Steps.booking("step-" + i, "service");
        if (i == 0) {
            return step;
        }
        return step.after(Join.any(
                        Join.reached("step-" + before, "booked"), Join.ended("step-" + i / 2), Join.ended("step-0")))
                .addTimings(Timing.startsAfter(Point.startOf("step-" + before)).byAtLeast(Span.days(1)))
                .addTimings(Timing.startsAfter(Point.startOf("step-" + i / 3)).byAtMost(Span.days(5_000)));
    }

    @Test
    void what_is_too_large_is_refused_at_once() {
        JourneyTemplate.Builder template = Knee.journey();
        for (int i = 0; i < 20 * STEPS; i++) {
            template.step(Steps.booking("step-" + i, "service").after("step-" + i / 2));
        }

        assertThat(within(8, template)).extracting(Fault::code).containsExactly("too-many-steps");
    }

    private static List<Fault> soon(JourneyTemplate.Builder template) {
        return within(120, template);
    }

    /** By what is allocated, which is the same on a busy machine; a time is not. */
    private static List<Fault> within(long mebibytes, JourneyTemplate.Builder template) {
        JourneyTemplate built = template.build();
        long before = allocated();
        List<Fault> faults = TemplateCheck.faults(built, StandardMachines.all());
        long spent = allocated() - before;
        assertThat(spent).isLessThan(mebibytes * 1_024 * 1_024);
        return faults;
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
