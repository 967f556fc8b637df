package io.journeykit.testkit.life;

import io.journeykit.codec.TemplateCodec;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.world.Surroundings;
import io.journeykit.testkit.world.World;
import io.journeykit.testkit.world.WorldFile;
import java.util.ArrayList;
import java.util.List;

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
        return Play.chronicle(read, Play.definitions(read));
    }

    @Override
    public String toString() {
        return name;
    }
}
