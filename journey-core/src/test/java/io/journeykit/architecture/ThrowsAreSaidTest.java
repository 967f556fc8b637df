package io.journeykit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A vendor reads in the Javadoc of a method what it throws, and when. */
class ThrowsAreSaidTest {

    private static final Thrown THROWN = new Thrown(WrittenMethods.ALL);

    /** What stands in the sources and never happens: every platform has SHA-256, no text is unreadable, a fault is told. */
    private static final Set<String> NEVER = Set.of(
            "TemplateCodec.hash throws IllegalStateException",
            "Document.read throws UncheckedIOException",
            "Document.readData throws UncheckedIOException",
            "JsonScalars.value throws IllegalArgumentException");

    @Test
    void what_a_method_throws_stands_in_its_javadoc() {
        Set<String> hidden = hiddenTypes();

        List<String> unsaid = WrittenMethods.ALL.stream()
                .filter(WrittenMethod::isSeen)
                .flatMap(method -> THROWN.by(method).stream()
                        .filter(exception -> !method.says(exception) && !hidden.contains(exception))
                        .map(exception -> method.owner() + "." + method.name() + " throws " + exception))
                .filter(throwing -> !NEVER.contains(throwing))
                .toList();

        assertThat(unsaid).as("what is thrown and has no @throws").isEmpty();
    }

    @Test
    void what_is_thrown_by_methods_that_a_vendor_does_not_see_is_found_as_well() {
        assertThat(THROWN.by(method("Quota", "<init>"))).containsExactly("IllegalArgumentException");
        assertThat(THROWN.by(method("Span", "parse"))).containsExactly("IllegalArgumentException");
        assertThat(THROWN.by(method("HolidayTable", "isHoliday"))).containsExactly("BeyondHorizon");
        assertThat(THROWN.by(method("Delivery", "words"))).containsExactly("IllegalStateException");
        assertThat(THROWN.by(method("Span", "text"))).isEmpty();
    }

    private static WrittenMethod method(String type, String name) {
        return WrittenMethods.ALL.stream()
                .filter(method -> method.owner().equals(type) && method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** No Javadoc can name an exception that its reader does not see. */
    private static Set<String> hiddenTypes() {
        Set<String> seen = WrittenMethods.ALL.stream()
                .filter(WrittenMethod::isSeen)
                .map(WrittenMethod::owner)
                .collect(Collectors.toSet());
        return WrittenMethods.ALL.stream()
                .map(WrittenMethod::owner)
                .filter(type -> !seen.contains(type))
                .collect(Collectors.toSet());
    }
}
