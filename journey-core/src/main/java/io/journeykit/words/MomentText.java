package io.journeykit.words;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;

/**
 * Moments in words, on the clocks of their place. Where the reader's show another time, the zone is said, and the time on
 * hers.
 */
record MomentText(Telling telling) {

    // What lies outside is no date that anybody meant, and some of it no zone can show.
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    /** By a style: {@code date}, {@code time}, or both. */
    String of(Part.Moment moment, String style) {
        if (isFarOff(moment.at())) {
            return said(Phrase.of("moment.far"));
        }
        ZonedDateTime there = moment.at().atZone(moment.zone());
        return switch (style) {
            case "date" -> date(there);
            case "time" -> time(there);
            default -> withOwn(local(there), there, there);
        };
    }

    /** From a moment to another; the day is said once. */
    String of(Instant start, Instant end, ZoneId zone) {
        if (isFarOff(start) || isFarOff(end)) {
            return said(Phrase.of("moment.far"));
        }
        ZonedDateTime from = start.atZone(zone);
        ZonedDateTime to = end.atZone(zone);
        return withOwn(range(from, to), from, to);
    }

    /** A date on no particular clock. */
    String of(LocalDate date) {
        return formatted(
                "date" + length() + (isThisYear(date, telling.texts().reader().zone()) ? "" : ".year"), date);
    }

    /** A time on no particular day. */
    String of(LocalTime time) {
        return formatted("time", time);
    }

    private String range(ZonedDateTime from, ZonedDateTime to) {
        return from.equals(to)
                ? local(from)
                : from.toLocalDate().equals(to.toLocalDate())
                        ? said(Phrase.of("moment.range" + length())
                                .with("date", Part.quote(date(from)))
                                .with("from", Part.quote(time(from)))
                                .with("to", Part.quote(time(to))))
                        : said(Phrase.of("moment.days")
                                .with("from", Part.quote(local(from)))
                                .with("to", Part.quote(local(to))));
    }

    private String withOwn(String said, ZonedDateTime from, ZonedDateTime to) {
        ZoneId own = telling.texts().reader().zone();
        ZonedDateTime here = from.withZoneSameInstant(own);
        if (here.getOffset().equals(from.getOffset())) {
            return said;
        }
        boolean sameDay = here.toLocalDate().equals(from.toLocalDate());
        return said(Phrase.of("moment.elsewhere")
                .with("moment", Part.quote(said))
                .with("zone", Part.quote(name(from.getZone())))
                .with(
                        "own",
                        Part.quote(
                                sameDay && from.equals(to)
                                        ? time(here)
                                        : sameDay ? time(here) + "–" + time(to.withZoneSameInstant(own)) : local(here)))
                .with("own-zone", Part.quote(name(own))));
    }

    private String local(ZonedDateTime at) {
        return said(Phrase.of("moment" + length())
                .with("date", Part.quote(date(at)))
                .with("time", Part.quote(time(at))));
    }

    private String date(ZonedDateTime at) {
        return formatted("date" + length() + (isThisYear(at.toLocalDate(), at.getZone()) ? "" : ".year"), at);
    }

    private boolean isThisYear(LocalDate date, ZoneId zone) {
        return telling.texts()
                .reader()
                .at()
                .filter(now -> !isFarOff(now) && now.atZone(zone).getYear() == date.getYear())
                .isPresent();
    }

    private String time(ZonedDateTime at) {
        return formatted("time", at);
    }

    private String formatted(String key, TemporalAccessor at) {
        return telling.texts().format(key).format(at);
    }

    private String name(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, telling.texts().language());
    }

    private String length() {
        return telling.texts().reader().isPatient() ? ".long" : ".brief";
    }

    private String said(Phrase phrase) {
        return telling.say(phrase, "").orElseThrow();
    }

    private static boolean isFarOff(Instant at) {
        return at.isBefore(FIRST) || !at.isBefore(LAST);
    }
}
