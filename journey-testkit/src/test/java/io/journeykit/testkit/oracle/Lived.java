package io.journeykit.testkit.oracle;

import io.journeykit.codec.TemplateCodec;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.world.Surroundings;
import io.journeykit.testkit.world.World;
import io.journeykit.testkit.world.WorldFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A life written by hand in a folder of {@code src/test/resources/lives}, played and judged. */
final class Lived {

    private static final Path FOLDER = Path.of("src/test/resources/lives");

    private Lived() {}

    /** The chronicle of {@code NAME/template.json} in {@code NAME/world.json}. */
    static Chronicle in(String name) {
        return in(name, "world.json");
    }

    static Chronicle in(String name, String world) {
        Path folder = FOLDER.resolve(name);
        JourneyTemplate template = TemplateCodec.read(text(folder.resolve("template.json")), name);
        World read = WorldFile.read(text(folder.resolve(world)), name, List.of(template), Surroundings.NONE);
        return Play.chronicle(read, Play.definitions(read));
    }

    /** The names of the clauses that a life breaks, such as {@code 1.no-overlap}. */
    static SortedSet<String> broken(Chronicle chronicle) {
        SortedSet<String> names = new TreeSet<>();
        Oracle.judge(chronicle).broken().forEach(clause -> names.add(clause.toString()));
        return names;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
