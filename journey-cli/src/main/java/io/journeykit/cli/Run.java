package io.journeykit.cli;

import io.journeykit.agenda.EffectEvent;
import io.journeykit.codec.AgendaCodec;
import io.journeykit.examples.timeline.Timeline;
import io.journeykit.spi.Recorded;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.Refused;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private final WorldOptions worlds = new WorldOptions();

    @Option(names = "--json", description = "One JSON object a line for every event and effect.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            World world = worlds.read(Optional.ofNullable(name));
            for (PlayedAgenda played : Play.everybody(world)) {
                if (json) {
                    played.events().forEach(this::print);
                } else {
                    tell(played);
                }
            }
            return ExitCode.OK;
        } catch (Refused refused) {
            if (json) {
                spec().commandLine().getOut().println(RefusalJson.of(refused));
            } else {
                spec().commandLine().getErr().println(refused.getMessage());
            }
            return ExitCode.USAGE;
        }
    }

    /** Where several people are coordinated, each is told of by herself. */
    private void tell(PlayedAgenda played) {
        if (played.world().people().size() > 1) {
            out().println("== " + played.agenda().id().person());
        }
        Timeline.tell(played, out()::println);
    }

    private void print(Recorded recorded) {
        out().println("{\"sequence\":" + recorded.sequence() + ",\"event\":" + AgendaCodec.named(recorded.event())
                + "}");
        if (recorded.event() instanceof EffectEvent.Requested requested) {
            out().println("{\"effect\":" + AgendaCodec.named(requested.effect()) + "}");
        }
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
