package io.journeykit.testkit.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeykit.vocabulary.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A mistake made in Sally's world, as the table of them says.
 *
 * @param written what stands there instead; {@code »} marks where the fault is to be found
 * @param says what the fault says
 * @param ofForm whether a schema sees it too
 */
record SeededMistake(String name, String insteadOf, String written, String code, String says, boolean ofForm) {

    static final Path SALLY = Sources.main("journeys/sally/world.json");
    static final String SOUND = read(SALLY);

    private static final String PLACE = "»";

    static Stream<SeededMistake> all() {
        try {
            JsonNode table = new ObjectMapper().readTree(read(Sources.test("worlds/mistakes.json")));
            return StreamSupport.stream(table.spliterator(), false).map(SeededMistake::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SeededMistake of(JsonNode json) {
        return new SeededMistake(
                json.get("mistake").asText(),
                json.get("instead of").asText(),
                json.get("written").asText(),
                json.get("code").asText(),
                json.get("says").asText(),
                json.get("of form").asBoolean());
    }

    /** Sally's world with this mistake in it. */
    String world() {
        return marked().replace(PLACE, "");
    }

    private String marked() {
        return SOUND.replace(insteadOf, written);
    }

    /** Where it is to be found. */
    Fault.Position in(Path file) {
        String before = marked().substring(0, marked().indexOf(PLACE));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Fault.Position(file.toString(), line, before.length() - before.lastIndexOf('\n'));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
