package io.journeykit.fhir.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Published plans, which are no part of the project: beside it, or where the property {@code journey.corpora} points. */
final class Corpora {

    static final List<String> FOLDERS = List.of("hl7-r4-examples", "qpath4ms", "who-smart-anc");

    private Corpora() {}

    static Optional<Path> root() {
        return Stream.of(
                        Optional.ofNullable(System.getProperty("journey.corpora"))
                                .map(Path::of),
                        Optional.of(Path.of("../shared/corpora")),
                        Optional.of(Path.of("../../shared/corpora")),
                        Optional.of(Path.of("../../../shared/corpora")))
                .flatMap(Optional::stream)
                .filter(Files::isDirectory)
                .findFirst();
    }
}
