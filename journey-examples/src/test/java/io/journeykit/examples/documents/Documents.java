package io.journeykit.examples.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents of a project: README.md, ARCHITECTURE.md, CONTRIBUTING.md and all below docs. */
record Documents(Path root) {

    /** This project's own, whether Maven runs in the module or an editor in the project. */
    static Documents ofThisProject() {
        Path here = Path.of("").toAbsolutePath();
        return new Documents(Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.getParent());
    }

    List<Path> files() {
        Stream<Path> top = Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
                .map(root::resolve)
                .filter(Files::exists);
        return Stream.concat(top, docs()).toList();
    }

    /** One line for each block that the build does not run as it stands. */
    List<String> faults() {
        return files().stream().flatMap(this::faults).toList();
    }

    private Stream<String> faults(Path document) {
        BlockRule rule = new BlockRule(root);
        return Block.in(read(document)).stream()
                .flatMap(block -> rule
                        .fault(block)
                        .map(fault -> root.relativize(document) + ":" + block.line() + " " + block.language()
                                + " block " + fault)
                        .stream());
    }

    private Stream<Path> docs() {
        Path docs = root.resolve("docs");
        if (!Files.exists(docs)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(docs)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
