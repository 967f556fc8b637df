package io.journeykit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.Transition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the rooms that decide and tell to roles and meanings: none knows a state or a signal by its name. */
class NoStateByNameTest {

    private static final Path SOURCES = Path.of("src/main/java/io/journeykit");

    /** A text that something is compared with, or that stands for one: in equals, a set, a case, a constant. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?:equals|equalsIgnoreCase|contains|startsWith|endsWith|anyMatch|compareTo|Set\\.of|List\\.of)\\(\"([^\"]*)\""
                    + "|case \"([^\"]*)\"|String [A-Z_]+ = \"([^\"]*)\"|\"([^\"]*)\"\\.equals\\(");

    private static final Set<String> NAMES = names();

    @ParameterizedTest
    @ValueSource(strings = {"kernel", "readings", "insight", "check", "runtime"})
    void no_state_and_no_signal_is_known_by_its_name(String room) throws IOException {
        assertThat(compared(SOURCES.resolve(room))).isEmpty();
    }

    @Test
    void a_comparison_with_a_name_is_found() {
        assertThat(names("state.name().equals(\"booked\")")).containsExactly("booked");
        assertThat(names("before.state().startsWith(\"offered-\")")).containsExactly("offered-");
        assertThat(names("static final String ASKED = \"cancellation-requested\";"))
                .containsExactly("cancellation-requested");
        assertThat(names("case \"no-show\" -> true;")).containsExactly("no-show");
        assertThat(names("effect.verb().equals(\"find-slots\")")).isEmpty();
    }

    private static List<String> compared(Path room) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(room)) {
            for (Path file : files.sorted().toList()) {
                names(Files.readString(file)).forEach(name -> found.add(file.getFileName() + ": " + name));
            }
        }
        return found;
    }

    private static List<String> names(String source) {
        List<String> found = new ArrayList<>();
        Matcher compared = COMPARED.matcher(source);
        while (compared.find()) {
            Stream.of(1, 2, 3, 4)
                    .map(compared::group)
                    .filter(text -> text != null && isName(text))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isName(String text) {
        return NAMES.contains(text) || text.endsWith("-") && NAMES.stream().anyMatch(name -> name.startsWith(text));
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        StandardMachines.all().forEach(machine -> {
            machine.states().stream().map(State::name).forEach(names::add);
            machine.transitions().stream().map(Transition::on).forEach(names::add);
        });
        Stream.of(Meaning.values()).map(Meaning::word).forEach(names::add);
        return names;
    }
}
