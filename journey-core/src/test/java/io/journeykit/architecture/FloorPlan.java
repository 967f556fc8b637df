package io.journeykit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rooms of the house from roof to floor, as ARCHITECTURE.md draws them.
 *
 * @param base the package the house stands in
 * @param floors the rooms of each line, highest first
 */
record FloorPlan(String base, List<List<Room>> floors) {

    private static final Pattern DRAWING = Pattern.compile("## Floor plan\\R.*?```text\\R(.*?)```", Pattern.DOTALL);

    static FloorPlan parse(String base, String markdown) {
        Matcher drawing = DRAWING.matcher(markdown);
        if (!drawing.find()) {
            throw new IllegalArgumentException("No ```text block under '## Floor plan'; draw the plan there.");
        }
        return new FloorPlan(
                base, drawing.group(1).lines().map(line -> floor(base, line)).toList());
    }

    private static List<Room> floor(String base, String line) {
        return Arrays.stream(line.split("\\|"))
                .map(part -> part.strip().split("\\s+")[0])
                .map(name -> Room.of(base, name))
                .toList();
    }

    Stream<Room> rooms() {
        return floors.stream().flatMap(List::stream);
    }

    /** The rooms on lines below that of the named one. */
    Stream<Room> below(Room room) {
        return floors.stream().dropWhile(floor -> !floor.contains(room)).skip(1).flatMap(List::stream);
    }

    Room room(String name) {
        Room wanted = Room.of(base, name);
        return rooms().filter(wanted::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No room '" + name + "' in the plan: " + this));
    }

    /** The rule of one room: it imports no room beside it and none above it. A room that is drawn but empty breaks it. */
    ArchRule rule(Room room) {
        return noClasses()
                .that()
                .resideInAPackage(room.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closedTo(room))
                .because("a room imports only rooms drawn below it, which for " + room + " are "
                        + below(room).map(Room::toString).collect(joining(", ", "[", "]")));
    }

    private String[] closedTo(Room room) {
        List<Room> open = Stream.concat(Stream.of(room), below(room)).toList();
        return rooms().filter(other -> !open.contains(other))
                .map(Room::packages)
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return floors.stream()
                .map(floor -> floor.stream().map(Room::toString).collect(joining(" | ")))
                .collect(joining(" / "));
    }
}
