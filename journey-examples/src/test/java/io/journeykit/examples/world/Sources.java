package io.journeykit.examples.world;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this project's files are, whether Maven runs in the module or an editor in the project. */
final class Sources {

    private Sources() {}

    static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.getParent();
    }

    static Path main(String resource) {
        return project().resolve("journey-examples/src/main/resources").resolve(resource);
    }

    static Path test(String resource) {
        return project().resolve("journey-examples/src/test/resources").resolve(resource);
    }
}
