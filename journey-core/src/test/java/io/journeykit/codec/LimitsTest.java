package io.journeykit.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {

    private static final int KIB = 1_024;
    private static final long MOST_BYTES = 256L * 256 * KIB;

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of("a text of more than 256 KiB", "too-large", title("x".repeat(257 * KIB))),
                Arguments.of("a text that is large in UTF-8 only", "too-large", title("ü".repeat(129 * KIB))),
                Arguments.of("33 levels", "too-deep-or-long", "[".repeat(33)),
                Arguments.of("as many levels as fit", "too-deep-or-long", "[".repeat(256 * KIB)),
                Arguments.of("a number of as many digits as fit", "too-deep-or-long", "9".repeat(256 * KIB)),
                Arguments.of("a name as long as fits", "too-deep-or-long", "{\"" + "n".repeat(250 * KIB) + "\": 1}"),
                Arguments.of("1,001 steps", "too-many-steps", steps(1_001, "")),
                Arguments.of("10,001 occurrences", "too-many-occurrences", occurrences()),
                Arguments.of("as many steps as fit", "too-many-steps", template("{},".repeat(87_000) + "{}")),
                Arguments.of("a machine of 65 states", "too-many-states", machine(65, 0)),
                Arguments.of("a machine of as many transitions as fit", "too-many-transitions", machine(2, 4_000)),
                Arguments.of("as many unknown fields as fit", "unknown-field", unknownFields()),
                Arguments.of("as many wrong items as fit", "wrong-type", anchors()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuch")
    void what_is_too_much_is_refused_with_little_memory(String what, String code, String text) {
        long before = allocated();
        Refused refused = catchThrowableOfType(Refused.class, () -> TemplateCodec.read(text, "much.json"));
        long spent = allocated() - before;

        assertThat(refused.faults()).extracting(Fault::code).contains(code);
        assertThat(refused.faults()).hasSizeLessThanOrEqualTo(1_001);
        // In bytes that were allocated: they are the same on a busy machine, and a time is not.
        assertThat(spent).as(what).isLessThan(MOST_BYTES);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void what_is_just_not_too_much_is_read() {
        String text = steps(1_000, "");

        assertThat(TemplateCodec.read(text, "much.json").steps()).hasSize(1_000);
    }

    private static String title(String title) {
        return "{\"title\": \"" + title + "\"}";
    }

    private static String template(String steps) {
        return "{\"id\": \"t\", \"version\": \"1\", \"steps\": [" + steps + "]}";
    }

    private static String steps(int count, String more) {
        return template(IntStream.range(0, count)
                .mapToObj(i -> "{\"id\": \"s" + i + "\", \"kind\": \"questionnaire\", \"form\": \"f\"" + more + "}")
                .collect(Collectors.joining(",\n")));
    }

    private static String occurrences() {
        return steps(11, ", \"every\": {\"interval\": \"P1D\", \"at-most\": 1000}");
    }

    private static String machine(int states, int transitions) {
        String state = "{\"name\": \"s%d\", \"owner\": \"system\"}";
        String transition = "{\"id\": \"t%d\", \"from\": \"s0\", \"on\": \"a%<d\", \"to\": \"s1\"}";
        return "{\"id\": \"t\", \"version\": \"1\", \"steps\": [], \"machines\": [{\"name\": \"m\", \"states\": ["
                + many(state, states) + "], \"transitions\": [" + many(transition, transitions) + "]}]}";
    }

    private static String many(String one, int count) {
        return IntStream.range(0, count).mapToObj(one::formatted).collect(Collectors.joining(","));
    }

    private static String unknownFields() {
        return "{"
                + IntStream.range(0, 20_000).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(",")) + "}";
    }

    private static String anchors() {
        return "{\"anchors\": [" + "1,".repeat(120_000) + "1]}";
    }
}
