package io.journeykit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The walk of one signal through the rooms, as ARCHITECTURE.md tells it. */
class WalkTest {

    private static final Pattern STATION = Pattern.compile("\\| (\\S+) \\| (`[^|]+`) \\|.*");
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)`");

    @Test
    void every_type_on_the_way_stands_in_the_room_that_the_walk_names() {
        List<Matcher> stations =
                walk().lines().map(STATION::matcher).filter(Matcher::matches).toList();

        assertThat(stations).hasSizeGreaterThan(10);
        for (Matcher station : stations) {
            assertThat(typesIn(station.group(1)))
                    .as("types of the room %s", station.group(1))
                    .containsAll(named(station.group(2)));
        }
    }

    @Test
    void every_type_that_is_named_in_passing_stands_in_some_room() {
        List<String> all =
                House.CLASSES.stream().map(type -> type.getSimpleName()).toList();

        assertThat(named(walk())).filteredOn(name -> !name.endsWith("Test")).isSubsetOf(all);
    }

    private static String walk() {
        return House.section("## One signal, from the front door to its effect");
    }

    private static List<String> named(String text) {
        return TYPE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<String> typesIn(String room) {
        Room wanted = House.PLAN.room(room);
        return House.CLASSES.stream()
                .filter(type -> wanted.holds(type.getPackageName()))
                .map(type -> type.getSimpleName())
                .toList();
    }
}
