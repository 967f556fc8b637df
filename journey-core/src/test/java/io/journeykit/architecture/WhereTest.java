package io.journeykit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where to change what, as ARCHITECTURE.md tells it. */
class WhereTest {

    /** A feature in plain words, its room, the type to open first, and the test that holds it. */
    private static final Pattern ROW =
            Pattern.compile("^\\| ([^|`]+) \\| (\\S+) `(\\w+)` \\| `(\\w+)` \\|$", Pattern.MULTILINE);

    private final String table = House.section("## Where do I change …?");
    private final List<MatchResult> rows = ROW.matcher(table).results().toList();

    @Test
    void twenty_features_are_told_of_and_each_line_is_read() {
        assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
        assertThat(table.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| to change")))
                .hasSameSizeAs(rows);
    }

    @Test
    void each_type_stands_in_the_room_that_is_named() {
        for (MatchResult row : rows) {
            Room room = House.PLAN.room(row.group(2));
            assertThat(House.CLASSES.stream()
                            .filter(type -> room.holds(type.getPackageName()))
                            .map(type -> type.getSimpleName()))
                    .as("types of the room %s, for '%s'", room, row.group(1))
                    .contains(row.group(3));
        }
    }

    @Test
    void each_test_is_there() {
        List<String> tests = SourceTree.tests().types().stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();

        assertThat(rows).extracting(row -> row.group(4)).isSubsetOf(tests);
    }
}
