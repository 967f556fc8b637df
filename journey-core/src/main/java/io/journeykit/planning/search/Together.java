package io.journeykit.planning.search;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import java.util.List;
import java.util.function.Function;

/** Visits that must have one provider, or one place, whichever it is: the same clinician all along. */
public record Together(Trait trait, List<String> visits) {

    /** What the visits have in common. */
    public enum Trait {
        /** All with the same provider. */
        PROVIDER("provider", Slot::provider, Name.Kind.PROVIDER),
        /** All at the same place. */
        PLACE("place", Slot::place, Name.Kind.PLACE);

        private final String word;
        private final Function<Slot, String> of;
        private final Name.Kind kind;

        Trait(String word, Function<Slot, String> of, Name.Kind kind) {
            this.word = word;
            this.of = of;
            this.kind = kind;
        }

        String of(Slot slot) {
            return of.apply(slot);
        }

        String word() {
            return word;
        }

        Phrase with(Phrase phrase, String name) {
            return phrase.with(word, kind, name);
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

    /** Reads {@code first and second with one provider}. */
    @Override
    public String toString() {
        return String.join(" and ", visits) + (trait == Trait.PROVIDER ? " with one provider" : " at one place");
    }
}
