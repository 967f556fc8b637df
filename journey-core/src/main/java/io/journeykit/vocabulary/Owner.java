package io.journeykit.vocabulary;

/** Who has the ball. FHIR: {@code Task.owner}. */
public enum Owner {
    PATIENT("the patient"),
    CARE_TEAM("the care team"),
    PARTNER("the partner"),
    SYSTEM("the system");

    private final String phrase;

    Owner(String phrase) {
        this.phrase = phrase;
    }

    /** As it reads in a sentence: {@code the care team}. */
    public String phrase() {
        return phrase;
    }
}
