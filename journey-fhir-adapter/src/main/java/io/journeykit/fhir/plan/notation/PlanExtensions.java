package io.journeykit.fhir.plan.notation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of what a plan says in our own words, where FHIR has none. */
public final class PlanExtensions {

    private static final String BASE = "https://journeykit.io/fhir";

    /** The system of the ids of templates. */
    public static final String TEMPLATE_ID = BASE + "/template";

    /** Where an exported plan has its address. */
    public static final String PLAN = BASE + "/PlanDefinition/";

    public static final String QUESTIONNAIRE = BASE + "/Questionnaire/";

    /** On a plan: what a template says besides its steps, as a merge patch (RFC 7386) on what the elements say. */
    public static final String TEMPLATE = BASE + "/StructureDefinition/journey-template";

    /** On an action: what a step says, as a merge patch on what the elements say. */
    public static final String STEP = BASE + "/StructureDefinition/journey-step";

    private PlanExtensions() {}

    /** The address under which a template is published as a plan. */
    public static String url(String id) {
        return PLAN + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
