package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.Span;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever was told of a date that becomes another hears so, and what still waits to be said says which it is by now. */
class DateNewsTest {

    @Test
    void who_was_told_of_a_date_hears_that_it_is_another() {
        Office office = told().at("2026-03-03T10:00");

        surgeryIs(office, "2026-03-25T09:00");

        assertThat(said(office)).containsExactly("surgery-is", "date-moved");
        assertThat(body(office)).contains("25 March at 09:00").contains("20 March at 08:00");
    }

    @Test
    void she_hears_so_though_her_journey_is_over() {
        Office office = told().at("2026-03-03T10:00");
        assertThat(office.agenda().journeys().get(0).isOpen()).isFalse();

        surgeryIs(office, "2026-03-25T09:00");
        surgeryIs(office, "2026-03-25T09:00");

        assertThat(said(office)).containsExactly("surgery-is", "date-moved");
    }

    @Test
    void of_what_is_past_and_of_what_she_was_not_told_there_is_no_news() {
        Office told = told().at("2026-03-21T10:00");
        Office untold = Office.of(surgery()).at("2026-03-02T22:00");
        untold.begin(Map.of("surgery", local("2026-03-20T08:00")));

        surgeryIs(told, "2026-03-25T09:00");
        surgeryIs(untold, "2026-03-25T09:00");

        assertThat(said(told)).containsExactly("surgery-is");
        assertThat(said(untold)).isEmpty();
    }

    @Test
    void what_waits_for_the_morning_says_the_date_as_it_is_by_then() {
        Office office = Office.of(surgery()).at("2026-03-02T22:00");
        office.begin(Map.of("surgery", local("2026-03-20T08:00")));

        surgeryIs(office, "2026-03-25T09:00");
        office.at("2026-03-03T10:00");

        assertThat(said(office)).containsExactly("surgery-is");
        assertThat(body(office)).contains("25 March at 09:00").doesNotContain("20 March");
    }

    @Test
    void what_her_channel_has_not_taken_yet_is_taken_back_and_said_anew() {
        Office office = Office.of(surgery());
        office.begin(Map.of("surgery", local("2026-03-20T08:00")));

        surgeryIs(office, "2026-03-25T09:00");

        assertThat(said(office)).containsExactly("surgery-is", "surgery-is");
        assertThat(body(office)).contains("25 March at 09:00");
        assertThat(office.agenda().outbox().open()).hasSize(1);
    }

    @Test
    void a_date_that_moves_twice_in_a_night_is_told_once_beside_the_one_she_knows() {
        Office office = told().at("2026-03-03T23:00");

        surgeryIs(office, "2026-03-25T09:00");
        surgeryIs(office, "2026-03-27T09:00");
        office.at("2026-03-04T10:00");

        assertThat(said(office)).containsExactly("surgery-is", "date-moved");
        assertThat(body(office)).contains("27 March at 09:00").contains("20 March at 08:00");
    }

    @Test
    void a_date_that_becomes_what_it_was_in_a_night_is_no_news() {
        Office office = told().at("2026-03-03T23:00");

        surgeryIs(office, "2026-03-25T09:00");
        surgeryIs(office, "2026-03-20T08:00");
        office.at("2026-03-04T10:00");

        assertThat(said(office)).containsExactly("surgery-is");
    }

    @Test
    void who_was_told_what_comes_before_a_date_hears_of_another_day_alone() {
        JourneyTemplate.Builder bloods = journey(
                        Steps.message("bloods", "bloods").due(Due.before(Point.anchor("surgery"), Span.days(18))))
                .addAnchors("surgery");
        Office office = Office.of(bloods);
        office.begin(Map.of("surgery", local("2026-03-20T08:00"))).done(Request.SendMessage.class);

        surgeryIs(office.at("2026-03-03T10:00"), "2026-03-20T09:00");
        assertThat(said(office)).containsExactly("bloods");

        surgeryIs(office, "2026-03-25T09:00");
        assertThat(said(office)).containsExactly("bloods", "date-moved");
    }

    @Test
    void where_she_cannot_hear_so_in_time_a_person_is_asked() {
        Office office = told().at("2026-03-19T23:00");

        surgeryIs(office, "2026-03-20T06:00");

        assertThat(office.agenda().desk().incidents())
                .extracting(Incident::code)
                .containsExactly("news-untold");
    }

    private static Office told() {
        Office office = Office.of(surgery());
        return office.begin(Map.of("surgery", local("2026-03-20T08:00"))).done(Request.SendMessage.class);
    }

    private static JourneyTemplate.Builder surgery() {
        return journey(Steps.message("surgery-date", "surgery-is"))
                .addAnchors("surgery")
                .putTexts("surgery-is", new TreeMap<>(Map.of("en", "Your surgery is on {surgery}.")));
    }

    private static void surgeryIs(Office office, String wallTime) {
        office.learn("surgery", Value.of(local(wallTime)));
    }

    private static String body(Office office) {
        return office.said(Request.SendMessage.class).body();
    }

    private static List<String> said(Office office) {
        return office.tray()
                .of(Request.SendMessage.class)
                .map(effect -> ((Request.SendMessage) effect.request()).text())
                .toList();
    }
}
