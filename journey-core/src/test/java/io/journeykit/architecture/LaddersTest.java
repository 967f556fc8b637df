package io.journeykit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A ladder of {@code instanceof} that knows all of a closed family but one at most fails on a member that comes later. */
class LaddersTest {

    private static final Pattern FAMILY = Pattern.compile("sealed interface (\\w+)");
    private static final Pattern MEMBER =
            Pattern.compile("(?:record|class|interface|enum) (\\w+)[^{;]*?implements ([\\w., ]+)");
    private static final Pattern METHOD =
            Pattern.compile("\\n    [\\w@<>\\[\\], ?.]+ (\\w+)\\([^)]*\\)[^{;]*\\{\\n(.*?)\\n    }", Pattern.DOTALL);
    private static final Pattern ARM = Pattern.compile("(\\w+(?:\\.\\w+\\(\\))*) instanceof (?:\\w+\\.)*(\\w+)");

    /** One that says which, or cannot but fail when it takes what it gets for the last one. */
    private static final Pattern FAILS = Pattern.compile("new Unhandled\\(|\\([A-Z][\\w.]*\\) \\w");

    @Test
    void a_ladder_over_a_closed_family_does_not_end_in_silence() {
        Map<String, String> code = SourceTree.main().code();
        Map<String, Set<String>> families = families(code);

        List<String> silent = new ArrayList<>();
        code.forEach((type, text) -> METHOD.matcher(text).results().forEach(method -> {
            if (!FAILS.matcher(method.group(2)).find()) {
                arms(method.group(2))
                        .forEach((what, arms) -> families.forEach((family, members) -> {
                            boolean ladder = arms.size() >= 3 && arms.size() >= members.size() - 1;
                            if (ladder && members.containsAll(arms)) {
                                silent.add(type + "." + method.group(1) + " on " + family);
                            }
                        }));
            }
        }));

        assertThat(families).containsKeys("Join", "Repetition", "StepKind", "Request");
        assertThat(silent).isEmpty();
    }

    private static Map<String, Set<String>> families(Map<String, String> code) {
        Map<String, Set<String>> families = new HashMap<>();
        code.values()
                .forEach(text ->
                        FAMILY.matcher(text).results().forEach(found -> families.put(found.group(1), new HashSet<>())));
        code.values()
                .forEach(text -> MEMBER.matcher(text).results().forEach(found -> {
                    for (String family : found.group(2).split(",")) {
                        families.getOrDefault(family.strip(), new HashSet<>()).add(found.group(1));
                    }
                }));
        return families;
    }

    private static Map<String, Set<String>> arms(String body) {
        Map<String, Set<String>> arms = new HashMap<>();
        Matcher arm = ARM.matcher(body);
        while (arm.find()) {
            arms.computeIfAbsent(arm.group(1), what -> new HashSet<>()).add(arm.group(2));
        }
        return arms;
    }
}
