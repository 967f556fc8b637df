package io.journeykit.fhir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.fhir.plan.library.PlanFiles;
import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.template.JourneyTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A template that is exported and imported is the same template; and so is a plan that was imported. */
class RoundTripTest {

    private static final List<Path> FOLDERS = List.of(
            Path.of("../journey-examples/src/main/resources/journeys"),
            Path.of("../journey-examples/src/main/resources/patterns"),
            Path.of("../journey-examples/src/test/resources/templates"));

    @TestFactory
    Stream<DynamicTest> every_template_of_the_examples_is_the_same_again() throws IOException {
        List<Path> files = FOLDERS.stream().flatMap(RoundTripTest::templates).toList();
        assertThat(files).hasSizeGreaterThan(30);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    JourneyTemplate template = TemplateCodec.read(Files.readString(file), file.toString());

                    assertThat(again(template)).isEqualTo(template);
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_imported_plan_is_the_same_again() {
        return Corpora.root().stream()
                .flatMap(root -> Corpora.FOLDERS.stream()
                        .map(root::resolve)
                        .map(PlanFiles::read)
                        .map(PlanLibrary::of)
                        .flatMap(library -> library.plans().stream()
                                .map(plan ->
                                        DynamicTest.dynamicTest(Place.label(plan), () -> imported(plan, library)))));
    }

    private static void imported(PlanDefinition plan, PlanLibrary library) {
        for (JourneyTemplate template : PlanImport.from(library).of(plan).templates()) {
            assertThat(again(template)).isEqualTo(template);
        }
    }

    /** Through the text that others get. */
    static JourneyTemplate again(JourneyTemplate template) {
        String text = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(PlanExport.of(template));
        PlanDefinition plan =
                (PlanDefinition) FhirContext.forR4Cached().newJsonParser().parseResource(text);
        return PlanImport.from(PlanLibrary.EMPTY).of(plan).template();
    }

    private static Stream<Path> templates(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith("world.json"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
