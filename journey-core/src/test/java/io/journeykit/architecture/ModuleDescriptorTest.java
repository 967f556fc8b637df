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
    private static final InnerRooms ROOMS = InnerRooms.drawn();

    @Test
    void every_package_with_a_public_type_is_exported_as_it_is_drawn() {
        Set<String> packages = House.CLASSES.stream()
                .filter(type -> type.getModifiers().contains(PUBLIC))
                .map(JavaClass::getPackageName)
                .filter(name -> !ROOMS.marked("-").contains(name))
                .filter(name -> !ROOMS.marked("~").contains(name))
                .collect(Collectors.toSet());

        assertThat(exported(false))
                .as("exports of module-info.java; add 'exports <package>;' for a missing one, or mark it in"
                        + " ARCHITECTURE.md")
                .containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void a_package_is_exported_to_modules_of_ours_as_it_is_drawn() {
        assertThat(exported(true)).containsExactlyInAnyOrderElementsOf(ROOMS.marked("~"));
    }

    /** The packages that are exported to everybody, or else to some. */
    static Set<String> exported(boolean toSomeOnly) {
        return descriptor().exports().stream()
                .filter(export -> export.isQualified() == toSomeOnly)
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
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
