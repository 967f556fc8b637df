package io.journeykit.examples.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds codes.json to the sources, and docs/codes.md to codes.json. */
class CodesTest {

    /** What is published and says codes; random lives make up some of their own. */
    private static final List<String> SOURCES = List.of(
            "journey-core/src/main/java",
            "journey-calendar-adapter/src/main/java",
            "journey-fhir-adapter/src/main/java",
            "journey-cql-adapter/src/main/java",
            "journey-testkit/src/main/java/io/journeykit/testkit/world");

    /** An outcome is the code of the incident that says that a step ended so. */
    private static final String BY_OUTCOME = "StepEnding.java";

    private static final SortedSet<SayableCode> SAID = CodeScan.of(
            SOURCES.stream().map(folder -> project().resolve(folder)).toList());

    @ParameterizedTest
    @EnumSource
    void every_code_of_the_sources_is_described(Kind kind) {
        List<SayableCode> said = SAID.stream().filter(one -> one.kind() == kind).toList();

        assertThat(said).isNotEmpty();
        assertThat(said)
                .filteredOn(one -> !isByOutcome(one))
                .filteredOn(one -> !Codes.described().of(kind).containsKey(one.code()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_code_that_is_described_is_in_the_sources(Kind kind) {
        Set<String> said = SAID.stream()
                .filter(one -> one.kind() == kind)
                .map(SayableCode::code)
                .collect(Collectors.toSet());
        if (SAID.stream().anyMatch(CodesTest::isByOutcome) && kind == Kind.INCIDENT) {
            said.addAll(Set.of("missed", "failed"));
        }

        assertThat(said).containsAll(Codes.described().of(kind).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void every_description_is_a_sentence_and_no_longer_than_twenty_words(Kind kind) {
        assertThat(Codes.described().of(kind))
                .allSatisfy((code, meaning) -> assertThat(Stream.of(meaning.means(), meaning.advice()))
                        .allMatch(sentence -> sentence.endsWith(".") && sentence.split(" ").length <= 20));
    }

    @Test
    void the_page_says_what_codes_json_says() throws IOException {
        Path page = project().resolve("docs/codes.md");
        if (Boolean.getBoolean("journey.codes.write")) {
            Files.writeString(page, Codes.described().page());
        }

        assertThat(page).content().isEqualTo(Codes.described().page());
    }

    private static boolean isByOutcome(SayableCode said) {
        return said.code().equals("…") && said.where().startsWith(BY_OUTCOME);
    }

    /** Whether Maven runs in the module or an editor in the project. */
    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs")) ? here : here.getParent();
    }
}
