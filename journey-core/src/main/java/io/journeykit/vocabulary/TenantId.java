package io.journeykit.vocabulary;

/** One customer of a vendor; agendas of different tenants never meet. */
public record TenantId(String value) {

    /** @throws IllegalArgumentException if it is empty, too long, or has a character that none may have */
    public TenantId {
        Names.require("tenant id", value);
    }

    /**
     * The tenant id that a text says.
     *
     * <pre>{@code
     * id = character { character }    1 to 128, neither white space nor control characters
     * }</pre>
     *
     * <p>Examples: {@code default}, {@code clinic-a}, {@code north/2}.
     *
     * @throws IllegalArgumentException if it is empty, too long, or has a character that none may have
     */
    public static TenantId of(String value) {
        return new TenantId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
