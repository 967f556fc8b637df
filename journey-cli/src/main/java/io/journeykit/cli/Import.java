package io.journeykit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.fhir.plan.ImportedPlan;
import io.journeykit.fhir.plan.losses.Loss;
import io.journeykit.vocabulary.Refused;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./journey import}: makes templates of published FHIR plans, and tells what was lost. */
@Command(
        name = "import",
        description =
                "Makes templates of FHIR plans (PlanDefinition, R4) and prints what was not taken over as it stands.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:imported; the loss report is printed", "2:refused; every reason is printed"})
final class Import implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PLAN", description = "A plan, a Bundle, or a folder of resources, as JSON or XML.")
    private @Nullable Path plan;

    @Option(names = "--with", paramLabel = "FOLDER", description = "Resources that the plan refers to.")
    private @Nullable Path with;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the template goes, with the templates it runs beside it; a folder for several plans.")
    private @Nullable Path out;

    @Option(
            names = "--date",
            paramLabel = "EXPRESSION=WHEN",
            description = "What a date that an expression would compute counts from, such as"
                    + " \"Second Contact Date=P140D before due-date\"; may be given several times.")
    private Map<String, String> dates = new TreeMap<>();

    @Option(names = "--json", description = "One JSON object a line for every plan.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            Plans plans = new Plans(Objects.requireNonNull(plan), with, dates);
            List<ImportedPlan> imported = plans.all();
            Path file = out;
            if (file != null) {
                TemplateFiles.write(imported, file);
            }
            imported.forEach(json ? this::printJson : this::print);
            return ExitCode.OK;
        } catch (Refused refused) {
            spec().commandLine().getErr().println(refused.getMessage());
            return ExitCode.USAGE;
        }
    }

    private void print(ImportedPlan imported) {
        printer().println("imported " + imported);
        imported.subJourneys().forEach(template -> printer().println("  runs " + template));
        imported.starts().forEach(start -> printer().println("  begins on " + start));
        imported.losses().losses().forEach(loss -> printer().println("  " + loss));
    }

    private void printJson(ImportedPlan imported) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("template", imported.template().id())
                .put("version", imported.template().version());
        node.put("steps", imported.template().steps().size());
        ArrayNode runs = node.putArray("runs");
        imported.subJourneys().forEach(template -> runs.add(template.toString()));
        ArrayNode starts = node.putArray("starts");
        imported.starts().forEach(starts::add);
        ArrayNode losses = node.putArray("losses");
        imported.losses().losses().forEach(loss -> losses.add(json(loss)));
        printer().println(node);
    }

    private static ObjectNode json(Loss loss) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("how", loss.how().name().toLowerCase(Locale.ROOT))
                .put("resource", loss.resource())
                .put("path", loss.path())
                .put("why", loss.why())
                .put("became", loss.became());
    }

    private PrintWriter printer() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
