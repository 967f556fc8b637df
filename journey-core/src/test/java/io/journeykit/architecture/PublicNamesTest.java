package io.journeykit.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A vendor imports a type by its simple name, so no two that a vendor may use share one. */
class PublicNamesTest {

    @Test
    void no_two_public_types_of_the_rooms_that_are_exported_share_a_name() {
        Map<String, Long> byName = House.CLASSES.stream()
                .filter(type -> type.getModifiers().contains(PUBLIC))
                .filter(type -> type.getEnclosingClass().isEmpty())
                .filter(type -> ModuleDescriptorTest.exported(false).contains(type.getPackageName()))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));

        assertThat(byName.keySet())
                .filteredOn(name -> byName.get(name) > 1)
                .as("names that are public more than once")
                .isEmpty();
    }
}
