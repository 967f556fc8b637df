package io.journeykit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** A house that breaks every rule, so that each can be seen to fail. */
final class CrookedHouse {

    private static final String BASE = "io.journeykit.architecture.crooked";
    static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BASE);

    private CrookedHouse() {}

    static FloorPlan plan(String drawing) {
        return FloorPlan.parse(BASE, "## Floor plan\nAs follows.\n```text\n" + drawing + "```\n");
    }
}
