package io.journeykit.testkit.oracle;

import io.journeykit.testkit.world.Deed;
import io.journeykit.testkit.world.Happening;
import io.journeykit.testkit.world.Response;
import io.journeykit.testkit.world.Sequence;
import io.journeykit.testkit.world.World;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** All that may ever be done in a world, whatever gives rise to it. */
final class Deeds {

    private Deeds() {}

    static Stream<Deed> of(World world) {
        Stream<Map<String, Sequence<Response>>> asked = Stream.concat(
                Stream.of(
                        world.cast().channels(),
                        world.cast().careTeam(),
                        world.cast().acts()),
                world.cast().parties().values().stream().map(party -> party.responses()));
        Stream<Happening> answered = asked.map(Map::values)
                .flatMap(Collection::stream)
                .flatMap(sequence -> sequence.each().stream())
                .flatMap(response -> response.then().stream());
        Stream<Happening> visited = world.cast().parties().values().stream()
                .flatMap(party -> party.visits().each().stream())
                .flatMap(course -> course.then().stream());
        return Stream.of(world.script().happenings().stream(), answered, visited)
                .flatMap(happenings -> happenings)
                .map(Happening::deed);
    }
}
