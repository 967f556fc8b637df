package io.journeykit.examples.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.fhir.plan.ImportedPlan;
import io.journeykit.fhir.plan.PlanImport;
import io.journeykit.fhir.plan.library.PlanFiles;
import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.fhir.plan.losses.Loss;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.Site;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.testkit.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Published plans that carry dates or relations run to their end in a world that does what they ask. They stand beside the
 * project; where they do not, one test says so.
 */
class PublishedPlansTest {

    private static final List<String> WITH_DATES = List.of(
            "hl7-r4-examples/KDN5",
            "hl7-r4-examples/options-example",
            "qpath4ms/Q4MSArztvorstellung",
            "qpath4ms/Q4MSBasismonitoring",
            "qpath4ms/Q4MSVoruntersuchungen",
            "qpath4ms/Q4MSLaboruntersuchung",
            "who-smart-anc/ANCB");

    /** The guideline's contacts by weeks of pregnancy, of forty. */
    private static final Map<String, Integer> CONTACTS = Map.of(
            "ANC First Contact Date", 12,
            "ANC Second Contact Date", 20,
            "ANC Third Contact Date", 26,
            "ANC Fourth Contact Date", 30,
            "ANC Fifth Contact Date", 34,
            "ANC Sixth Contact Date", 36,
            "ANC Seventh Contact Date", 38,
            "ANC Eighth Contact Date", 40);

    private static final Site BERLIN = new Site(ZoneId.of("Europe/Berlin"), "monday-to-friday");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> those_with_dates_or_relations_run_to_their_end() {
        return corpora()
                .map(root -> WITH_DATES.stream()
                        .map(name -> DynamicTest.dynamicTest(name, () -> {
                            PlayedAgenda played =
                                    play(PlanImport.from(library(root, name)).at(BERLIN), root, name, Map.of());

                            assertThat(played.agenda().isLive()).isFalse();
                            assertThat(played.agenda().desk().incidents()).isEmpty();
                        })))
                .orElseGet(PublishedPlansTest::absent);
    }

    @TestFactory
    Stream<DynamicTest> antenatal_contacts_are_dated_by_a_declared_mapping_and_the_report_says_so() {
        return corpora()
                .map(root -> Stream.of(DynamicTest.dynamicTest("who-smart-anc/ANCS01", () -> contacts(root))))
                .orElseGet(PublishedPlansTest::absent);
    }

    private void contacts(Path root) throws IOException {
        PlanImport dated =
                PlanImport.from(library(root, "who-smart-anc/ANCS01")).at(BERLIN);
        for (Map.Entry<String, Integer> contact : CONTACTS.entrySet()) {
            dated = dated.dating(
                    contact.getKey(), Due.before(Point.anchor("due-date"), Span.weeks(40 - contact.getValue())));
        }

        PlayedAgenda played = play(dated, root, "who-smart-anc/ANCS01", Map.of("due-date", "2026-12-07T09:00"));

        // Forty weeks before 7 December is 2 March; twelve weeks on is 25 May, and so on, with the clocks set back on
        // 25 October.
        assertThat(Dates.of(played))
                .filteredOn(line -> line.matches("[1-8]: due .*to .*"))
                .extracting(line -> line.substring(0, line.indexOf(", ")))
                .contains(
                        "1: due 2026-05-25T09:00",
                        "2: due 2026-07-20T09:00",
                        "3: due 2026-08-31T09:00",
                        "4: due 2026-09-28T09:00",
                        "5: due 2026-10-26T09:00",
                        "6: due 2026-11-09T09:00",
                        "7: due 2026-11-23T09:00",
                        "8: due 2026-12-07T09:00");
        assertThat(played.agenda().isLive()).isFalse();
        assertThat(dated.of(plan(root, "who-smart-anc/ANCS01")).losses().of(Loss.How.ASSUMED))
                .filteredOn(loss -> loss.path().contains("dynamicValue"))
                .hasSize(8);
    }

    private PlayedAgenda play(PlanImport importing, Path root, String name, Map<String, String> anchors)
            throws IOException {
        ImportedPlan imported = importing.of(plan(root, name));
        World world = ObligingWorld.to(imported, anchors, folder);
        return Play.of(world);
    }

    private static PlanLibrary library(Path root, String name) {
        return PlanLibrary.of(PlanFiles.read(root.resolve(name).getParent()));
    }

    private static PlanDefinition plan(Path root, String name) {
        String id = Path.of(name).getFileName().toString();
        return library(root, name).plans().stream()
                .filter(plan -> plan.getIdElement().getIdPart().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<DynamicTest> absent() {
        return Stream.of(DynamicTest.dynamicTest(
                "there are no corpora beside the project; name their folder by -Djourney.corpora", () -> {}));
    }

    private static Optional<Path> corpora() {
        return Stream.of(
                        Optional.ofNullable(System.getProperty("journey.corpora"))
                                .map(Path::of),
                        Optional.of(Path.of("../../shared/corpora")),
                        Optional.of(Path.of("../../../shared/corpora")))
                .flatMap(Optional::stream)
                .filter(Files::isDirectory)
                .findFirst();
    }
}
