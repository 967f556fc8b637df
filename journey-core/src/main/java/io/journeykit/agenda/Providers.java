package io.journeykit.agenda;

import java.util.List;
import java.util.Optional;

/**
 * Who may be asked for an appointment: anybody, or only those named. Where nobody is named, nobody may: a visit under a
 * referral that no provider has accepted.
 *
 * @param named those that may be asked; absent where anybody may
 */
public record Providers(Optional<List<String>> named) {

    private static final Providers ANY = new Providers(Optional.empty());

    public Providers {
        named = named.map(List::copyOf);
    }

    public static Providers any() {
        return ANY;
    }

    /** These and no others; nobody where the list is empty. */
    public static Providers of(List<String> named) {
        return new Providers(Optional.of(named));
    }

    public static Providers of(String... named) {
        return of(List.of(named));
    }

    public boolean allow(String provider) {
        return named.map(those -> those.contains(provider)).orElse(true);
    }

    /** Whether there is nobody to be asked. */
    public boolean isNobody() {
        return named.filter(List::isEmpty).isPresent();
    }

    @Override
    public String toString() {
        return isNobody()
                ? "nobody"
                : named.map(those -> String.join(" or ", those)).orElse("anybody");
    }
}
