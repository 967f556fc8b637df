package io.journeykit.testkit.life;

import io.journeykit.codec.TemplateCodec;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.world.Surroundings;
import io.journeykit.testkit.world.World;
import io.journeykit.testkit.world.WorldFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One life: templates and a world, each as the text of a file, so that {@code ./journey run} plays it as the net did.
 *
 * @param name by which it is found again, such as {@code seed 17}
 * @param templates as JSON
 * @param world as JSON
 */
public record Life(String name, List<String> templates, String world, Surroundings surroundings) {

    public Life {
        templates = List.copyOf(templates);
    }

    /**
     * The world with its templates.
     *
     * @throws io.journeykit.vocabulary.Refused where a template or the world has a fault
     */
    public World read() {
        List<JourneyTemplate> read = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            read.add(TemplateCodec.read(templates.get(i), name + ", template " + (i + 1)));
        }
        return WorldFile.read(world, name, read, surroundings);
    }

    /** Plays it from its beginning to its end. */
    public Chronicle play() {
        World read = read();
        return Play.chronicle(read, Play.unhashed(read));
    }

    /** The files that it has in a folder: each template, then the world. */
    public List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            files.add(folder.resolve(i == 0 ? "template.json" : "template-" + (i + 1) + ".json"));
        }
        files.add(folder.resolve("world.json"));
        return files;
    }

    /** The command that plays it from a folder, with each of its templates. */
    public String command(Path folder) {
        List<Path> files = files(folder);
        StringBuilder command = new StringBuilder("./journey run");
        files.subList(0, templates.size())
                .forEach(file -> command.append(" --template ").append(file));
        return command.append(" --world ").append(files.get(templates.size())).toString();
    }

    /**
     * Writes it to a folder, for a person to read and {@code ./journey run} to play.
     *
     * @throws IllegalArgumentException if its world is no JSON
     * @throws IOException if it cannot be written
     */
    public void save(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = files(folder);
        for (int i = 0; i < templates.size(); i++) {
            String text = TemplateCodec.write(TemplateCodec.read(templates.get(i), name));
            Files.writeString(files.get(i), text.strip() + "\n");
        }
        Files.writeString(
                files.get(templates.size()), Json.pretty(Json.read(world)).strip() + "\n");
    }

    /** The life that was {@link #save saved} to a folder. */
    public static Life load(Path folder, Surroundings surroundings) throws IOException {
        List<String> templates = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().startsWith("template")) {
                    templates.add(Files.readString(file));
                }
            }
        }
        String world = Files.readString(folder.resolve("world.json"));
        return new Life(folder.getFileName().toString(), templates, world, surroundings);
    }

    @Override
    public String toString() {
        return name;
    }
}
