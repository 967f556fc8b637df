package io.journeykit.examples;

import io.journeykit.phrase.Part;
import io.journeykit.words.Reader;
import io.journeykit.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Reads what reasons, notes and options say, as the author of a template does in 2026: steps by their ids. */
public final class Author {

    private static final Words WORDS = Words.standard().naming((part, reader) -> id(part));

    private static final Instant IN_2026 = Instant.parse("2026-06-01T12:00:00Z");

    private Author() {}

    public static String reads(Part part, ZoneId zone) {
        return WORDS.say(part, Reader.author(Locale.ENGLISH, zone).at(IN_2026)).orElse("");
    }

    private static Optional<Part> id(Part part) {
        if (!(part instanceof Part.Step step)) {
            return Optional.empty();
        }
        int occurrence = step.step().occurrence();
        return Optional.of(Part.quote(step.step().step() + (occurrence == 1 ? "" : " " + occurrence)));
    }
}
