package io.journeykit.fhir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.recurrence.FhirRepeat;
import io.journeykit.check.TemplateCheck;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.template.Contact;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.template.Stage;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Owner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random templates that pass the check are the same after they were exported and imported. */
class RandomRoundTripTest {

    private static final int RUNS = 300;
    private static final List<Span> SPANS =
            List.of(Span.days(3), Span.weeks(2), Span.months(1), Span.hours(4), Span.workingDays(2), Span.ZERO);

    @Test
    void a_random_template_is_the_same_again() {
        int sound = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            JourneyTemplate template = template(new Random(seed));
            if (TemplateCheck.faults(template, StandardMachines.all()).isEmpty()) {
                sound++;
                assertThat(RoundTripTest.again(template)).as("seed " + seed).isEqualTo(template);
            }
        }
        assertThat(sound).isGreaterThan(RUNS / 4);
    }

    private static JourneyTemplate template(Random random) {
        JourneyTemplate.Builder template = JourneyTemplate.named("random")
                .version("1")
                .addAnchors("referred")
                .addStages(new Stage("one", "One", Optional.empty()), new Stage("two", "The second", Optional.empty()));
        int steps = 2 + random.nextInt(5);
        for (int i = 0; i < steps; i++) {
            template.step(step(i, random));
        }
        return template.build();
    }

    private static StepBuilder<?> step(int i, Random random) {
        StepBuilder<?> step = kind("s" + i, random);
        if (random.nextBoolean()) {
            step.stage(random.nextBoolean() ? "one" : "two");
        }
        if (random.nextInt(3) == 0) {
            step.when(Conditions.expression("fhirpath", "%pain > " + i));
        }
        if (random.nextInt(4) == 0) {
            step.contact(random.nextBoolean() ? Contact.URGENT : Contact.IMPORTANT);
        }
        if (i > 0) {
            related(step, "s" + random.nextInt(i), random);
        }
        when(step, random);
        return step;
    }

    private static StepBuilder<?> kind(String id, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> Steps.booking(id, "service of " + id);
            case 1 -> Steps.referral(id, "service").title("A referral");
            case 2 -> Steps.message(id, "said");
            case 3 -> Steps.questionnaire(id, "form");
            case 4 -> Steps.decision(id, "decide", "yes", "no");
            case 5 -> Steps.waitFor(id, "reported");
            default -> Steps.work(id, "nurse", "look").owner(random.nextBoolean() ? Owner.PATIENT : Owner.SYSTEM);
        };
    }

    private static void related(StepBuilder<?> step, String other, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> step.after(other);
            case 1 -> step.startsAfter(Point.endOf(other), Span.days(1), Span.weeks(4));
            case 2 -> step.due(Due.before(Point.startOf(other), span(random)).notAfter(Offset.before(Span.ZERO)));
            case 3 -> step.due(Due.after(Point.endOf(other), span(random)));
            default -> {
                // It stands alone.
            }
        }
    }

    private static void when(StepBuilder<?> step, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> step.repeat(new Repetition.Every(Span.months(3), 4, Optional.empty(), Repetition.Recall.FIXED));
            case 1 ->
                step.repeat(new Repetition.Recurs(
                        new Rule.Fhir(FhirRepeat.with()
                                .frequency(1)
                                .period(BigDecimal.ONE)
                                .periodUnit("wk")
                                .addDayOfWeek("mon")
                                .build()),
                        5,
                        Optional.empty()));
            case 2 -> step.repeat(new Repetition.At(List.of(Span.days(15), Span.days(30))));
            case 3 -> step.due(Due.after(Point.BEGIN, span(random)));
            case 4 -> step.due(Due.before(Point.anchor("referred"), span(random)));
            default -> {
                // It happens once.
            }
        }
    }

    private static Span span(Random random) {
        return SPANS.get(random.nextInt(SPANS.size()));
    }
}
