package io.journeykit.fhir.plan;

/** Names of what a plan says in our own words, where FHIR has none. */
final class PlanExtensions {

    private static final String BASE = "https://journeykit.io/fhir";

    /** The system of the ids of templates. */
    static final String TEMPLATE_ID = BASE + "/template";

    /** Where an exported plan has its address. */
    static final String PLAN = BASE + "/PlanDefinition/";

    static final String QUESTIONNAIRE = BASE + "/Questionnaire/";

    /** On a plan: what a template says besides its steps, as a merge patch (RFC 7386) on what the elements say. */
    static final String TEMPLATE = BASE + "/StructureDefinition/journey-template";

    /** On an action: what a step says, as a merge patch on what the elements say. */
    static final String STEP = BASE + "/StructureDefinition/journey-step";

    private PlanExtensions() {}
}
