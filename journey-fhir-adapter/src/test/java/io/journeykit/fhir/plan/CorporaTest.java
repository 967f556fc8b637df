package io.journeykit.fhir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.check.TemplateCheck;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
                .map(plan -> DynamicTest.dynamicTest(Session.label(plan), () -> imports(plan, library, refused)));
        DynamicTest count = DynamicTest.dynamicTest("all of " + folder, () -> {
            assertThat(refused).isEmpty();
            assertThat(library.plans()).hasSize(IMPORTED.get(Corpora.FOLDERS.indexOf(folder)));
        });
        return Stream.concat(plans, Stream.of(count));
    }

    private static void imports(PlanDefinition plan, PlanLibrary library, List<String> refused) {
        try {
            ImportedPlan imported = PlanImport.from(library).of(plan);

            assertThat(imported.templates()).allSatisfy(CorporaTest::isSound);
            assertThat(unaccounted(plan, imported.losses())).isEmpty();
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

    /** Every populated element that was neither taken over nor told of, found by a walk of its own over the resource. */
    static List<String> unaccounted(DomainResource resource, LossReport losses) {
        Set<String> accounted = new LinkedHashSet<>(losses.mapped());
        losses.losses().forEach(loss -> accounted.add(loss.resource() + " " + loss.path()));
        List<String> missing = new ArrayList<>();
        Place place = new Place(Session.label(resource), resource.fhirType());
        Elements.leaves(resource, place, (leaf, value) -> {
            String path = leaf.toString();
            while (path.contains(".") && !accounted.contains(path)) {
                path = path.substring(0, path.lastIndexOf('.'));
            }
            if (!path.contains(".")) {
                missing.add(leaf.toString());
            }
        });
        return missing;
    }
}
