package io.journeykit.insight;

/**
 * With whom something is, and where.
 *
 * @param place empty where there is none beside the provider
 */
public record Venue(String provider, String place) {

    /** {@code at imaging}, or {@code with ortho-b at north-clinic}. */
    @Override
    public String toString() {
        if (place.isEmpty()) {
            return "with " + provider;
        }
        return place.equals(provider) ? "at " + place : "with " + provider + " at " + place;
    }
}
