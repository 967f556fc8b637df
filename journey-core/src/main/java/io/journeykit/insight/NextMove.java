package io.journeykit.insight;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.Owner;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * Who has to move next, and since when.
 *
 * @param name the id of the partner, where one is known
 * @param since on the patient's clocks
 */
public record NextMove(Owner owner, Optional<String> name, ZonedDateTime since) {

    /** {@code the patient has had the ball since Mon 2 Mar 12:30}. */
    public Phrase phrase() {
        Part moment = Part.of(since.toInstant(), since.getZone());
        Phrase ball = Phrase.of("ball." + kind()).with("since", moment);
        return name.map(id -> ball.with("name", Name.Kind.PROVIDER, id))
                .orElseGet(() -> ball.with("owner", Name.Kind.OWNER, word(owner)));
    }

    private String kind() {
        return switch (owner) {
            case PATIENT -> "patient";
            case SYSTEM -> "system";
            case CARE_TEAM, PARTNER -> name.isPresent() ? "named" : "owner";
        };
    }

    static String word(Owner owner) {
        return owner.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return "the ball is with " + owner.phrase();
    }
}
