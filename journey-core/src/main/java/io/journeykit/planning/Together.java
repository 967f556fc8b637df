package io.journeykit.planning;

import java.util.List;
import java.util.function.Function;

/** Visits that must have one provider, or one place, whichever it is: the same clinician all along. */
public record Together(Trait trait, List<String> visits) {

    /** What the visits have in common. */
    public enum Trait {
        /** All with the same provider. */
        PROVIDER("with", Slot::provider),
        /** All at the same place. */
        PLACE("at", Slot::place);

        private final String preposition;
        private final Function<Slot, String> of;

        Trait(String preposition, Function<Slot, String> of) {
            this.preposition = preposition;
            this.of = of;
        }

        String of(Slot slot) {
            return of.apply(slot);
        }

        /** {@code with dr-lee}. */
        String choice(String name) {
            return preposition + " " + name;
        }
    }

    /** Copies the list. */
    public Together {
        visits = List.copyOf(visits);
    }

    /** All with the same provider. */
    public static Together withOneProvider(List<String> visits) {
        return new Together(Trait.PROVIDER, visits);
    }

    /** All at the same place. */
    public static Together atOnePlace(List<String> visits) {
        return new Together(Trait.PLACE, visits);
    }

    /** {@code first and second both with dr-lee}. */
    String choice(String name) {
        return String.join(" and ", visits) + (visits.size() == 2 ? " both " : " all ") + trait.choice(name);
    }

    /** Reads {@code first and second with one provider}. */
    @Override
    public String toString() {
        return String.join(" and ", visits) + " "
                + trait.choice("one " + (trait == Trait.PROVIDER ? "provider" : "place"));
    }
}
