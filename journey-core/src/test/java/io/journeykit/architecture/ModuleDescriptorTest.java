package io.journeykit.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModuleDescriptorTest {

    private static final String NAME = "io.journeykit.core";

    /** Rooms that the library keeps to itself, though their types are seen from room to room. */
    static final Set<String> KEPT = Set.of("io.journeykit.readings");

    @Test
    void every_room_with_a_public_type_is_exported_but_those_that_are_kept() {
        Set<String> rooms = House.CLASSES.stream()
                .filter(type -> type.getModifiers().contains(PUBLIC))
                .map(JavaClass::getPackageName)
                .filter(room -> !KEPT.contains(room))
                .collect(Collectors.toSet());

        assertThat(descriptor().exports().stream().map(ModuleDescriptor.Exports::source))
                .as("exports of module-info.java; add 'exports <package>;' for a missing one")
                .containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void the_library_resolves_on_the_module_path() {
        Configuration boot = ModuleLayer.boot().configuration();

        Configuration resolved = boot.resolve(classPathAsModules(), ModuleFinder.of(), Set.of(NAME));

        assertThat(resolved.modules().stream().map(ResolvedModule::name))
                .contains(NAME, "com.fasterxml.jackson.databind", "org.slf4j");
    }

    private static ModuleDescriptor descriptor() {
        return classPathAsModules().find(NAME).orElseThrow().descriptor();
    }

    private static ModuleFinder classPathAsModules() {
        Path[] entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(Path::of)
                .toArray(Path[]::new);
        return ModuleFinder.of(entries);
    }
}
