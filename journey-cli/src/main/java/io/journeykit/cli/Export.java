package io.journeykit.cli;

import ca.uhn.fhir.context.FhirContext;
import io.journeykit.fhir.plan.PlanExport;
import io.journeykit.vocabulary.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./journey export}: writes a template as a FHIR plan, from which the same template can be imported. */
@Command(
        name = "export",
        description = "Writes a template as a FHIR plan (PlanDefinition, R4); importing it gives the same template.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "2:the template is refused; every fault is printed"})
final class Export implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "TEMPLATE", description = "A template, as JSON.")
    private @Nullable Path template;

    @Option(names = "--out", paramLabel = "PLAN", description = "Where the plan goes; else it is printed.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        try {
            String text = FhirContext.forR4Cached()
                    .newJsonParser()
                    .setPrettyPrint(true)
                    .encodeResourceToString(PlanExport.of(TemplateFile.read(Objects.requireNonNull(template))));
            Path file = out;
            if (file == null) {
                spec().commandLine().getOut().println(text);
            } else {
                Files.writeString(file, text + "\n");
            }
            return ExitCode.OK;
        } catch (Refused refused) {
            spec().commandLine().getErr().println(refused.getMessage());
            return ExitCode.USAGE;
        } catch (IOException e) {
            spec().commandLine().getErr().println(out + " cannot be written; name another file.");
            return ExitCode.USAGE;
        }
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
