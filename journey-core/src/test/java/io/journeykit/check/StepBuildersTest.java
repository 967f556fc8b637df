package io.journeykit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.template.Contact;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Priority;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The builder of each kind has what the check lets a step of that kind have, and what it refuses cannot be written. */
class StepBuildersTest {

    private static final Repetition COURSE = new Repetition.Course(6, Span.days(5), Span.days(10));
    private static final Contact TIP =
            new Contact("tips", Priority.ROUTINE, Optional.empty(), Optional.of("tips"), false);

    static Stream<StepBuilder<?>> builders() {
        return Stream.of(
                Steps.referral("step", "orthopaedics"),
                Steps.booking("step", "mri-knee"),
                Steps.bookingUnder("referral", "step", "orthopaedics"),
                Steps.transfer("step", "mri"),
                Steps.message("step", "welcome"),
                Steps.questionnaire("step", "promis-10"),
                Steps.work("step", "nurse", "call"),
                Steps.authorization("step", "payer", "mri-knee"),
                Steps.decision("step", "ask", "yes", "no"),
                Steps.choice("step", "ask", "yes", "no"),
                Steps.waitFor("step", "reported"),
                Steps.subJourney("step", "prehabilitation", "1"),
                Steps.vendor("step", "own"));
    }

    @ParameterizedTest
    @MethodSource("builders")
    void what_only_one_kind_may_have_is_a_method_of_its_builder_only(StepBuilder<?> builder) {
        StepKind kind = builder.build().kind();

        assertThat(has(builder, "course"))
                .isEqualTo(isAllowed(
                        "$.steps[0].course", StepTemplate.of("step", kind).repeat(COURSE)));
        assertThat(has(builder, "shared"))
                .isEqualTo(isAllowed(
                        "$.steps[0].shared", StepTemplate.of("step", kind).shared("visit")));
        assertThat(has(builder, "inDigest"))
                .isEqualTo(isAllowed(
                        "$.steps[0].contact.digest",
                        StepTemplate.of("step", kind).contact(TIP)));
    }

    @Test
    void every_kind_has_a_builder() {
        Set<Class<?>> built =
                builders().map(builder -> builder.build().kind().getClass()).collect(Collectors.toSet());

        assertThat(built).isEqualTo(Set.of(StepKind.class.getPermittedSubclasses()));
    }

    @Test
    void no_builder_takes_a_repetition_of_whatever_kind() {
        assertThat(builders()
                        .flatMap(builder -> Arrays.stream(builder.getClass().getMethods())))
                .flatMap(method -> List.of(method.getParameterTypes()))
                .isNotEmpty()
                .doesNotContain(Repetition.class, Repetition.Course.class, StepKind.class);
    }

    private static boolean has(StepBuilder<?> builder, String method) {
        return Arrays.stream(builder.getClass().getMethods())
                .map(Method::getName)
                .anyMatch(method::equals);
    }

    private static boolean isAllowed(String where, StepTemplate.Builder step) {
        return Knee.faults(Knee.journey().addSteps(step.build())).stream()
                .noneMatch(fault -> fault.where().equals(where));
    }
}
