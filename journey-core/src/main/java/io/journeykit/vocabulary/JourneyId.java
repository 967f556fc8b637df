package io.journeykit.vocabulary;

/** One run of a template in an agenda, such as {@code knee-pain-1}: derived from the template and the agenda's count. */
public record JourneyId(String value) {

    /** @throws IllegalArgumentException if it is empty, too long, or has a character that none may have */
    public JourneyId {
        Names.require("journey id", value);
    }

    /**
     * The journey id that a text says.
     *
     * <pre>{@code
     * id = character { character }    1 to 128, neither white space nor control characters
     * }</pre>
     *
     * <p>Examples: {@code knee-pain-1}, {@code hip-2}, {@code p-17.knee-pain-1}.
     *
     * @throws IllegalArgumentException if it is empty, too long, or has a character that none may have
     */
    public static JourneyId of(String value) {
        return new JourneyId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
