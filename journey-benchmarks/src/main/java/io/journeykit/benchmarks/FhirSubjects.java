package io.journeykit.benchmarks;

import static io.journeykit.benchmarks.Bound.atLeast;
import static io.journeykit.benchmarks.Bound.atMost;

import java.util.List;

/** What is measured at the border to FHIR, and what it is held to. */
final class FhirSubjects {

    private static final int TWENTY = 20;

    private FhirSubjects() {}

    static List<Subject> all() {
        return List.of(plans(), border());
    }

    private static Subject plans() {
        String plain = "PlanBeginning.withoutConditions";
        String applied = "PlanBeginning.applyWithoutConditions";
        String byPath = "PlanBeginning.withConditionsInFhirPath";
        String byCql = "PlanBeginning.applyWithCqlIdentifiers";
        return Subject.of(
                "Plans of FHIR",
                "A PlanDefinition of ten actions, with an ActivityDefinition each: imported once, and a journey begun by it,"
                        + " with its events and effects; beside PlanDefinition/$apply of cqframework's clinical-reasoning 4.2.0"
                        + " on the same plan in memory, which makes a CarePlan and computes no dates. Conditions are ten, and"
                        + " hold: in FHIRPath over a fact here, by the names of ten CQL definitions there.",
                Row.of("journeys begun, no conditions", plain),
                Row.of("plans applied by cqframework, no conditions", applied),
                Row.ratio("begun to applied", plain, applied).floor(atLeast(TWENTY)),
                Row.of("journeys begun, ten conditions in FHIRPath", byPath),
                Row.of("plans applied by cqframework, ten cql-identifiers", byCql),
                Row.ratio("begun to applied, with conditions", byPath, byCql).floor(atLeast(TWENTY)),
                Row.bytes("allocated for a journey begun", plain),
                Row.bytes("for a plan applied", applied));
    }

    private static Subject border() {
        String shown = "FhirBorder.agendaShown";
        String heard = "FhirBorder.resourceHeard";
        return Subject.of(
                "Agendas as resources, resources as signals",
                "An agenda in the middle of a course of care of 20 steps, as resources of R4; and an Appointment of which each"
                        + " version says something new, heard and told. Parsing, encoding and sending are not counted.",
                Row.of("an agenda of 20 steps shown", shown).floor(atMost(200)),
                Row.bytes("allocated for it", shown),
                Row.of("a resource heard", heard).floor(atMost(50)),
                Row.bytes("allocated for it", heard));
    }
}
