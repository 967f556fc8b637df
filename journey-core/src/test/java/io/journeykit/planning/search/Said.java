package io.journeykit.planning.search;

import io.journeykit.phrase.Phrase;
import io.journeykit.words.Reader;
import io.journeykit.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What a plan says, as its author reads it in the spring of 2026. */
final class Said {

    private static final Reader AUTHOR =
            Reader.author(Locale.ENGLISH, Boston.ZONE).at(Instant.parse("2026-03-01T12:00:00Z"));

    private Said() {}

    static String of(Phrase phrase) {
        return Words.standard().say(phrase, AUTHOR).orElseThrow();
    }

    static String of(Reason reason) {
        return of(reason.phrase());
    }

    static String of(LeftOut out) {
        return of(out.phrase());
    }

    static String of(Obstacle obstacle) {
        return of(obstacle.phrase());
    }

    static List<String> all(List<Phrase> phrases) {
        return phrases.stream().map(Said::of).toList();
    }
}
