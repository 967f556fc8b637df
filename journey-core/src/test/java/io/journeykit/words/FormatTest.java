package io.journeykit.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T14:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

    private final Words words = Words.standard();

    @Test
    void a_moment_reads_as_moments_are_written_there() {
        assertThat(moment("en-US")).isEqualTo("Tuesday, March 3 at 9:00 AM");
        assertThat(moment("en-CA")).startsWith("Tuesday, March 3 at 9:00");
        assertThat(moment("en-GB")).isEqualTo("Tuesday 3 March at 09:00");
        assertThat(moment("es-MX")).isEqualTo("martes, 3 de marzo, 9:00");
        assertThat(moment("es-US")).startsWith("martes, 3 de marzo, 9:00").matches(".*a.*m.*");
        assertThat(moment("de-DE")).isEqualTo("Dienstag, 3. März, 09:00 Uhr");
    }

    @Test
    void the_care_team_reads_it_in_brief() {
        Reader team = Reader.careTeam(Locale.ENGLISH, BOSTON).at(MARCH);

        assertThat(words.say(Part.of(TUESDAY, BOSTON), team)).contains("Tue 3 Mar 09:00");
        assertThat(words.say(visit("", ""), team)).contains("Tue 3 Mar 09:00–09:30");
    }

    @Test
    void the_year_is_said_where_it_is_another_or_nobody_knows_when_it_is_read() {
        Reader later = patient("en-US", BOSTON).at(Instant.parse("2027-01-01T12:00:00Z"));
        Reader whenever = Reader.patient(Locale.GERMAN, BOSTON);

        assertThat(words.say(Part.of(TUESDAY, BOSTON), later)).contains("Tuesday, March 3, 2026 at 9:00 AM");
        assertThat(words.say(Part.of(TUESDAY, BOSTON), whenever)).contains("Dienstag, 3. März 2026, 09:00 Uhr");
    }

    @Test
    void where_the_clocks_are_others_the_zone_is_said_and_both_times() {
        assertThat(words.say(Part.of(TUESDAY, BOSTON), patient("en-US", VANCOUVER)))
                .contains("Tuesday, March 3 at 9:00 AM Eastern Time (6:00 AM your time)");
        assertThat(words.say(Part.of(TUESDAY, BERLIN), patient("de-DE", BOSTON)))
                .contains("Dienstag, 3. März, 15:00 Uhr Mitteleuropäische Zeit (bei Ihnen 09:00)");
        assertThat(words.say(visit("", ""), patient("en-GB", VANCOUVER)))
                .contains("Tuesday 3 March, 09:00–09:30 Eastern Time (06:00–06:30 your time)");
    }

    @Test
    void the_day_is_said_twice_where_it_is_another_for_the_reader() {
        assertThat(words.say(Part.of(TUESDAY, BOSTON), patient("en-US", ZoneId.of("Asia/Tokyo"))))
                .contains("Tuesday, March 3 at 9:00 AM Eastern Time (11:00 PM your time)");
        assertThat(words.say(Part.of(TUESDAY, BOSTON), patient("en-US", ZoneId.of("Pacific/Auckland"))))
                .contains("Tuesday, March 3 at 9:00 AM Eastern Time (Wednesday, March 4 at 3:00 AM your time)");
    }

    @Test
    void zones_that_show_the_same_time_need_no_name() {
        assertThat(words.say(Part.of(TUESDAY, BOSTON), patient("en-US", ZoneId.of("America/Toronto"))))
                .contains("Tuesday, March 3 at 9:00 AM");
    }

    @Test
    void what_no_clock_can_show_is_far_off() {
        Reader team = Reader.careTeam(Locale.ENGLISH, BOSTON);

        assertThat(words.say(Part.of(Instant.MAX, BOSTON), team)).contains("a time far off");
        assertThat(words.say(Part.of(Instant.MIN, BOSTON), team.at(Instant.MAX)))
                .contains("a time far off");
        assertThat(words.say(Part.of(TUESDAY, BOSTON), team.at(Instant.MAX))).contains("Tue 3 Mar 2026 09:00");
    }

    @Test
    void a_span_is_counted_in_the_readers_language() {
        assertThat(span(Span.workingDays(2), "en")).isEqualTo("2 working days");
        assertThat(span(Span.workingDays(2), "de")).isEqualTo("2 Werktage");
        assertThat(span(Span.workingDays(2), "es")).isEqualTo("2 días laborables");
        assertThat(span(Span.workingDays(1), "de")).isEqualTo("1 Werktag");
        assertThat(span(Span.parse("P1M2DT4H"), "en")).isEqualTo("1 month, 2 days and 4 hours");
        assertThat(span(Span.ZERO, "en")).isEqualTo("no time");
    }

    @Test
    void lists_join_as_the_language_does() {
        assertThat(words.say(list("visita", "informe"), patient("es", BOSTON))).contains("visita e informe");
        assertThat(words.say(list("agua", "hierro"), patient("es", BOSTON))).contains("agua y hierro");
        assertThat(words.say(list("a", "b", "c"), patient("de", BOSTON))).contains("a, b und c");
        assertThat(words.say(list(), patient("de", BOSTON))).isEmpty();
    }

    @Test
    void a_visit_names_whom_and_where_as_far_as_they_have_names() {
        Names directory = (part, reader) -> part.equals(new Name(Name.Kind.PROVIDER, "dr-lee"))
                ? Optional.of(Part.quote("Dr Lee"))
                : Optional.empty();
        Words named = Words.of(Bundles.standard(), directory);

        assertThat(named.say(visit("dr-lee", "north"), patient("en-US", BOSTON)))
                .contains("Tuesday, March 3, 9:00 AM–9:30 AM with Dr Lee");
        assertThat(named.say(visit("dr-ho", "north"), patient("en-US", BOSTON)))
                .contains("Tuesday, March 3, 9:00 AM–9:30 AM");
        assertThat(named.say(
                        visit("dr-ho", "north"),
                        Reader.author(Locale.ENGLISH, BOSTON).at(MARCH)))
                .contains("Tue 3 Mar 09:00–09:30 with dr-ho at north");
    }

    private String moment(String tag) {
        return words.say(Part.of(TUESDAY, BOSTON), patient(tag, BOSTON)).orElseThrow();
    }

    private String span(Span span, String tag) {
        return words.say(Part.of(span), patient(tag, BOSTON)).orElseThrow();
    }

    private static Part visit(String provider, String place) {
        return new Part.Visit(TUESDAY, TUESDAY.plusSeconds(1800), BOSTON, named(provider), named(place));
    }

    private static Optional<String> named(String name) {
        return Optional.of(name).filter(some -> !some.isEmpty());
    }

    private static Part list(String... words) {
        return Part.of(List.of(words).stream().map(Part::quote).toList());
    }

    private static Reader patient(String tag, ZoneId zone) {
        return Reader.patient(Locale.forLanguageTag(tag), zone).at(MARCH);
    }
}
