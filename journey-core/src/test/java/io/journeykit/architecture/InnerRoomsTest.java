package io.journeykit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the packages within rooms to the drawing in ARCHITECTURE.md. */
class InnerRoomsTest {

    private static final InnerRooms ROOMS = InnerRooms.drawn();

    @Test
    void every_package_below_a_room_is_drawn() {
        Set<String> below = House.CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.split("\\.").length > 3)
                .collect(Collectors.toSet());

        assertThat(below).isNotEmpty().isSubsetOf(ROOMS.packages());
    }

    @Test
    void every_package_that_is_drawn_is_there() {
        assertThat(House.CLASSES.stream().map(JavaClass::getPackageName)).containsAll(ROOMS.packages());
    }

    @Test
    void a_package_knows_only_those_drawn_below_it() {
        for (InnerRooms.Closed closed : ROOMS.closed()) {
            List<String> known = House.CLASSES.stream()
                    .filter(type -> type.getPackageName().equals(closed.name()))
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .filter(known(closed))
                    .map(dependency -> dependency.getDescription())
                    .toList();

            assertThat(known)
                    .as("what %s knows of %s", closed.name(), closed.others())
                    .isEmpty();
        }
    }

    private static Predicate<Dependency> known(InnerRooms.Closed closed) {
        return dependency -> closed.others()
                .contains(dependency.getTargetClass().getBaseComponentType().getPackageName());
    }
}
