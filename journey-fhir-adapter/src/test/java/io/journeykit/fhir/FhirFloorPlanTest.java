package io.journeykit.fhir;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the rooms of the adapter to what ARCHITECTURE.md draws of them. */
class FhirFloorPlanTest {

    private static final String BASE = "io.journeykit.fhir";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    /** From roof to floor; rooms of one line stand beside each other. */
    private static final List<List<String>> FLOORS = drawn();

    @Test
    void a_room_imports_only_rooms_drawn_below_it() {
        var house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : rooms()) {
            house = house.layer(room).definedBy(packageOf(room));
        }
        for (List<String> floor : FLOORS) {
            for (String room : floor) {
                String[] above = FLOORS.stream()
                        .takeWhile(other -> other != floor)
                        .flatMap(List::stream)
                        .toArray(String[]::new);
                house = above.length == 0
                        ? house.whereLayer(room).mayNotBeAccessedByAnyLayer()
                        : house.whereLayer(room).mayOnlyBeAccessedByLayers(above);
            }
        }
        house.check(CLASSES);
    }

    @Test
    void every_package_is_drawn() {
        assertThat(CLASSES.stream().map(type -> type.getPackage()).map(JavaPackage::getName))
                .isSubsetOf(rooms().stream().map(FhirFloorPlanTest::packageOf).toList());
    }

    private static List<String> rooms() {
        return FLOORS.stream().flatMap(List::stream).toList();
    }

    private static String packageOf(String room) {
        return room.equals("(root)") ? BASE : BASE + "." + room;
    }

    private static List<List<String>> drawn() {
        try {
            String page = Files.readString(Path.of("..", "ARCHITECTURE.md"));
            String drawing = page.substring(page.indexOf("## The FHIR adapter")).split("```(text)?\\R")[1];
            return drawing.lines().map(FhirFloorPlanTest::floor).toList();
        } catch (IOException e) {
            throw new IllegalStateException("ARCHITECTURE.md cannot be read beside the module.", e);
        }
    }

    private static List<String> floor(String line) {
        return Stream.of(line.split("\\|"))
                .map(part -> Arrays.asList(part.strip().split("\\s+")).get(0))
                .toList();
    }
}
