package io.journeykit.fhir.naming;

/** The extensions that say what FHIR R4 has no place for. */
public final class Extensions {

    private static final String DEFINITIONS = Systems.BASE + "/StructureDefinition/";

    /** On a Task's restriction: the target inside the due window, a dateTime. */
    public static final String DUE_TARGET = DEFINITIONS + "due-target";

    /** On a CarePlan: how many events of the agenda it shows, a decimal without fraction. */
    public static final String SEQUENCE = DEFINITIONS + "agenda-sequence";

    /** On a Slot that is busy-tentative: when the hold runs out, an instant; after that it is free. */
    public static final String HELD_UNTIL = DEFINITIONS + "held-until";

    /** On a Slot: under which delivery key it was taken, an Identifier that its Appointment bears too. */
    public static final String TAKEN_BY = DEFINITIONS + "taken-by";

    /** On a recipient, and on a provision of consent: which address is meant, a ContactPoint. */
    public static final String ADDRESS = DEFINITIONS + "address";

    /** On a ContactPoint: its channel, a code, since FHIR has no system for a portal, a push or a letter. */
    public static final String CHANNEL = DEFINITIONS + "channel";

    /** On the payload of a question: one of its answers, with {@code key} and {@code words}, both strings. */
    public static final String CHOICE = DEFINITIONS + "choice";

    /** On a CommunicationRequest that asks: the signal that brings the answer, a code. */
    public static final String ANSWER = DEFINITIONS + "answer";

    /** On whoever offers services: when to be tried, an integer; the lowest first. */
    public static final String RANK = DEFINITIONS + "rank";

    /** HL7's own, on a Location: its time zone, a code such as {@code America/New_York}. */
    public static final String TIMEZONE = "http://hl7.org/fhir/StructureDefinition/timezone";

    private Extensions() {}
}
