package io.journeykit.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants each fault and looks for it, with {@code mvn -Pmutants -pl journey-testkit -am test}. */
class MutantHunt {

    private static final int LIVES = Integer.getInteger("journey.net.lives", 20_000);
    private static final String WANTED = System.getProperty("journey.mutants", "");

    @TempDir
    private static Path shared;

    @BeforeAll
    static void lookAtTheLibraryAsItStands() throws IOException {
        Anyway.of(LIVES).write(shared.resolve("anyway.txt"));
    }

    static Stream<Mutant> mutants() {
        return Mutant.all().stream().filter(mutant -> mutant.name().matches(WANTED + ".*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void a_planted_fault_is_found_by_its_law(Mutant mutant, @TempDir Path folder) throws Exception {
        String caught = Planted.with(mutant, folder).hunted(LIVES, shared.resolve("anyway.txt"));

        System.out.println(mutant + ": " + (caught.isEmpty() ? "not found" : caught));
        assertThat(caught).as(mutant.what()).isNotEmpty();
    }
}
