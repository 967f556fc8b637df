package io.journeykit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which files a new member of a family touches, as CONTRIBUTING.md lists them by one that is there. */
class FamiliesTest {

    /** A family, the names by which one member is known, how many files name it, which, and the aim. */
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\w+) \\| ([^|]+) \\| (\\d+): ([^|]+) \\| (\\d+) \\|$", Pattern.MULTILINE);

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void the_files_that_name_a_member_are_those_that_are_listed() {
        List<MatchResult> rows =
                ROW.matcher(House.read("CONTRIBUTING.md")).results().toList();

        assertThat(rows).extracting(row -> row.group(1)).containsExactly("effect", "step", "event");
        for (MatchResult row : rows) {
            List<String> listed = Arrays.stream(row.group(4).split(",\\s*"))
                    .map(String::strip)
                    .toList();
            assertThat(listed)
                    .as("files that a new %s touches; write the list in CONTRIBUTING.md anew", row.group(1))
                    .containsExactlyElementsOf(SourceTree.main().naming(names(row.group(2))))
                    .hasSize(Integer.parseInt(row.group(3)));
        }
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}
