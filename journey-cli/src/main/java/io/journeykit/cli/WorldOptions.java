package io.journeykit.cli;

import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.examples.journeys.Worlds;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The world that a command plays: one that comes with the examples, or an author's own with templates or a plan. */
final class WorldOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--template", paramLabel = "FILE", description = "A template; may be given several times.")
    private List<Path> templates = List.of();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "A FHIR plan, a Bundle or a folder, in place of templates.")
    private @Nullable Path plan;

    @Option(names = "--with", paramLabel = "FOLDER", description = "Resources that the plan refers to.")
    private @Nullable Path with;

    @Option(
            names = "--date",
            paramLabel = "EXPRESSION=WHEN",
            description = "What a date that an expression would compute counts from; see import.")
    private Map<String, String> dates = new TreeMap<>();

    @Option(names = "--world", paramLabel = "FILE", description = "The world to run in.")
    private @Nullable Path world;

    /** Whether a file is given, so that no name is needed. */
    boolean isFile() {
        return world != null;
    }

    /** The world of the file that is given, or else of this name. */
    World read(Optional<String> name) {
        Path file = world;
        if (file != null) {
            List<Path> files = templates.stream().map(this::existing).toList();
            return plan == null
                    ? Worlds.read(existing(file), files)
                    : Worlds.ofPlan(existing(file), files, planned(file));
        }
        return named(name.orElseThrow(() -> refused(
                "Which world? Give --world FILE with --template FILE, or one of " + NamedWorlds.names() + ".")));
    }

    private World named(String name) {
        try {
            return NamedWorlds.read(name);
        } catch (IllegalArgumentException unknown) {
            throw refused(unknown.getMessage());
        }
    }

    /** The templates of the plan, at the place where the world is. */
    private List<JourneyTemplate> planned(Path world) {
        Path file = plan;
        return file == null
                ? List.of()
                : new Plans(existing(file), with, dates)
                        .all(WorldPlace.of(world)).stream()
                                .flatMap(imported -> imported.templates().stream())
                                .distinct()
                                .toList();
    }

    private Path existing(Path file) {
        if (!Files.isReadable(file)) {
            throw refused("There is no file " + file + " that can be read.");
        }
        return file;
    }

    private ParameterException refused(@Nullable String why) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), why);
    }
}
