package io.journeykit.words;

import io.journeykit.agenda.Preferences;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is told something: in which language, on which clocks, and in which part.
 *
 * @param language with a region where dates are wanted as there, such as {@code es-US}
 * @param zone the reader's own clocks
 * @param at when it is read: a date of the same year goes without it; absent, the year is always said
 */
public record Reader(Locale language, ZoneId zone, Audience who, Optional<Instant> at) {

    public static Reader of(Audience who, Locale language, ZoneId zone) {
        return new Reader(language, zone, who, Optional.empty());
    }

    public static Reader patient(Locale language, ZoneId zone) {
        return of(Audience.PATIENT, language, zone);
    }

    /** The patient as she wants to be spoken to. */
    public static Reader patient(Preferences preferences) {
        return patient(Locale.forLanguageTag(preferences.language()), preferences.zone());
    }

    public static Reader careTeam(Locale language, ZoneId zone) {
        return of(Audience.CARE_TEAM, language, zone);
    }

    public static Reader author(Locale language, ZoneId zone) {
        return of(Audience.AUTHOR, language, zone);
    }

    /** The same reader, at a moment. */
    public Reader at(Instant now) {
        return new Reader(language, zone, who, Optional.of(now));
    }

    /** The same reader, in another part. */
    public Reader as(Audience other) {
        return new Reader(language, zone, other, at);
    }

    boolean isPatient() {
        return who == Audience.PATIENT;
    }

    boolean isAuthor() {
        return who == Audience.AUTHOR;
    }
}
