package io.journeykit.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.lifecycle.StandardMachines;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BundlesTest {

    private static final Bundle ENGLISH = bundle("en");

    /** What only a language that has it needs: another joining word before some sounds. */
    private static boolean isElision(String key) {
        return key.contains(".elided");
    }

    @TestFactory
    Stream<DynamicTest> every_text_is_there_in_every_language() {
        return Stream.of("es", "de")
                .map(tag -> DynamicTest.dynamicTest(
                        tag, () -> assertThat(keys(bundle(tag))).containsExactlyElementsOf(keys(ENGLISH))));
    }

    @TestFactory
    Stream<DynamicTest> every_text_has_places_for_the_same_parts_in_every_language() {
        return Stream.of("es", "de")
                .map(tag -> DynamicTest.dynamicTest(
                        tag,
                        () -> ENGLISH.texts().keySet().stream()
                                .filter(key -> !key.startsWith("format.") && !key.startsWith("moment."))
                                .forEach(key ->
                                        assertThat(names(tag, key)).as(key).isEqualTo(names("en", key)))));
    }

    @TestFactory
    Stream<DynamicTest> a_region_has_only_texts_that_its_language_has() {
        return Stream.of("en-US", "en-CA", "es-US")
                .map(tag -> DynamicTest.dynamicTest(
                        tag, () -> assertThat(ENGLISH.texts().keySet()).containsAll(keys(bundle(tag)))));
    }

    @TestFactory
    Stream<DynamicTest> every_plural_has_a_singular() {
        return Stream.of("en", "es", "de")
                .map(tag -> DynamicTest.dynamicTest(tag, () -> {
                    SortedMap<String, String> texts = bundle(tag).texts();
                    assertThat(texts.keySet().stream().filter(key -> key.endsWith(".other") && !isName(key)))
                            .isNotEmpty()
                            .allMatch(key -> texts.containsKey(key.replaceAll("other$", "one")));
                }));
    }

    /** Such as the code of any other rule. */
    private static boolean isName(String key) {
        return key.equals("contact-rule.other") || key.equals("moved.other") || key.equals("event.other");
    }

    @TestFactory
    Stream<DynamicTest> no_text_is_the_same_in_another_language_by_oversight() {
        return Stream.of("es", "de")
                .map(tag -> DynamicTest.dynamicTest(
                        tag,
                        () -> assertThat(ENGLISH.texts().entrySet().stream()
                                        .filter(text -> !text.getKey().startsWith("format."))
                                        .filter(text -> text.getValue().matches(".*\\b[a-z]{3,}\\b(?![^{]*}).*"))
                                        .filter(text -> text.getValue()
                                                .equals(bundle(tag).texts().get(text.getKey()))))
                                .isEmpty()));
    }

    @Test
    void every_state_of_the_standard_machines_has_a_name() {
        assertThat(StandardMachines.all().stream()
                        .flatMap(machine -> machine.states().stream())
                        .map(state -> "name.state." + state.name()))
                .allMatch(ENGLISH.texts()::containsKey);
    }

    @Test
    void all_of_them_are_told() {
        assertThat(Bundles.standard()).hasToString("texts in en, en-US, en-CA, es, es-US, de");
    }

    private static TreeSet<String> names(String tag, String key) {
        return new TreeSet<>(bundle(tag).pattern(key).orElseThrow().names());
    }

    private static TreeSet<String> keys(Bundle bundle) {
        TreeSet<String> keys = new TreeSet<>(bundle.texts().keySet());
        keys.removeIf(BundlesTest::isElision);
        return keys;
    }

    private static Bundle bundle(String tag) {
        return Bundles.standard().bundle(Locale.forLanguageTag(tag)).orElseThrow();
    }
}
