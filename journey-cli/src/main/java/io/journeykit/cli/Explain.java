package io.journeykit.cli;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.insight.Explanation;
import io.journeykit.kernel.Kernel;
import io.journeykit.spi.Recorded;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.Refused;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.text.Suggestion;
import io.journeykit.words.Audience;
import io.journeykit.words.Reader;
import io.journeykit.words.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./journey explain}: plays a world and tells why a step stands as it does at a moment. */
@Command(
        name = "explain",
        description = "Plays a world to a moment and tells why a step stands as it does, and what would change it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the step is explained", "2:a template, world or step is refused; every fault is printed"})
final class Explain implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..2",
            paramLabel = "WORLD STEP",
            description = "A world that comes with the examples, unless --world names a file; and the step, such as"
                    + " knee-pain-1/mri, or knee-pain-1/therapy#2 for its second occurrence.")
    private List<String> names = List.of();

    @Mixin
    private final WorldOptions worlds = new WorldOptions();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The moment, such as 2026-03-09T15:00:00Z, or 2026-03-09T11:00 on the clocks of the world;"
                    + " usual: the end.")
    private Optional<String> at = Optional.empty();

    @Option(names = "--person", paramLabel = "ID", description = "Of several people; usual: the first of the world.")
    private Optional<String> person = Optional.empty();

    @Option(names = "--json", description = "The explanation as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (names.size() != (worlds.isFile() ? 1 : 2)) {
            throw refused(
                    "Which step? Give a world and a step, such as sally knee-pain-1/mri, or --world FILE and a step.");
        }
        try {
            World world = worlds.read(worlds.isFile() ? Optional.empty() : Optional.of(names.get(0)));
            PlayedAgenda played = played(world);
            Instant moment = at.map(
                            time -> moment(time, world.setting().almanac().zone()))
                    .orElse(played.last());
            Explanation explanation = explained(played, step(played), moment);
            Reader author = explanation.view().reader().as(Audience.AUTHOR);
            spec().commandLine()
                    .getOut()
                    .println(
                            json
                                    ? ExplanationJson.of(explanation, author, moment)
                                    : explanation.text(Words.standard(), author));
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

    private PlayedAgenda played(World world) {
        List<String> people =
                world.people().stream().map(one -> one.id().person()).toList();
        String wanted = person.orElse(people.get(0));
        if (!people.contains(wanted)) {
            throw refused("There is no person '" + wanted + "'; " + Suggestion.didYouMean(wanted, people));
        }
        return Play.everybody(world).get(people.indexOf(wanted));
    }

    private StepRef step(PlayedAgenda played) {
        try {
            return new StepArgument(names.get(names.size() - 1)).in(played.agenda(), played.world());
        } catch (IllegalArgumentException unknown) {
            throw refused(unknown.getMessage());
        }
    }

    /** The agenda as it stood then is what its events until then fold to. */
    private static Explanation explained(PlayedAgenda played, StepRef step, Instant moment) {
        List<Event> events = played.events().stream()
                .map(Recorded::event)
                .filter(event -> !event.stamp().recorded().isAfter(moment))
                .toList();
        Agenda then = Kernel.evolve(Agenda.empty(played.agenda().id()), events);
        return Explanation.of(then, Play.definitions(played.world()), events, step, moment);
    }

    private Instant moment(String time, ZoneId zone) {
        try {
            return time.endsWith("Z")
                    ? Instant.parse(time)
                    : LocalDateTime.parse(time).atZone(zone).toInstant();
        } catch (DateTimeParseException malformed) {
            throw refused("--at " + time
                    + " is no time; write 2026-03-09T15:00:00Z, or 2026-03-09T11:00 on the clocks of " + zone + ".");
        }
    }

    private ParameterException refused(@Nullable String why) {
        return new ParameterException(spec().commandLine(), why);
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
