package io.journeykit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.Cancels;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Steps;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.StepId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Templates written by chance, mostly wrong: whatever is written, it is checked, and told the same each time. */
class RandomTemplatesTest {

    private static final int SEEDS = 400;

    @Test
    void whatever_is_written_is_told_the_same_each_time() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Fault> once = TemplateCheck.faults(new Author(seed).template(), StandardMachines.all());
            List<Fault> again = TemplateCheck.faults(new Author(seed).template(), StandardMachines.all());

            assertThat(again).as("seed %d", seed).isEqualTo(once).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_fault_says_where_what_and_what_next() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Fault> faults = TemplateCheck.faults(new Author(seed).template(), StandardMachines.all());

            assertThat(faults).as("seed %d", seed).allSatisfy(fault -> {
                assertThat(fault.code()).matches("[a-z]+(-[a-z]+)*");
                assertThat(fault.where()).startsWith("$.");
                assertThat(fault.message()).isNotBlank();
                assertThat(fault.suggestion().orElse("")).isNotBlank();
            });
        }
    }

    @Test
    void of_what_has_no_fault_all_is_proven() {
        int proven = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            JourneyTemplate template = new Author(seed).template();
            if (TemplateCheck.faults(template, StandardMachines.all()).isEmpty()) {
                TemplateReport report = TemplateCheck.report(template, StandardMachines.all());

                assertThat(report.silences())
                        .as("seed %d", seed)
                        .allSatisfy(silence -> assertThat(silence.atMost()).isPositive());
                proven++;
            }
        }
        assertThat(proven).isPositive();
    }

    /** Writes whatever comes to mind. */
    private static final class Author {

        private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "nobody");
        private static final List<String> STATES = List.of("booked", "offered", "cancelled", "declined", "bokked");

        private final Random random;

        Author(long seed) {
            random = new Random(seed);
        }

        JourneyTemplate template() {
            JourneyTemplate.Builder template = Knee.journey();
            int steps = 1 + random.nextInt(5);
            for (int i = 0; i < steps; i++) {
                template.addSteps(step(NAMES.get(random.nextInt(10) == 0 ? 0 : i)));
            }
            return template.build();
        }

        private StepTemplate step(String id) {
            StepTemplate.Builder step = StepTemplate.of(id, kind(id).build().kind());
            for (int i = random.nextInt(4); i > 0; i--) {
                addSomething(step);
            }
            return step.build();
        }

        private StepBuilder<?> kind(String id) {
            return switch (random.nextInt(7)) {
                case 0 -> Steps.referral(id, "service").to("partner");
                case 1 -> Steps.bookingUnder(name(), id, "service");
                case 2 -> Steps.transfer(id, name(), "partner");
                case 3 -> Steps.message(id, "text");
                case 4 -> Steps.decision(id, "text", "yes", "no");
                default -> Steps.booking(id, "service");
            };
        }

        private void addSomething(StepTemplate.Builder step) {
            switch (random.nextInt(9)) {
                case 0 -> step.after(join(2));
                case 1 -> step.during(new Join.Reached(StepId.of(name()), states(), true));
                case 2 -> step.when(condition(2));
                case 3 ->
                    step.due(new Due(
                            point(), Optional.empty(), offset(), some(offset()), some(offset()), Optional.empty()));
                case 4, 5 -> step.addTimings(new Timing(edge(), direction(), point(), some(span()), some(span())));
                case 6 -> step.repeat(repetition());
                case 7 -> step.putSilence(state(), List.of(Rung.after(span()).doing(Verb.ASSIGN_WORK, "call")));
                default ->
                    step.addCancels(
                            new Cancels(Cancels.On.COMPLETION, List.of(new Cancels.Target.Step(StepId.of(name())))));
            }
        }

        private Join join(int depth) {
            return switch (random.nextInt(depth == 0 ? 2 : 6)) {
                case 0 -> Join.ended(name());
                case 1 -> new Join.Reached(StepId.of(name()), states(), random.nextBoolean());
                case 2 -> Join.any(joins(depth));
                case 3 -> Join.atLeast(random.nextInt(4), joins(depth));
                case 4 -> Join.exactlyOne(joins(depth));
                default -> Join.atMostOne(joins(depth));
            };
        }

        private Join[] joins(int depth) {
            List<Join> joins = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                joins.add(join(depth - 1));
            }
            return joins.toArray(Join[]::new);
        }

        private Condition condition(int depth) {
            return switch (random.nextInt(depth == 0 ? 2 : 4)) {
                case 0 -> Conditions.fact(name()).is(random.nextBoolean() ? "yes" : "maybe");
                case 1 -> Conditions.fact(name()).isKnown();
                case 2 -> Conditions.not(condition(depth - 1));
                default -> Conditions.any(condition(depth - 1), condition(depth - 1));
            };
        }

        private Repetition repetition() {
            return switch (random.nextInt(5)) {
                case 0 -> new Repetition.Course(random.nextInt(5), span(), span());
                case 1 -> new Repetition.At(List.of(span(), span()));
                case 2 ->
                    new Repetition.ForEach(List.of(
                            new Repetition.Items.VisitsOf(StepId.of(name())),
                            new Repetition.Items.ProviderOf(StepId.of(name()))));
                case 3 -> new Repetition.ForEach(List.of(new Repetition.Items.FromFact(FactName.of(name()))));
                default ->
                    new Repetition.Every(
                            span(), random.nextInt(5), some(condition(1)), Repetition.Recall.LAST_COMPLETED);
            };
        }

        private Span span() {
            return switch (random.nextInt(6)) {
                case 0 -> Span.ZERO;
                case 1 -> Span.workingDays(random.nextInt(10));
                case 2 -> Span.months(random.nextInt(10));
                case 3 -> Span.of(Duration.ofHours(random.nextInt(100)));
                default -> Span.days(random.nextInt(30));
            };
        }

        private Offset offset() {
            return new Offset(span(), direction());
        }

        private Offset.Direction direction() {
            return random.nextBoolean() ? Offset.Direction.AFTER : Offset.Direction.BEFORE;
        }

        private Point.Edge edge() {
            return random.nextBoolean() ? Point.Edge.START : Point.Edge.END;
        }

        private Point point() {
            int kind = random.nextInt(4);
            return kind == 0 ? Point.BEGIN : kind == 1 ? Point.endOf(name()) : Point.startOf(name());
        }

        private <T> Optional<T> some(T value) {
            return random.nextBoolean() ? Optional.of(value) : Optional.empty();
        }

        private String name() {
            return NAMES.get(random.nextInt(NAMES.size()));
        }

        private String state() {
            return STATES.get(random.nextInt(STATES.size()));
        }

        private List<String> states() {
            return random.nextBoolean() ? List.of(state()) : List.of();
        }
    }
}
