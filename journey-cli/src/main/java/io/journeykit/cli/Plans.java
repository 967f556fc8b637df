package io.journeykit.cli;

import io.journeykit.fhir.plan.ImportedPlan;
import io.journeykit.fhir.plan.PlanImport;
import io.journeykit.fhir.plan.library.PlanFiles;
import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Site;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The plans of a file or a folder, and what they are imported with. */
record Plans(Path file, @Nullable Path with, Map<String, String> dates) {

    /** Every plan that no other of them runs; or {@link Refused} with the reasons of all that cannot be imported. */
    List<ImportedPlan> all() {
        return all(Site.UTC);
    }

    List<ImportedPlan> all(Site site) {
        List<Resource> own = read(file);
        List<PlanDefinition> plans = PlanFiles.outermost(own);
        if (plans.isEmpty()) {
            throw refused("no-plan", "no PlanDefinition is in it", "name a plan, a Bundle or a folder that has one");
        }
        PlanImport importing = importing(own, site);
        List<ImportedPlan> imported = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (PlanDefinition plan : plans) {
            try {
                imported.add(importing.of(plan));
            } catch (Refused refused) {
                faults.addAll(refused.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(file.toString(), faults);
        }
        return imported;
    }

    private PlanImport importing(List<Resource> own, Site site) {
        Path folder = with;
        PlanLibrary library = PlanLibrary.of(own);
        PlanImport importing = PlanImport.from(folder == null ? library : library.plus(read(folder)))
                .at(site);
        for (Map.Entry<String, String> date : dates.entrySet()) {
            importing = importing.dating(date.getKey(), due(date.getValue()));
        }
        return importing;
    }

    private List<Resource> read(Path path) {
        if (!Files.isReadable(path)) {
            throw new Refused(
                    path.toString(), List.of(Fault.of("no-such-file", "$", "there is no such file", "name another")));
        }
        return PlanFiles.read(path);
    }

    /** {@code P140D before due-date}. */
    private Due due(String words) {
        int behind = words.contains(" before ") ? words.indexOf(" before ") + 7 : words.indexOf(" after ") + 6;
        try {
            return Due.at(Point.parse(words.substring(behind + 1)), Offset.parse(words.substring(0, behind)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw refused("bad-date", "'" + words + "' is no date", "write it as 'P140D before due-date'");
        }
    }

    private Refused refused(String code, String message, String suggestion) {
        return new Refused(file.toString(), List.of(Fault.of(code, "$", message, suggestion)));
    }
}
