package io.journeykit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java files below a folder of the library. */
record SourceTree(Path root) {

    private static final Pattern NO_CODE =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);

    static SourceTree main() {
        return new SourceTree(House.projectRoot().resolve("journey-core/src/main/java/io/journeykit"));
    }

    static SourceTree tests() {
        return new SourceTree(House.projectRoot().resolve("journey-core/src/test/java/io/journeykit"));
    }

    /** The types that stand in files of their own, as {@code kernel/Kernel}. */
    List<String> types() {
        return files().stream().map(this::type).toList();
    }

    /** Those whose code has one of these words; what is said in comments and texts does not count. */
    List<String> naming(List<String> words) {
        Pattern wanted = Pattern.compile("\\b(?:" + String.join("|", words) + ")\\b");
        return files().stream()
                .filter(file -> wanted.matcher(code(file)).find())
                .map(this::type)
                .toList();
    }

    /** The code of each, without comments and texts. */
    Map<String, String> code() {
        Map<String, String> code = new TreeMap<>();
        files().forEach(file -> code.put(type(file), code(file)));
        return code;
    }

    private String type(Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - ".java".length());
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(Path file) {
        try {
            return NO_CODE.matcher(Files.readString(file)).replaceAll(" ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
