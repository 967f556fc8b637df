package io.journeykit.fhir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeykit.check.TemplateCheck;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.fhir.plan.library.PlanFiles;
import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.fhir.plan.losses.LossReport;
import io.journeykit.fhir.plan.losses.Place;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published plans import. They stand beside the project; where they do not, one test says so and there are no others. */
class CorporaTest {

    /** So many of each folder import; none is refused. */
    private static final List<Integer> IMPORTED = List.of(18, 17, 40);

    @TestFactory
    Stream<DynamicTest> published_plans_import() {
        Optional<Path> root = Corpora.root();
        if (root.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest(
                    "there are no corpora beside the project; name their folder by -Djourney.corpora", () -> {}));
        }
        return Corpora.FOLDERS.stream()
                .flatMap(folder -> folder(folder, PlanFiles.read(root.get().resolve(folder))));
    }

    private static Stream<DynamicTest> folder(String folder, List<Resource> resources) {
        PlanLibrary library = PlanLibrary.of(resources);
        List<String> refused = new ArrayList<>();
        Stream<DynamicTest> plans = library.plans().stream()
                .map(plan -> DynamicTest.dynamicTest(Place.label(plan), () -> imports(plan, library, refused)));
        DynamicTest count = DynamicTest.dynamicTest("all of " + folder, () -> {
            assertThat(refused).isEmpty();
            assertThat(Files.readString(Path.of("../docs/fhir.md")))
                    .contains("| " + folder + " | " + library.plans().size() + " | 0 |");
            assertThat(library.plans()).hasSize(IMPORTED.get(Corpora.FOLDERS.indexOf(folder)));
        });
        return Stream.concat(plans, Stream.of(count));
    }

    private static void imports(PlanDefinition plan, PlanLibrary library, List<String> refused) {
        try {
            ImportedPlan imported = PlanImport.from(library).of(plan);

            assertThat(imported.templates()).allSatisfy(CorporaTest::isSound);
            assertThat(unaccounted(plan, imported.losses())).isEmpty();
            assertThat(imported.losses().losses())
                    .filteredOn(loss -> loss.why().startsWith("the importer does not know"))
                    .allMatch(loss -> loss.path().contains("extension"), "only extensions of others are not known");
        } catch (Refused e) {
            refused.add(e.getMessage());
            throw e;
        }
    }

    private static void isSound(JourneyTemplate template) {
        assertThat(TemplateCheck.faults(template, StandardMachines.all())).isEmpty();
        assertThat(TemplateCodec.read(TemplateCodec.write(template), "template.json"))
                .isEqualTo(template);
    }

    /** Every populated element that was neither taken over nor told of, found by a walk over the resource as JSON. */
    static List<String> unaccounted(DomainResource resource, LossReport losses) {
        Set<String> accounted = new LinkedHashSet<>(losses.mapped());
        losses.losses().forEach(loss -> accounted.add(loss.resource() + " " + loss.path()));
        List<String> missing = new ArrayList<>();
        try {
            JsonNode json = new ObjectMapper()
                    .readTree(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource));
            walk(json, List.of(Place.label(resource) + " " + resource.fhirType()), accounted, missing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return missing;
    }

    /** Looks at each part of an element that stands under one of these paths; a choice has the name of its type behind it. */
    private static void walk(JsonNode node, List<String> paths, Set<String> accounted, List<String> missing) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equals("resourceType")) {
                continue;
            }
            JsonNode value = field.getValue();
            for (int i = 0; i < (value.isArray() ? value.size() : 1); i++) {
                String index = value.isArray() ? "[" + i + "]" : "";
                List<String> here = names(field.getKey()).stream()
                        .flatMap(name -> paths.stream().map(path -> path + "." + name + index))
                        .toList();
                part(value.isArray() ? value.get(i) : value, here, accounted, missing);
            }
        }
    }

    private static void part(JsonNode value, List<String> here, Set<String> accounted, List<String> missing) {
        if (here.stream().anyMatch(accounted::contains) || value.isNull()) {
            return;
        }
        if (value.isObject()) {
            walk(value, here, accounted, missing);
        } else {
            missing.add(here.get(0));
        }
    }

    /** {@code timingTiming} may be {@code timing} of a Timing, and {@code _event} is the extension of {@code event}. */
    private static List<String> names(String key) {
        String plain = key.startsWith("_") ? key.substring(1) : key;
        List<String> names = new ArrayList<>(List.of(plain));
        for (int i = 1; i < plain.length(); i++) {
            if (Character.isUpperCase(plain.charAt(i))) {
                names.add(plain.substring(0, i));
            }
        }
        return names;
    }
}
