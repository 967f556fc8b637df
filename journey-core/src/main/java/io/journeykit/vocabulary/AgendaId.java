package io.journeykit.vocabulary;

/** Whose agenda: a tenant and the vendor's opaque reference to the person, never a name or a record number. */
public record AgendaId(TenantId tenant, String person) {

    public AgendaId {
        Names.require("person reference", person);
    }

    public static AgendaId of(String tenant, String person) {
        return new AgendaId(TenantId.of(tenant), person);
    }

    /** The reference of a person where the vendor has one tenant only. */
    public static AgendaId of(String person) {
        return of("default", person);
    }

    @Override
    public String toString() {
        return tenant + "/" + person;
    }
}
