package io.journeykit.fhir.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.journeykit.codec.TemplateCodec;
import io.journeykit.fhir.plan.library.PlanFiles;
import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plans of our own, one for each element and each quirk of plans in the wild, beside the templates that they become. */
class OwnPlansTest {

    private static final Path PLANS = Path.of("src/test/resources/plans");

    private static final Map<String, List<String>> REFUSED = Map.of(
            "refused-circle", List.of("relations-in-circle"),
            "refused-contradiction", List.of("inconsistent-timing"),
            "refused-empty-expression", List.of("empty-expression"),
            "refused-extension", List.of("bad-extension"),
            "refused-implicit-rules", List.of("implicit-rules"),
            "refused-modifier-extension", List.of("modifier-extension"),
            "refused-no-actions", List.of("no-actions"),
            "refused-plans-in-a-circle", List.of("plans-in-circle"),
            "refused-repeat", List.of("timing-tim-9", "timing-tim-5"),
            "refused-units", List.of("no-amount-of-time", "no-amount-of-time", "offset-across"));

    @TestFactory
    Stream<DynamicTest> each_plan_becomes_the_template_that_stands_beside_it() {
        return plans(false)
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    ImportedPlan imported = imported(file);

                    assertThat(imported.templates().stream()
                                    .map(TemplateCodec::write)
                                    .collect(Collectors.joining("\n")))
                            .isEqualTo(
                                    Files.readString(PLANS.resolve("expected").resolve(name(file) + ".templates")));
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_plan_tells_what_was_lost() {
        return plans(false)
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    ImportedPlan imported = imported(file);

                    assertThat(imported.losses().toString().lines())
                            .containsExactlyElementsOf(
                                    Files.readAllLines(PLANS.resolve("expected").resolve(name(file) + ".losses")));
                    for (Resource resource : PlanFiles.read(file)) {
                        if (resource instanceof PlanDefinition plan) {
                            assertThat(CorporaTest.unaccounted((DomainResource) plan, imported.losses()))
                                    .isEmpty();
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_plan_is_the_same_after_it_was_exported() {
        return plans(false)
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    for (JourneyTemplate template : imported(file).templates()) {
                        assertThat(RoundTripTest.again(template)).isEqualTo(template);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_no_reader_of_the_standard_would_run_is_refused_with_every_reason() {
        return plans(true)
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Refused refused = catchThrowableOfType(Refused.class, () -> imported(file));

                    assertThat(refused.faults().stream().map(Fault::code).distinct())
                            .containsExactlyInAnyOrderElementsOf(
                                    REFUSED.get(name(file)).stream().distinct().toList());
                    assertThat(refused.faults())
                            .allSatisfy(fault -> assertThat(fault.where())
                                    .matches("(PlanDefinition/.* PlanDefinition|\\$\\.steps).*"));
                }));
    }

    private static ImportedPlan imported(Path file) {
        List<Resource> resources = PlanFiles.read(file);
        return PlanImport.from(PlanLibrary.of(resources))
                .of(PlanFiles.outermost(resources).get(0));
    }

    private static Stream<Path> plans(boolean refused) {
        try (Stream<Path> files = Files.list(PLANS)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> name(file).startsWith("refused-") == refused)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }
}
