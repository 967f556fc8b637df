package io.journeykit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The house as it stands: its drawing and its classes. */
final class House {

    static final String BASE = "io.journeykit";
    static final String ARCHITECTURE = read("ARCHITECTURE.md");
    static final FloorPlan PLAN = FloorPlan.parse(BASE, ARCHITECTURE);
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    private House() {}

    /** What stands in ARCHITECTURE.md under a heading. */
    static String section(String heading) {
        int start = ARCHITECTURE.indexOf(heading);
        if (start < 0) {
            throw new IllegalStateException("ARCHITECTURE.md has no '" + heading + "'.");
        }
        String rest = ARCHITECTURE.substring(start + heading.length());
        int next = rest.indexOf("\n## ");
        return next < 0 ? rest : rest.substring(0, next);
    }

    static String read(String document) {
        try {
            return Files.readString(projectRoot().resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Maven runs tests in the module, an editor often in the project.
    static Path projectRoot() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.getParent();
    }
}
