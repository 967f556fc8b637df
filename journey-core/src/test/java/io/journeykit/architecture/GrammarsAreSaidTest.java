package io.journeykit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever writes a text that is read finds its grammar, three examples and what is refused in the Javadoc of the reader. */
class GrammarsAreSaidTest {

    /** Texts that are refused by whatever refuses any. */
    private static final Set<String> ODD = Set.of("", " ", "?! ?");

    /** Every {@code parse} of a text, and every {@code of} that refuses one. */
    static Stream<WrittenMethod> readers() {
        return WrittenMethods.of("journey-core").stream()
                .filter(WrittenMethod::isSeen)
                .filter(WrittenMethod::readsText)
                .filter(method -> method.name().equals("parse") || method.name().equals("of") && refuses(method));
    }

    @Test
    void there_are_such() {
        assertThat(readers().map(method -> method.owner() + "." + method.name()))
                .contains("Span.parse", "Offset.parse", "Point.parse", "Placeholder.parse", "StepId.of");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void the_grammar_of_a_text_stands_in_the_javadoc_of_its_reader(WrittenMethod reader) {
        assertThat(reader.grammar().orElse("")).as("grammar of %s", reader).contains(" = ");
        assertThat(reader.says("IllegalArgumentException")).isEqualTo(refuses(reader));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void its_examples_are_read(WrittenMethod reader) {
        assertThat(reader.examples())
                .as("examples of %s", reader)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(example ->
                        assertThatCode(() -> read(reader, example)).as(example).doesNotThrowAnyException());
    }

    private static boolean refuses(WrittenMethod method) {
        return ODD.stream().anyMatch(text -> thrown(method, text).isPresent());
    }

    private static Optional<Throwable> thrown(WrittenMethod method, String text) {
        try {
            read(method, text);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " cannot be called.", e);
        }
    }

    private static Object read(WrittenMethod method, String text) throws ReflectiveOperationException {
        return Class.forName(method.type())
                .getMethod(method.name(), String.class)
                .invoke(null, text);
    }
}
