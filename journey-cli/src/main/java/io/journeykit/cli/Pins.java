package io.journeykit.cli;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the sub-journeys that templates run are there in the version that they pin, where they are there at all. */
final class Pins {

    private final Map<Path, JourneyTemplate> templates;
    private final List<Fault> faults = new ArrayList<>();

    private Pins(Map<Path, JourneyTemplate> templates) {
        this.templates = templates;
    }

    /** The faults of templates that are checked together, file by file. */
    static List<Fault> faults(Map<Path, JourneyTemplate> templates) {
        Pins pins = new Pins(templates);
        templates.forEach(pins::check);
        return pins.faults;
    }

    private void check(Path file, JourneyTemplate template) {
        for (int i = 0; i < template.steps().size(); i++) {
            if (template.steps().get(i).kind() instanceof StepKind.SubJourney run) {
                check(file, "$.steps[" + i + "].version", run);
            }
        }
    }

    private void check(Path file, String where, StepKind.SubJourney run) {
        Set<String> versions = versions(run.template());
        if (!versions.isEmpty() && !versions.contains(run.version())) {
            String there = versions.stream().map(version -> "'" + version + "'").collect(Collectors.joining(" or "));
            faults.add(Fault.of(
                            "unknown-template",
                            where,
                            "no version '" + run.version() + "' of template '" + run.template() + "'",
                            "pin " + there + ", or give that version of the template too")
                    .at(new Fault.Position(file.toString(), 1, 1)));
        }
    }

    private Set<String> versions(String id) {
        return templates.values().stream()
                .map(JourneyTemplate::ref)
                .filter(ref -> ref.id().equals(id))
                .map(TemplateRef::version)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
