package io.journeykit.examples.timeline;

import io.journeykit.phrase.Part;
import io.journeykit.words.Reader;
import io.journeykit.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** What reasons, notes and options say to the author of a world, who knows every id. */
record Telling(Titles titles, ZoneId zone) {

    String of(Part part, Instant at) {
        Words words = Words.standard().naming(titles::named);
        return words.say(part, Reader.author(Locale.ENGLISH, zone).at(at)).orElse("");
    }
}
