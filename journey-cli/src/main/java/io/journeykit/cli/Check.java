package io.journeykit.cli;

import io.journeykit.check.TemplateCheck;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./journey check}: tells what is wrong with templates, without any world, and what is proven of the others. */
@Command(
        name = "check",
        description = "Tells every fault of templates, each with its line; of those without, what is proven of them.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no template has a fault", "2:a template is refused; every fault is printed"})
final class Check implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Templates, with the sub-journeys that they run.")
    private List<Path> files = List.of();

    @Option(names = "--sarif", description = "The faults as one SARIF 2.1.0 log, as editors and CI show them.")
    private boolean sarif;

    @Option(names = "--json", description = "The faults as one JSON object on one line.")
    private boolean json;

    private final Map<Path, JourneyTemplate> read = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    @Override
    public Integer call() {
        files.forEach(this::check);
        faults.addAll(Pins.faults(read));
        if (sarif) {
            out().println(Sarif.of(faults));
        } else if (json) {
            out().println(RefusalJson.of(new Refused("A set of templates", faults)));
        } else {
            tell();
        }
        return faults.isEmpty() ? ExitCode.OK : ExitCode.USAGE;
    }

    private void check(Path file) {
        try {
            read.put(file, TemplateFile.read(file));
        } catch (Refused refused) {
            faults.addAll(refused.faults());
        }
    }

    private void tell() {
        faults.forEach(fault -> out().println(fault));
        if (faults.isEmpty()) {
            read.values().forEach(template -> out().println(TemplateCheck.report(template, StandardMachines.all())));
        } else {
            out().println(count(faults.size(), "fault") + " in " + count(files.size(), "file") + ".");
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
