package io.journeykit.fhir.naming;

/** The extensions that say what FHIR R4 has no place for. */
public final class Extensions {

    private static final String DEFINITIONS = Systems.BASE + "/StructureDefinition/";

    /** On a Task's restriction: the target inside the due window, a dateTime. */
    public static final String DUE_TARGET = DEFINITIONS + "due-target";

    /** On a CarePlan: how many events of the agenda it shows, a decimal without fraction. */
    public static final String SEQUENCE = DEFINITIONS + "agenda-sequence";

    private Extensions() {}
}
