package io.journeykit.fhir.plan.notation;

/** Names that a template gets where a plan implies something and names nothing. */
public final class ImpliedNames {

    /** The anchor that an age is counted from. */
    public static final String BIRTH = "birth";

    /** The role that work is for, where no participant says another. */
    public static final String CARE_TEAM = "care-team";

    private ImpliedNames() {}
}
