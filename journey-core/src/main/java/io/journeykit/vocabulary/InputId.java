package io.journeykit.vocabulary;

/** The caller's name for one input; a second arrival under the same id changes nothing. */
public record InputId(String value) {

    /** @throws IllegalArgumentException if it is empty, too long, or has a character that none may have */
    public InputId {
        Names.require("input id", value);
    }

    /**
     * The input id that a text says.
     *
     * <pre>{@code
     * id = character { character }    1 to 128, neither white space nor control characters
     * }</pre>
     *
     * <p>Examples: {@code in-1}, {@code hl7:4711}, {@code 3f1c0d5e-9b1e-4b43-8f5f-0c6a2f1f7d10}.
     *
     * @throws IllegalArgumentException if it is empty, too long, or has a character that none may have
     */
    public static InputId of(String value) {
        return new InputId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
