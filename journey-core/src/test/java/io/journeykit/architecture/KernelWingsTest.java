package io.journeykit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the kernel to the plan of its wings in {@code package-info.java}. */
class KernelWingsTest {

    private static final String KERNEL = House.BASE + ".kernel";
    private static final Path PLAN = Path.of("src/main/java/io/journeykit/kernel/package-info.java");
    private static final Pattern DRAWING = Pattern.compile("<pre>\\R(.*?) \\* </pre>", Pattern.DOTALL);

    private final Map<String, Integer> floors = floors();

    @Test
    void every_type_of_the_kernel_has_a_wing() {
        assertThat(floors.keySet())
                .containsExactlyInAnyOrderElementsOf(kernel().stream()
                        .filter(type -> type.getEnclosingClass().isEmpty())
                        .map(JavaClass::getSimpleName)
                        .toList());
    }

    @Test
    void no_wing_knows_one_above_it() {
        List<String> upward = new ArrayList<>();
        for (JavaClass type : kernel()) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().equals(KERNEL))
                    .filter(target -> floor(target) < floor(type))
                    .map(target -> top(type) + " knows " + top(target))
                    .distinct()
                    .forEach(upward::add);
        }

        assertThat(upward).isEmpty();
    }

    private int floor(JavaClass type) {
        return floors.get(top(type));
    }

    private static String top(JavaClass type) {
        JavaClass top = type;
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        return top.getSimpleName();
    }

    private static List<JavaClass> kernel() {
        return House.CLASSES.stream()
                .filter(type -> type.getPackageName().equals(KERNEL))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
    }

    /** Of each type the line that its wing begins with, counted from the roof. */
    private static Map<String, Integer> floors() {
        Matcher drawing = DRAWING.matcher(text());
        assertThat(drawing.find()).as("a drawing of the wings").isTrue();
        Map<String, Integer> floors = new LinkedHashMap<>();
        int floor = 0;
        for (String line :
                drawing.group(1).lines().map(line -> line.substring(3)).toList()) {
            boolean begins = !line.startsWith(" ");
            floor += begins ? 1 : 0;
            for (String name : Arrays.asList(line.strip().split("\\s+")).subList(begins ? 1 : 0, words(line))) {
                assertThat(floors.put(name, floor)).as(name + " is drawn twice").isNull();
            }
        }
        return floors;
    }

    private static int words(String line) {
        return line.strip().split("\\s+").length;
    }

    private static String text() {
        try {
            return Files.readString(PLAN);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
