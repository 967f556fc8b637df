package io.journeykit.examples.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents of a project: those at its top and all below docs. */
record Documents(Path root) {

    /** To a file; what stands on the web or on the same page is left alone. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)[^)]*\\)");

    /** This project's own, whether Maven runs in the module or an editor in the project. */
    static Documents ofThisProject() {
        Path here = Path.of("").toAbsolutePath();
        return new Documents(Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.getParent());
    }

    List<Path> files() {
        Stream<Path> top = Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
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

    /** One line for each link that leads to no file of the project. */
    List<String> brokenLinks() {
        return files().stream()
                .flatMap(document -> LINK.matcher(read(document))
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !Files.exists(document.resolveSibling(link)))
                        .map(link -> root.relativize(document) + " leads to " + link + ", which is not there"))
                .toList();
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
