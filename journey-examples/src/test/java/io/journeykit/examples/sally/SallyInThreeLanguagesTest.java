package io.journeykit.examples.sally;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.insight.Itinerary;
import io.journeykit.kernel.Kernel;
import io.journeykit.spi.Recorded;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.words.Reader;
import io.journeykit.words.Words;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One template, three worlds: what Sally reads is in her language, on her clocks, and names nobody by an id. */
class SallyInThreeLanguagesTest {

    private static final PlayedAgenda ENGLISH = Play.of(NamedWorlds.read("sally"));
    private static final PlayedAgenda SPANISH = Play.of(NamedWorlds.read("sally/spanish"));
    private static final PlayedAgenda GERMAN = Play.of(NamedWorlds.read("sally/german"));

    @Test
    void she_chooses_in_her_language() {
        assertThat(told(ENGLISH).get(0))
                .isEqualTo("Your doctor has ordered an MRI of your knee and a visit to an orthopaedist. Which of these"
                        + " suits you?\n"
                        + "1: MRI of the knee Thursday, March 5 at 7:30 AM at Bayside Imaging, then Visit to the"
                        + " orthopaedist Tuesday, March 31 at 1:00 PM at Bell Orthopedics, 9 miles away\n"
                        + "2: MRI of the knee Thursday, March 5 at 7:30 AM at Bayside Imaging, then Visit to the"
                        + " orthopaedist Tuesday, June 2 at 11:00 AM at Adams Orthopedics (Visit to the"
                        + " orthopaedist is 89 days after MRI of the knee, 32 days past the target of 60 days;"
                        + " with a waitlist place at Adams Orthopedics)");
        assertThat(told(SPANISH).get(0))
                .isEqualTo(
                        "Su médico ha pedido una resonancia magnética de la rodilla y una visita al ortopedista. ¿Qué"
                                + " opción le viene bien?\n"
                                + "1: Resonancia de la rodilla: jueves, 5 de marzo, 7:30 a. m. en Bayside Imaging, después"
                                + " Visita al ortopedista: martes, 31 de marzo, 1:00 p. m. en Bell Orthopedics, a 9"
                                + " millas\n"
                                + "2: Resonancia de la rodilla: jueves, 5 de marzo, 7:30 a. m. en Bayside Imaging, después"
                                + " Visita al ortopedista: martes, 2 de junio, 11:00 a. m. en Adams Orthopedics (Visita al"
                                + " ortopedista: 89 días después de Resonancia de la rodilla, 32 días después del plazo"
                                + " deseado de 60 días; con un puesto en la lista de espera de Adams Orthopedics)");
        assertThat(told(GERMAN).get(0))
                .isEqualTo(
                        "Ihre Ärztin hat ein MRT Ihres Knies und einen Besuch in der Orthopädie angeordnet. Was passt"
                                + " Ihnen?\n"
                                + "1: MRT des Knies: Donnerstag, 5. März, 07:30 Uhr bei Bayside Imaging, dann Besuch in"
                                + " der Orthopädie: Dienstag, 31. März, 13:00 Uhr bei Bell Orthopedics, 9 Meilen"
                                + " entfernt\n"
                                + "2: MRT des Knies: Donnerstag, 5. März, 07:30 Uhr bei Bayside Imaging, dann Besuch in"
                                + " der Orthopädie: Dienstag, 2. Juni, 11:00 Uhr bei Adams Orthopedics (Besuch in der"
                                + " Orthopädie: 89 Tage nach MRT des Knies, 32 Tage nach der angestrebten Frist (60 Tage);"
                                + " mit einem Platz auf der Warteliste bei Adams Orthopedics)");
    }

    @Test
    void every_other_message_is_in_her_language() {
        assertThat(told(ENGLISH).subList(2, 9))
                .containsExactly(
                        "Your appointment is booked.\n"
                                + "MRI of the knee Thursday, March 5 at 7:30 AM at Bayside Imaging\n"
                                + "Visit to the orthopaedist Tuesday, March 31 at 1:00 PM at Bell Orthopedics",
                        "Your MRI is on Thursday, March 5 at 7:30 AM at Bayside Imaging. Leave metal at home, and come"
                                + " a quarter of an hour early.",
                        "An earlier appointment has become free. Would you like it?\n"
                                + "Visit to the orthopaedist Thursday, March 19 at 11:00 AM at Adams Orthopedics instead"
                                + " of Tuesday, March 31 at 1:00 PM at Bell Orthopedics",
                        "Your appointment is booked.\n"
                                + "Visit to the orthopaedist Thursday, March 19 at 11:00 AM at Adams Orthopedics",
                        "Your visit to Adams Orthopedics is on Thursday, March 19 at 11:00 AM. Your images and your"
                                + " papers are there already.",
                        "Your physical therapy starts on Monday, March 30 at 4:00 PM: six sessions, about a week"
                                + " apart.",
                        "You missed a session of physical therapy. Would this time suit you instead?\n"
                                + "2: Physical therapy 2 Monday, May 11 at 4:00 PM at Harbor Physical Therapy");
        assertThat(told(SPANISH).subList(2, 9))
                .containsExactly(
                        "Su cita está reservada.\n"
                                + "Resonancia de la rodilla: jueves, 5 de marzo, 7:30 a. m. en Bayside Imaging\n"
                                + "Visita al ortopedista: martes, 31 de marzo, 1:00 p. m. en Bell Orthopedics",
                        "Su resonancia es el jueves, 5 de marzo, 7:30 a. m., en Bayside Imaging. Deje en casa los"
                                + " objetos de metal y llegue un cuarto de hora antes.",
                        "Ha quedado libre una cita más temprana. ¿La quiere?\n"
                                + "Visita al ortopedista: jueves, 19 de marzo, 11:00 a. m. en Adams Orthopedics en lugar"
                                + " de martes, 31 de marzo, 1:00 p. m. en Bell Orthopedics",
                        "Su cita está reservada.\n"
                                + "Visita al ortopedista: jueves, 19 de marzo, 11:00 a. m. en Adams Orthopedics",
                        "Su visita a Adams Orthopedics es el jueves, 19 de marzo, 11:00 a. m. Sus imágenes y sus"
                                + " documentos ya están allí.",
                        "Su fisioterapia empieza el lunes, 30 de marzo, 4:00 p. m.: seis sesiones, más o menos una por"
                                + " semana.",
                        "No pudo asistir a una sesión de fisioterapia. ¿Le vendría bien esta otra cita?\n"
                                + "2: Fisioterapia 2: lunes, 11 de mayo, 4:00 p. m. en Harbor Physical Therapy");
        assertThat(told(GERMAN).subList(2, 9))
                .containsExactly(
                        "Ihr Termin ist gebucht.\n"
                                + "MRT des Knies: Donnerstag, 5. März, 07:30 Uhr bei Bayside Imaging\n"
                                + "Besuch in der Orthopädie: Dienstag, 31. März, 13:00 Uhr bei Bell Orthopedics",
                        "Ihr MRT ist am Donnerstag, 5. März, 07:30 Uhr: Bayside Imaging. Lassen Sie Metall zu Hause und"
                                + " kommen Sie eine Viertelstunde früher.",
                        "Ein früherer Termin ist frei geworden. Möchten Sie ihn?\n"
                                + "Besuch in der Orthopädie: Donnerstag, 19. März, 11:00 Uhr bei Adams Orthopedics statt"
                                + " Dienstag, 31. März, 13:00 Uhr bei Bell Orthopedics",
                        "Ihr Termin ist gebucht.\n"
                                + "Besuch in der Orthopädie: Donnerstag, 19. März, 11:00 Uhr bei Adams Orthopedics",
                        "Ihr Besuch bei Adams Orthopedics ist am Donnerstag, 19. März, 11:00 Uhr. Ihre Bilder und"
                                + " Unterlagen sind schon dort.",
                        "Ihre Physiotherapie beginnt am Montag, 30. März, 16:00 Uhr: sechs Termine im Abstand von etwa"
                                + " einer Woche.",
                        "Sie haben einen Termin der Physiotherapie versäumt. Passt Ihnen stattdessen dieser?\n"
                                + "2: Physiotherapie 2: Montag, 11. Mai, 16:00 Uhr bei Harbor Physical Therapy");
    }

    @Test
    void her_itinerary_says_what_is_ahead_in_her_language() {
        Instant afterTheScan = Instant.parse("2026-03-10T15:00:00Z");

        assertThat(ahead(ENGLISH, afterTheScan))
                .startsWith(
                        "Nothing for you to do until Tuesday, March 31 at 1:00 PM: come (Visit to the orthopaedist).")
                .contains(
                        "Knee pain, Seeing a specialist",
                        "- Visit to the orthopaedist: Tuesday, March 31, 1:00 PM–1:45 PM at Bell Orthopedics, booked."
                                + " Come.",
                        "- Physical therapy: no date yet, waiting.");
        assertThat(ahead(SPANISH, afterTheScan))
                .startsWith(
                        "No tiene nada que hacer hasta el martes, 31 de marzo, 1:00 p. m.: acudir a la cita (Visita al"
                                + " ortopedista).")
                .contains(
                        "Dolor de rodilla, Visita al especialista",
                        "- Visita al ortopedista: martes, 31 de marzo, 1:00 p. m.–1:45 p. m. en Bell Orthopedics,"
                                + " reservado.",
                        "- Fisioterapia: todavía sin fecha, en espera.");
        assertThat(ahead(GERMAN, afterTheScan))
                .startsWith(
                        "Bis Dienstag, 31. März, 13:00 Uhr ist für Sie nichts zu tun, dann: zum Termin kommen (Besuch"
                                + " in der Orthopädie).")
                .contains(
                        "Knieschmerzen, Zur Orthopädie",
                        "- Besuch in der Orthopädie: Dienstag, 31. März, 13:00–13:45 Uhr bei Bell Orthopedics,"
                                + " gebucht.",
                        "- Physiotherapie: noch kein Termin, noch nicht begonnen.");
    }

    @Test
    void nothing_that_she_reads_names_an_id() {
        for (PlayedAgenda played : List.of(ENGLISH, SPANISH, GERMAN)) {
            String all = String.join("\n", told(played)) + ahead(played, Instant.parse("2026-03-02T16:30:00Z"));

            assertThat(all)
                    .doesNotContain(
                            "ortho-", "knee-pain", "mri", "primary-care", "therapist", "with-care-team", "offered-");
        }
    }

    /** What went out to her, in the words that went out. */
    private static List<String> told(PlayedAgenda played) {
        return played.events().stream()
                .map(Recorded::event)
                .filter(EffectEvent.Settled.class::isInstance)
                .flatMap(event -> ((EffectEvent.Settled) event).said().stream())
                .map(said -> plain(said.body()))
                .toList();
    }

    private static String ahead(PlayedAgenda played, Instant at) {
        Agenda agenda = Agenda.empty(played.world().person().id());
        for (Recorded recorded : played.events()) {
            if (!recorded.event().stamp().recorded().isAfter(at)) {
                agenda = Kernel.evolve(agenda, recorded.event());
            }
        }
        Words words = Words.standard().naming(played.world().setting().names());
        Reader sally = Reader.patient(agenda.person().preferences()).at(at);
        return plain(Itinerary.of(agenda, Play.definitions(played.world()), at).text(words, sally));
    }

    /** Spaces that hold words together, as in {@code 7:30 a. m.}, are spaces. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
