package io.journeykit.template;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Bookings whose visits all have something in common: the same clinician all along, one trip for several visits. A step
 * that occurs several times is in it with all of its visits, so it may be alone.
 *
 * @param same what they have in common, whichever it is
 */
public record Together(Same same, List<StepId> steps) {

    /** What visits may have in common. */
    public enum Same {
        PROVIDER("with the same provider"),
        PLACE("at the same place"),
        /** The same date where the journey happens. */
        DAY("on the same day");

        private final String words;

        Same(String words) {
            this.words = words;
        }

        /** {@code with the same provider}. */
        @Override
        public String toString() {
            return words;
        }
    }

    public Together {
        steps = List.copyOf(steps);
    }

    /** What there is to say of it. */
    public Phrase phrase() {
        return Phrase.of("together." + same.name().toLowerCase(Locale.ROOT) + (steps.size() == 2 ? ".both" : ".all"))
                .with("visits", Part.of(steps.stream().<Part>map(Part::of).toList()));
    }

    /** {@code both with the same provider}. */
    public String bond() {
        return (steps.size() == 2 ? "both " : "all ") + same;
    }

    /** {@code consultation and treatment, both with the same provider}. */
    @Override
    public String toString() {
        return steps.stream().map(StepId::value).collect(Collectors.joining(" and ")) + ", " + bond();
    }
}
