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

    /** {@code knee-pain-1/mri}, or {@code knee-pain-1/therapy#4} for a later occurrence. */
    @Override
    public String toString() {
        return journey + "/" + step + (occurrence == 1 ? "" : "#" + occurrence);
    }
}
