package io.journeykit.vocabulary;

/** The caller's name for one input; a second arrival under the same id changes nothing. */
public record InputId(String value) {

    public InputId {
        Names.require("input id", value);
    }

    public static InputId of(String value) {
        return new InputId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
