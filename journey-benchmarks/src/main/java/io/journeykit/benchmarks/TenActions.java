package io.journeykit.benchmarks;

import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.ActivityDefinition.ActivityDefinitionKind;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.Resource;

/** A plan of ten tasks, each with an activity of its own, and with or without a condition that holds for everybody. */
final class TenActions {

    static final String PATIENT = "Patient/somebody";

    private static final String BASE = "http://example.org/";
    private static final int ACTIONS = 10;

    private TenActions() {}

    /** Without conditions. */
    static PlanDefinition unconditional() {
        PlanDefinition plan = named(new PlanDefinition(), "ten-actions");
        plan.setUrl(BASE + "PlanDefinition/ten-actions").setVersion("1").setStatus(PublicationStatus.ACTIVE);
        for (int i = 0; i < ACTIONS; i++) {
            PlanDefinitionActionComponent action = plan.addAction();
            action.setTitle("Action " + i)
                    .setDefinition(new CanonicalType(activity(i).getUrl()))
                    .setId("action-" + i);
        }
        return plan;
    }

    /** Each action under a condition, such as {@code %told >= 3} in FHIRPath. */
    static PlanDefinition conditional(String language, String prefix, String suffix) {
        PlanDefinition plan = unconditional();
        plan.addLibrary(library().getUrl() + "|1");
        for (int i = 0; i < ACTIONS; i++) {
            plan.getAction()
                    .get(i)
                    .addCondition()
                    .setKind(ActionConditionKind.APPLICABILITY)
                    .setExpression(new Expression().setLanguage(language).setExpression(prefix + i + suffix));
        }
        return plan;
    }

    /** What the plan refers to, and a patient. */
    static Bundle content() {
        Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
        bundle.addEntry().setResource(named(new Patient(), "somebody"));
        bundle.addEntry().setResource(library());
        for (int i = 0; i < ACTIONS; i++) {
            bundle.addEntry().setResource(activity(i));
        }
        return bundle;
    }

    private static ActivityDefinition activity(int number) {
        ActivityDefinition activity = named(new ActivityDefinition(), "activity-" + number);
        activity.setUrl(BASE + "ActivityDefinition/activity-" + number)
                .setVersion("1")
                .setStatus(PublicationStatus.ACTIVE)
                .setKind(ActivityDefinitionKind.TASK);
        return activity;
    }

    /** {@code Holds0} to {@code Holds9}, all true. */
    private static Library library() {
        StringBuilder cql =
                new StringBuilder("library TenActions version '1'\nusing FHIR version '4.0.1'\ncontext Patient\n");
        for (int i = 0; i < ACTIONS; i++) {
            cql.append("define \"Holds").append(i).append("\": true\n");
        }
        Library library = named(new Library(), "TenActions");
        library.setUrl(BASE + "Library/TenActions")
                .setVersion("1")
                .setName("TenActions")
                .setStatus(PublicationStatus.ACTIVE)
                .setType(new CodeableConcept(new Coding(
                        "http://terminology.hl7.org/CodeSystem/library-type", "logic-library", "Logic Library")));
        library.addContent().setContentType("text/cql").setData(cql.toString().getBytes(StandardCharsets.UTF_8));
        return library;
    }

    private static <R extends Resource> R named(R resource, String id) {
        resource.setId(resource.fhirType() + "/" + id);
        return resource;
    }
}
