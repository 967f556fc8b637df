package io.journeykit.fhir.plan.export;

/** How much of a template is said in elements; less where elements alone would be understood as other steps. */
public enum Reach {
    ALL,
    GATES,
    STEPS
}
