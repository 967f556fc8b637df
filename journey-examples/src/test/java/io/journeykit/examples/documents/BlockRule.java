package io.journeykit.examples.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold for a Java or JSON block: the file named in the comment above it says the same. */
record BlockRule(Path root) {

    private static final Pattern SOURCE = Pattern.compile("<!-- (fragment of )?(\\S+) -->");
    private static final Pattern COMPILED = Pattern.compile("journey-[a-z-]+/src/(main|test)/java/\\S+\\.java");
    private static final Pattern RUN = Pattern.compile("journey-[a-z-]+/src/(main|test)/resources/\\S+\\.json");

    /** What is wrong with the block; empty where nothing is, or where the block is neither Java nor JSON. */
    Optional<String> fault(Block block) {
        return switch (block.language()) {
            case "java" -> fault(block, COMPILED);
            case "json", "jsonc", "json5" -> fault(block, RUN);
            default -> Optional.empty();
        };
    }

    private Optional<String> fault(Block block, Pattern places) {
        Matcher source = SOURCE.matcher(block.above());
        if (!source.matches()) {
            return Optional.of("names no source; write <!-- path/of/the/file --> directly above it");
        }
        Path file = root.resolve(source.group(2)).normalize();
        if (!places.matcher(source.group(2)).matches() || !Files.isRegularFile(file)) {
            return Optional.of("names " + source.group(2) + ", which is no file that the build runs (" + places + ")");
        }
        boolean fragment = source.group(1) != null || block.language().equals("java");
        return agree(block.text(), read(file), fragment)
                ? Optional.empty()
                : Optional.of("differs from " + source.group(2) + "; copy from there");
    }

    private static boolean agree(String block, String file, boolean fragment) {
        String part = unspaced(block);
        String whole = unspaced(file);
        return fragment ? !part.isEmpty() && whole.contains(part) : whole.equals(part);
    }

    // A document breaks its lines elsewhere than the formatter: only space between two words says something.
    private static String unspaced(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll(" ?(\\W) ?", "$1");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
