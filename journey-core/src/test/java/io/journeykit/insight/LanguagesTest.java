package io.journeykit.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.planning.Slot;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Stage;
import io.journeykit.template.Steps;
import io.journeykit.words.Reader;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The same answers in other languages, on other clocks, and to others. */
class LanguagesTest {

    private static final Slot THURSDAY = Play.slot("imaging", "2026-03-05T07:30");

    private final Play play = Play.of(JourneyTemplate.named("knie")
            .title("Knieschmerzen")
            .step(Steps.booking("mri", "imaging-mri").title("Knie-MRT"))
            .step(Steps.message("preparation", "mri-preparation")
                    .title("Vorbereitung")
                    .due(Due.before(Point.startOf("mri"), Span.days(2))))
            .step(Steps.waitFor("report", "result", "mri")
                    .title("Befund")
                    .after("mri")
                    .when(Conditions.fact("agreed").is(true))));

    @Test
    void a_german_patient_reads_german_on_her_clocks() {
        play.books("mri", THURSDAY);

        assertThat(itinerary(patient("de-DE", "Europe/Berlin"))).isEqualTo("""
            Bis Donnerstag, 5. März, 07:30 Uhr Nordamerikanische Ostküstenzeit (bei Ihnen 13:30) \
            ist für Sie nichts zu tun, dann: zum Termin kommen (Knie-MRT).
            Knieschmerzen
            - Vorbereitung: vorgesehen für Dienstag, 3. März, 09:00 Uhr Nordamerikanische Ostküstenzeit \
            (bei Ihnen 15:00), spätestens Donnerstag, 5. März, 07:30 Uhr Nordamerikanische Ostküstenzeit (bei Ihnen 13:30), \
            geplant. Es fehlt noch: der richtige Zeitpunkt. Es geht von selbst weiter.
            - Knie-MRT: Donnerstag, 5. März, 07:30–08:00 Uhr Nordamerikanische Ostküstenzeit \
            (bei Ihnen 13:30–14:00) bei imaging, gebucht. Zum Termin kommen. \
            Sie sind seit Montag, 2. März, 10:15 Uhr Nordamerikanische Ostküstenzeit (bei Ihnen 16:15) am Zug.
            - Befund: noch kein Termin, noch nicht begonnen. \
            Es fehlt noch: Abschluss von Knie-MRT und eine Angabe, die noch nicht bekannt ist. \
            Es geht von selbst weiter.\
            """);
    }

    @Test
    void a_spanish_patient_is_asked_to_choose() {
        play.finds(THURSDAY, Play.slot("imaging", "2026-03-10T15:40")).done(Request.AskPatient.class);

        assertThat(itinerary(patient("es", "America/New_York")))
                .startsWith("Ahora le corresponde: elegir una de 2 citas (Knie-MRT).");
    }

    @Test
    void an_american_patient_reads_the_months_first() {
        play.books("mri", THURSDAY);

        assertThat(itinerary(patient("en-US", "America/New_York")))
                .startsWith("Nothing for you to do until Thursday, March 5 at 7:30 AM: come (Knie-MRT).");
    }

    @Test
    void without_names_a_patient_reads_no_id() {
        play.books("mri", THURSDAY);

        assertThat(play.itinerary().text())
                .doesNotContain("imaging", "agreed", "knie-", "booked'")
                .contains("Knie-MRT: Thursday 5 March, 07:30–08:00, booked.");
    }

    @Test
    void an_explanation_is_told_in_german_and_in_spanish() {
        play.books("mri", THURSDAY);
        Explanation report = play.explanation("report");

        assertThat(report.sentences(Clause.Kind.PREREQUISITE, Play.WORDS, team("de")))
                .containsExactly(
                        "Es fehlt noch: Abschluss von Knie-MRT (Knie-MRT steht bei „gebucht“ für Do, 5.3., 07:30;"
                                + " die Patientin oder der Patient ist seit Mo, 2.3., 10:15 am Zug).");
        assertThat(report.sentences(Clause.Kind.NEXT, Play.WORDS, team("de")))
                .containsExactly(
                        "Wenn bis So, 31.5., 10:15 nicht da ist, was fehlt, soll das Behandlungsteam nachsehen.");
        assertThat(report.sentences(Clause.Kind.CONDITION, Play.WORDS, team("es")))
                .containsExactly("Su condición, agreed es verdadero, no se puede evaluar:"
                        + " no se sabe mientras no se conozca «agreed».");
    }

    @Test
    void every_clause_can_be_said_to_the_team_in_every_language() {
        play.books("mri", THURSDAY).until("2026-03-05T08:00").hears("fulfilled", "mri");

        for (String step : List.of("mri", "preparation", "report")) {
            Explanation explanation = play.explanation(step);
            for (String tag : List.of("en", "es", "de")) {
                assertThat(explanation.text(Play.WORDS, team(tag)).lines())
                        .as("%s in %s", step, tag)
                        .hasSameSizeAs(explanation.clauses());
            }
        }
    }

    @Test
    void an_author_reads_ids() {
        play.books("mri", THURSDAY);

        assertThat(itinerary(Reader.author(Locale.ENGLISH, Play.BOSTON).at(play.now())))
                .contains("Knie-MRT: Thu 5 Mar 07:30–08:00 at imaging, booked.");
    }

    @Test
    void titles_are_read_in_the_language_that_they_are_written_in() {
        Play knee = Play.of(JourneyTemplate.named("knee")
                .putTitles("en", "Knee pain")
                .putTitles("es", "Dolor de rodilla")
                .addStages(new Stage(
                        "scan", "", new TreeMap<>(Map.of("en", "Finding out", "es", "Averiguar")), Optional.empty()))
                .step(Steps.waitFor("report", "result")
                        .stage("scan")
                        .putTitles("en", "report")
                        .putTitles("es", "informe")));

        assertThat(knee.itinerary().text(Play.WORDS, patient("es-MX", "America/New_York")))
                .contains("Dolor de rodilla, Averiguar", "- informe: ");
        assertThat(knee.itinerary().text(Play.WORDS, patient("de", "America/New_York")))
                .contains("Knee pain, Finding out", "- report: ");
    }

    private String itinerary(Reader reader) {
        return play.itinerary().text(Play.WORDS, reader);
    }

    private Reader patient(String tag, String zone) {
        return Reader.patient(Locale.forLanguageTag(tag), ZoneId.of(zone)).at(play.now());
    }

    private Reader team(String tag) {
        return Reader.careTeam(Locale.forLanguageTag(tag), Play.BOSTON).at(play.now());
    }
}
