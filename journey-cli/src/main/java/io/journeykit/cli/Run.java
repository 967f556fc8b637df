package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.journeykit.agenda.EffectEvent;
import io.journeykit.codec.AgendaCodec;
import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.examples.journeys.Worlds;
import io.journeykit.examples.timeline.Timeline;
import io.journeykit.spi.Recorded;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.Refused;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./journey run}: plays a world to its end and tells what became of it. */
@Command(
        name = "run",
        description = "Runs a journey in a made-up world and prints its timeline.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it ran", "2:a template or world is refused; every fault is printed"})
final class Run implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "A world that comes with the examples, such as sally or ms-monitoring.")
    private @Nullable String name;

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

    @Option(names = "--json", description = "One JSON object a line for every event and effect.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            World world = world();
            for (PlayedAgenda played : Play.everybody(world)) {
                if (json) {
                    played.events().forEach(this::print);
                } else {
                    tell(played);
                }
            }
            return ExitCode.OK;
        } catch (Refused refused) {
            spec().commandLine().getErr().println(refused.getMessage());
            return ExitCode.USAGE;
        }
    }

    private World world() {
        Path file = world;
        String named = name;
        if (file != null) {
            List<Path> files = templates.stream().map(this::existing).toList();
            return plan == null
                    ? Worlds.read(existing(file), files)
                    : Worlds.ofPlan(existing(file), files, planned(file));
        }
        if (named == null) {
            throw new ParameterException(
                    spec().commandLine(),
                    "Which world? Give --world FILE with --template FILE, or one of " + NamedWorlds.names() + ".");
        }
        try {
            return NamedWorlds.read(named);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec().commandLine(), unknown.getMessage());
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
            throw new ParameterException(spec().commandLine(), "There is no file " + file + " that can be read.");
        }
        return file;
    }

    /** Where several people are coordinated, each is told of by herself. */
    private void tell(PlayedAgenda played) {
        if (played.world().people().size() > 1) {
            out().println("== " + played.agenda().id().person());
        }
        Timeline.tell(played, out()::println);
    }

    private void print(Recorded recorded) {
        out().println("{\"sequence\":" + recorded.sequence() + ",\"event\":" + text(AgendaCodec.write(recorded.event()))
                + "}");
        if (recorded.event() instanceof EffectEvent.Requested requested) {
            out().println("{\"effect\":" + text(AgendaCodec.write(requested.effect())) + "}");
        }
    }

    private static String text(byte[] json) {
        return new String(json, UTF_8);
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
