package io.journeykit.examples.world;

import io.journeykit.template.JourneyTemplate;
import java.util.List;

/**
 * A made-up world that journeys are run in: all that is outside of the library, as data.
 *
 * @param templates of the journeys that may begin in it
 */
public record World(
        String title, Setting setting, Patient person, Cast cast, Script script, List<JourneyTemplate> templates) {

    public World {
        templates = List.copyOf(templates);
    }

    @Override
    public String toString() {
        return title;
    }
}
