package io.journeykit.fhir.naming;

/** The systems that our identifiers and codes belong to. */
public final class Systems {

    /** What all of them begin with, and the {@code meta.source} of all that is written. */
    public static final String BASE = "https://journeykit.io/fhir";

    /** Identifiers of agendas: {@code tenant/person}. */
    public static final String AGENDA = BASE + "/agenda";

    /** Identifiers of journeys: {@code tenant/person/journey}. */
    public static final String JOURNEY = BASE + "/journey";

    /** Identifiers of step occurrences: {@code tenant/person/journey/step}, with {@code #4} for the fourth. */
    public static final String STEP = BASE + "/step";

    /** Identifiers of contacts with the person: {@code tenant/person/number}. */
    public static final String CONTACT = BASE + "/contact";

    /** Identifiers of what adapters are asked to do: the effect's key, opaque. */
    public static final String EFFECT = BASE + "/effect";

    /** Identifiers of what became so: {@code tenant/person/sequence}. */
    public static final String EVENT = BASE + "/event";

    /** Names by which the world knows a step, as an adapter reported them. */
    public static final String REFERENCE = BASE + "/reference";

    /** Providers, as slots, referrals and transfers name them. */
    public static final String PROVIDER = BASE + "/provider";

    /** Who has the ball, where no resource stands for it. */
    public static final String OWNER = BASE + "/owner";

    /** Codes of states, of kinds of step, of outcomes. */
    public static final String STATE = BASE + "/CodeSystem/state";

    public static final String KIND = BASE + "/CodeSystem/step-kind";
    public static final String OUTCOME = BASE + "/CodeSystem/outcome";
    public static final String OUTPUT = BASE + "/CodeSystem/output";
    public static final String SERVICE = BASE + "/CodeSystem/service";

    /** Identifiers of visits that are watched for: the effect's key and a number. */
    public static final String VISIT = BASE + "/visit";

    /** Codes of what a port's Task is, and of its inputs and outputs. */
    public static final String TASK = BASE + "/CodeSystem/task";

    /** Codes are names of facts: the type of an output by which something becomes known. */
    public static final String FACT = BASE + "/CodeSystem/fact";

    /** Codes of why a port has called an Appointment off: {@code given-back}, {@code lapsed}. */
    public static final String CANCELLATION = BASE + "/CodeSystem/cancellation";

    public static final String CHANNEL = BASE + "/CodeSystem/channel";
    public static final String ROLE = BASE + "/CodeSystem/role";

    /** Codes of kinds of consent; {@code contact} is the one to be written to or called. */
    public static final String CONSENT = BASE + "/CodeSystem/consent";

    /** Tags of {@code meta}: whatever carries {@link #WRITTEN} was written by the journey itself. */
    public static final String TAG = BASE + "/tag";

    /** The code of {@link #TAG} by which own writes are recognised. */
    public static final String WRITTEN = "written-by-journey";

    private Systems() {}
}
