package io.journeykit.vocabulary;

/**
 * One occurrence of one step of one journey.
 *
 * @param occurrence 1 for the first or only one
 */
public record StepRef(JourneyId journey, StepId step, int occurrence) {

    /** @throws IllegalArgumentException if the occurrence is below 1 */
    public StepRef {
        if (occurrence < 1) {
            throw new IllegalArgumentException("Occurrences are counted from 1, not from " + occurrence + ".");
        }
    }

    public static StepRef of(JourneyId journey, StepId step) {
        return new StepRef(journey, step, 1);
    }

    /**
     * {@code knee-pain-1/mri}, or {@code knee-pain-1/therapy#4} for a later occurrence. No two are alike: a slash of the
     * journey's name and a number sign of the step's are written as in a URL.
     */
    @Override
    public String toString() {
        return part(journey.value(), '/', "%2F")
                + "/"
                + part(step.value(), '#', "%23")
                + (occurrence == 1 ? "" : "#" + occurrence);
    }

    private static String part(String name, char mark, String written) {
        return name.indexOf(mark) < 0 && name.indexOf('%') < 0
                ? name
                : name.replace("%", "%25").replace(String.valueOf(mark), written);
    }
}
