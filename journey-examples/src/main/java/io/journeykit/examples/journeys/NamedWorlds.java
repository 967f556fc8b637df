package io.journeykit.examples.journeys;

import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.text.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The worlds that come with the examples, by name: {@code sally} is the world of the folder {@code journeys/sally}, and
 * {@code sally/never-answers} a variation of it.
 */
public final class NamedWorlds {

    private static final String WORLD = "world.json";
    private static final String VARIATION = "." + WORLD;
    private static final String TEMPLATE = "template.json";

    private NamedWorlds() {}

    /** Every name, in alphabetical order. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Path folder : inside(folder())) {
            String journey = folder.getFileName().toString().replace("/", "");
            inside(folder).stream()
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.equals(WORLD) || file.endsWith(VARIATION))
                    .map(file -> file.equals(WORLD)
                            ? journey
                            : journey + "/" + file.substring(0, file.length() - VARIATION.length()))
                    .forEach(names::add);
        }
        return names.stream().sorted().toList();
    }

    /**
     * The world of this name.
     *
     * @throws IllegalArgumentException where there is none; it says what was meant
     */
    public static World read(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException(
                    "There is no world '" + name + "'; " + Suggestion.didYouMean(name, names()));
        }
        int variation = name.indexOf('/');
        Path folder = folder().resolve(variation < 0 ? name : name.substring(0, variation));
        String file = variation < 0 ? WORLD : name.substring(variation + 1) + VARIATION;
        List<Path> templates = inside(folder).stream()
                .filter(path -> path.getFileName().toString().endsWith(TEMPLATE))
                .toList();
        return Worlds.read(folder.resolve(file), templates);
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        URL resource = Objects.requireNonNull(NamedWorlds.class.getResource("/journeys"), "journeys in the jar");
        try {
            URI uri = resource.toURI();
            return uri.getScheme().equals("jar") ? inJar(uri) : Path.of(uri);
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("The journeys of the examples cannot be read; build them again.", e);
        }
    }

    private static Path inJar(URI uri) throws IOException {
        try {
            return FileSystems.getFileSystem(uri).getPath("/journeys");
        } catch (FileSystemNotFoundException firstTime) {
            return FileSystems.newFileSystem(uri, Map.of()).getPath("/journeys");
        }
    }
}
