package io.journeykit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackagesTest {

    @Test
    void no_two_jars_share_a_package() throws IOException {
        List<String> packages = new ArrayList<>();

        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            packages.addAll(entry.endsWith("test-classes") ? Set.of() : packagesOfOurs(Path.of(entry)));
        }

        assertThat(packages)
                .contains("io/journeykit/cli", "io/journeykit/calendars", "io/journeykit/vocabulary")
                .doesNotHaveDuplicates();
    }

    private static Set<String> packagesOfOurs(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            return packagesBelow(entry);
        }
        try (FileSystem jar = FileSystems.newFileSystem(entry)) {
            return packagesBelow(jar.getPath("/"));
        }
    }

    private static Set<String> packagesBelow(Path root) throws IOException {
        Path ours = root.resolve("io/journeykit");
        if (!Files.exists(ours)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(ours)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> root.relativize(file.getParent()).toString())
                    .collect(Collectors.toSet());
        }
    }
}
