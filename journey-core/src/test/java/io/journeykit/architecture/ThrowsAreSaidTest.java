package io.journeykit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vendor reads in the Javadoc of a method what it throws, and when. */
class ThrowsAreSaidTest {

    /** What stands in the sources and never happens: what is read from memory can be read, and a fault is told. */
    private static final Set<String> NEVER = Set.of(
            "Patches.over throws IllegalStateException",
            "Patches.write throws IllegalStateException",
            "AgendaCodec.named throws UncheckedIOException",
            "MachineCodec.read throws UncheckedIOException",
            "TemplateCodec.read throws UncheckedIOException",
            "JsonScalars.value throws IllegalArgumentException");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "journey-core",
                "journey-calendar-adapter",
                "journey-fhir-adapter",
                "journey-cql-adapter",
                "journey-testkit"
            })
    void what_a_method_throws_stands_in_its_javadoc(String module) {
        List<WrittenMethod> methods = WrittenMethods.of(module);
        Thrown thrown = new Thrown(methods);
        Set<String> hidden = hiddenTypes(methods);

        List<String> unsaid = methods.stream()
                .filter(WrittenMethod::isSeen)
                .flatMap(method -> thrown.by(method).stream()
                        .filter(exception -> !method.says(exception) && !hidden.contains(exception))
                        .map(exception -> method.owner() + "." + method.name() + " throws " + exception))
                .filter(throwing -> !NEVER.contains(throwing))
                .toList();

        assertThat(unsaid).as("what is thrown and has no @throws").isEmpty();
    }

    @Test
    void what_is_thrown_by_methods_that_a_vendor_does_not_see_is_found_as_well() {
        List<WrittenMethod> methods = WrittenMethods.of("journey-core");
        Thrown thrown = new Thrown(methods);

        assertThat(thrown.by(method("Quota", "<init>", methods))).containsExactly("IllegalArgumentException");
        assertThat(thrown.by(method("Span", "parse", methods))).containsExactly("IllegalArgumentException");
        assertThat(thrown.by(method("HolidayTable", "isHoliday", methods))).containsExactly("BeyondHorizon");
        assertThat(thrown.by(method("Delivery", "words", methods))).containsExactly("IllegalStateException");
        assertThat(thrown.by(method("Span", "text", methods))).isEmpty();
    }

    private static WrittenMethod method(String type, String name, List<WrittenMethod> methods) {
        return methods.stream()
                .filter(method -> method.owner().equals(type) && method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** No Javadoc can name an exception that its reader does not see. */
    private static Set<String> hiddenTypes(List<WrittenMethod> methods) {
        Set<String> seen = methods.stream()
                .filter(WrittenMethod::isSeen)
                .map(WrittenMethod::owner)
                .collect(Collectors.toSet());
        return methods.stream()
                .map(WrittenMethod::owner)
                .filter(type -> !seen.contains(type))
                .collect(Collectors.toSet());
    }
}
