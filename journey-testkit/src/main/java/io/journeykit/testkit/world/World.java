package io.journeykit.testkit.world;

import io.journeykit.template.JourneyTemplate;
import java.util.List;

/**
 * A made-up world that journeys are run in: all that is outside of the library, as data.
 *
 * @param people who are coordinated; never empty, and the first is meant where nobody is named
 * @param templates of the journeys that may begin in it
 */
public record World(
        String title,
        Setting setting,
        List<Patient> people,
        Cast cast,
        Script script,
        List<JourneyTemplate> templates) {

    public World {
        people = List.copyOf(people);
        templates = List.copyOf(templates);
    }

    /** The one who is meant where nobody is named. */
    public Patient person() {
        return people.get(0);
    }

    @Override
    public String toString() {
        return title;
    }
}
