package io.journeykit.cli;

import io.journeykit.codec.TemplateCodec;
import io.journeykit.fhir.plan.ImportedPlan;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the templates of imported plans go: one to the file named, those it runs beside it; several to a folder. */
final class TemplateFiles {

    private TemplateFiles() {}

    static void write(List<ImportedPlan> imported, Path out) {
        Map<Path, String> files = new LinkedHashMap<>();
        for (ImportedPlan plan : imported) {
            boolean isAlone = imported.size() == 1 && !Files.isDirectory(out);
            Path file = isAlone ? out : out.resolve(name(plan.template()) + ".json");
            files.put(file, TemplateCodec.write(plan.template()));
            plan.subJourneys()
                    .forEach(template -> files.put(
                            file.resolveSibling(stem(file) + "." + name(template) + ".json"),
                            TemplateCodec.write(template)));
        }
        files.forEach(TemplateFiles::write);
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Refused(
                    file.toString(),
                    List.of(Fault.of("cannot-be-written", "$", "it cannot be written", "name another")));
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }

    private static String name(JourneyTemplate template) {
        return template.id().replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
