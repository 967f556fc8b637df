package io.journeykit.words;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.util.Optional;

/** A visit in words: when, and as far as they have names, with whom and where. */
record VisitText(Telling telling) {

    /** From start to end, or by the style {@code start} with its start only. */
    String of(Part.Visit visit, String style) {
        MomentText moment = new MomentText(telling);
        String when = style.equals("start")
                ? moment.of(new Part.Moment(visit.start(), visit.zone()), "")
                : moment.of(visit.start(), visit.end(), visit.zone());
        Phrase said = Phrase.of("visit").with("when", Part.quote(when));
        boolean nowhere = visit.provider().isEmpty() && visit.place().isEmpty();
        return telling.say(nowhere ? said : said.with("venue", venue(visit.provider(), visit.place())), "")
                .orElse(when);
    }

    /** A place that is called as its provider is said once. */
    private static Phrase venue(Optional<String> provider, Optional<String> place) {
        if (place.isEmpty()) {
            return Phrase.of("venue.with").with("provider", Name.Kind.PROVIDER, provider.get());
        }
        if (provider.isEmpty() || provider.equals(place)) {
            return Phrase.of("venue.at").with("place", Name.Kind.PLACE, place.get());
        }
        return Phrase.of("venue.both")
                .with("provider", Name.Kind.PROVIDER, provider.get())
                .with("place", Name.Kind.PLACE, place.get());
    }
}
