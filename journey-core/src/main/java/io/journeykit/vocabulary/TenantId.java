package io.journeykit.vocabulary;

/** One customer of a vendor; agendas of different tenants never meet. */
public record TenantId(String value) {

    public TenantId {
        Names.require("tenant id", value);
    }

    public static TenantId of(String value) {
        return new TenantId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
