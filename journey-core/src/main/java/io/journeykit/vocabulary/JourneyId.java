package io.journeykit.vocabulary;

/** One run of a template in an agenda, such as {@code knee-pain-1}: derived from the template and the agenda's count. */
public record JourneyId(String value) {

    public JourneyId {
        Names.require("journey id", value);
    }

    public static JourneyId of(String value) {
        return new JourneyId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
