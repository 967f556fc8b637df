package io.journeykit.vocabulary;

/** Whose agenda: a tenant and the vendor's opaque reference to the person, never a name or a record number. */
public record AgendaId(TenantId tenant, String person) {

    /** @throws IllegalArgumentException if it is empty, too long, or has a character that none may have */
    public AgendaId {
        Names.require("person reference", person);
    }

    /** @throws IllegalArgumentException if it is empty, too long, or has a character that none may have */
    public static AgendaId of(String tenant, String person) {
        return new AgendaId(TenantId.of(tenant), person);
    }

    /**
     * The reference of a person where the vendor has one tenant only.
     *
     * <pre>{@code
     * person = character { character }    1 to 128, neither white space nor control characters
     * }</pre>
     *
     * <p>Examples: {@code p-1}, {@code 4711}, {@code 3f1c0d5e-9b1e}.
     *
     * @throws IllegalArgumentException if it is empty, too long, or has a character that none may have
     */
    public static AgendaId of(String person) {
        return of("default", person);
    }

    @Override
    public String toString() {
        return tenant + "/" + person;
    }
}
