package io.journeykit.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages within rooms, as ARCHITECTURE.md draws them.
 *
 * @param rooms of each room its floors, highest first, each package with the mark of who may see it
 */
record InnerRooms(List<List<List<String>>> rooms) {

    private static final Pattern DRAWING = Pattern.compile("```text\\R(.*?)```", Pattern.DOTALL);

    static InnerRooms drawn() {
        String drawing = DRAWING.matcher(House.section("## Rooms within rooms"))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        return new InnerRooms(drawing.lines().map(InnerRooms::floors).toList());
    }

    private static List<List<String>> floors(String line) {
        return Stream.of(line.split("\\s+", 2)[1].split(" > "))
                .map(floor -> Arrays.asList(floor.split(", ")))
                .toList();
    }

    /** The packages that have a mark. */
    Set<String> marked(String mark) {
        return all().filter(name -> name.startsWith(mark))
                .map(InnerRooms::packageOf)
                .collect(Collectors.toSet());
    }

    Set<String> packages() {
        return all().map(InnerRooms::packageOf).collect(Collectors.toSet());
    }

    private Stream<String> all() {
        return rooms.stream().flatMap(List::stream).flatMap(List::stream);
    }

    /** Of each package those of its room that it may not know. */
    List<Closed> closed() {
        List<Closed> closed = new ArrayList<>();
        for (List<List<String>> floors : rooms) {
            for (int i = 0; i < floors.size(); i++) {
                List<String> upTo = floors.subList(0, i + 1).stream()
                        .flatMap(List::stream)
                        .map(InnerRooms::packageOf)
                        .toList();
                floors.get(i).stream()
                        .map(InnerRooms::packageOf)
                        .map(name -> new Closed(
                                name,
                                upTo.stream()
                                        .filter(other -> !other.equals(name))
                                        .toList()))
                        .forEach(closed::add);
            }
        }
        return closed;
    }

    /** A package and others. */
    record Closed(String name, List<String> others) {}

    private static String packageOf(String name) {
        return House.BASE + "." + name.replaceFirst("^[-~]", "");
    }
}
