package io.journeykit.insight;

import static io.journeykit.insight.Play.at;
import static io.journeykit.insight.Play.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.kernel.Definitions;
import io.journeykit.planning.Slot;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Stage;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItineraryTest {

    private static final Slot THURSDAY = slot("imaging", "2026-03-05T07:30");
    private static final Slot TUESDAY = slot("imaging", "2026-03-10T15:40");

    private final Play play = Play.of(JourneyTemplate.named("knee")
            .title("Knee pain")
            .addStages(new Stage("scan", "Finding out", Optional.empty()))
            .addStages(new Stage("talk", "Seeing the specialist", Optional.empty()))
            .step(Steps.questionnaire("check-in", "knee-form")
                    .stage("talk")
                    .due(Due.after(Point.endOf("mri"), Span.days(7))))
            .step(Steps.booking("mri", "imaging-mri").title("knee MRI").stage("scan"))
            .step(Steps.message("preparation", "mri-preparation")
                    .stage("scan")
                    .due(Due.before(Point.startOf("mri"), Span.days(2))))
            .step(Steps.waitFor("report", "result", "mri").after("mri")));

    @Test
    void appointments_that_are_offered_ask_for_a_choice() {
        play.finds(THURSDAY, TUESDAY).done(Request.AskPatient.class);

        ItineraryEntry mri = play.entry("mri");

        assertThat(mri.certainty()).isEqualTo(Certainty.OFFERED);
        assertThat(play.line("mri"))
                .isEqualTo("knee MRI: Thursday 5 March, 07:30–08:00 or Tuesday 10 March, 15:40–16:10, offered."
                        + " Choose one of 2 appointments. It has been your turn since Monday 2 March at 10:15.");
        assertThat(play.itinerary().expectedNow()).containsExactly(mri);
        assertThat(play.itinerary().nothingForYouUntil()).isEmpty();
    }

    @Test
    void a_booked_visit_reads_on_the_clocks_of_its_site() {
        play.books("mri", THURSDAY);

        assertThat(play.line("mri"))
                .isEqualTo("knee MRI: Thursday 5 March, 07:30–08:00 at imaging, booked. Come."
                        + " It has been your turn since Monday 2 March at 10:15.");
    }

    @Test
    void a_visit_elsewhere_names_its_zone_and_the_rest_stays_on_the_patients_clocks() {
        Slot chicago =
                new Slot("c1", THURSDAY.start(), THURSDAY.end(), "imaging", "lakeside", ZoneId.of("America/Chicago"));

        play.books("mri", chicago);

        assertThat(play.line("mri"))
                .isEqualTo("knee MRI: Thursday 5 March, 06:30–07:00 Central Time (07:30–08:00 your time)"
                        + " with imaging at lakeside, booked. Come."
                        + " It has been your turn since Monday 2 March at 10:15.");
        assertThat(Play.text(play.itinerary()))
                .startsWith("Nothing for you to do until Thursday 5 March at 06:30 Central Time"
                        + " (07:30 your time): come (knee MRI).");
    }

    @Test
    void between_two_appointments_there_is_nothing_to_do() {
        play.books("mri", THURSDAY);

        Itinerary ahead = play.itinerary();

        assertThat(ahead.expectedNow()).isEmpty();
        assertThat(ahead.nothingForYouUntil()).contains(THURSDAY.start());
        assertThat(Play.text(ahead)).isEqualTo("""
            Nothing for you to do until Thursday 5 March at 07:30: come (knee MRI).
            Knee pain, Finding out
            - preparation: due Tuesday 3 March at 09:00, at the latest Thursday 5 March at 07:30, planned. It waits for its time. \
            It goes on by itself.
            - knee MRI: Thursday 5 March, 07:30–08:00 at imaging, booked. Come. \
            It has been your turn since Monday 2 March at 10:15.
            Knee pain, Seeing the specialist
            - check in: due Thursday 12 March at 09:00, planned. Then answer the questionnaire. It waits for its time. \
            It goes on by itself.
            Knee pain
            - report: no date yet, waiting. It waits for knee MRI to be done. \
            It goes on by itself.\
            """);
    }

    @Test
    void a_questionnaire_that_is_planned_is_the_next_thing_to_do() {
        play.books("mri", THURSDAY).until("2026-03-05T08:00").hears("fulfilled", "mri");

        assertThat(play.itinerary().nothingForYouUntil()).contains(at("2026-03-12T09:00"));
        assertThat(play.itinerary().text())
                .startsWith(
                        "Nothing for you to do until Thursday 12 March at 09:00: answer the questionnaire (check in).");
    }

    @Test
    void a_question_that_waits_for_the_contact_rules_is_not_yet_expected() {
        play.until("2026-03-02T20:00").finds(THURSDAY, TUESDAY);

        assertThat(play.itinerary().expectedNow()).isEmpty();
        assertThat(play.itinerary().nothingForYouUntil()).contains(at("2026-03-03T09:00"));
        assertThat(play.waitsFor("mri")).containsExactly("its message, which may go on Tue 3 Mar 09:00");
    }

    @Test
    void what_is_put_aside_is_with_who_put_it_aside_and_expects_nothing() {
        play.books("mri", THURSDAY);
        Hold hold = new Hold(Owner.CARE_TEAM, at("2026-03-04T12:00"));

        play.instruct(new Instruction.HoldStep(play.ref("mri"), hold));

        assertThat(play.entry("mri").owner()).isEqualTo(Owner.CARE_TEAM);
        assertThat(play.entry("mri").expected()).isEmpty();
        assertThat(play.waitsFor("mri")).containsExactly("being taken up again by Wed 4 Mar 12:00");
    }

    @Test
    void a_better_appointment_is_a_second_thing_to_do_beside_coming() {
        play.books("mri", TUESDAY);

        play.hears(Signal.of("slot-opened").about("mri").with(THURSDAY));

        assertThat(play.line("mri"))
                .contains("Say whether another appointment suits you better, Thursday 5 March at 07:30 with imaging."
                        + " Come.");
    }

    @Test
    void entries_come_in_the_order_of_time_and_name_an_owner() {
        play.books("mri", THURSDAY);

        assertThat(play.itinerary().entries())
                .extracting(entry -> entry.step().step().value())
                .containsExactly("preparation", "mri", "check-in", "report");
        assertThat(play.itinerary().entries()).extracting(ItineraryEntry::owner).doesNotContainNull();
    }

    @Test
    void a_journey_whose_template_is_not_loaded_still_shows_what_is_open() {
        Definitions none = Definitions.with().build();

        Itinerary ahead = Itinerary.of(play.agenda(), none, play.now());

        assertThat(ahead.entries())
                .extracting(entry -> entry.step().step())
                .contains(StepId.of("mri"), StepId.of("check-in"));
        assertThat(ahead.text())
                .contains("- another step: no date yet, waiting.")
                .doesNotContain("check");
    }

    @Test
    void a_partner_who_has_the_ball_is_named() {
        Play referred = Play.of(JourneyTemplate.named("referral")
                        .step(Steps.referral("referral", "ortho").forEach("ortho-a")))
                .hears("sent", "referral");

        assertThat(referred.line("referral"))
                .isEqualTo("referral for ortho-a: under way with ortho-a."
                        + " Ortho-a has been seeing to it since Monday 2 March at 10:15.");
    }

    @Test
    void several_plans_are_one_question_asked_once() {
        Play chain = Play.of(JourneyTemplate.named("chain")
                        .step(Steps.booking("mri", "imaging-mri"))
                        .step(Steps.booking("visit", "ortho-a ortho-b")
                                .startsAfter(Point.endOf("mri"), Span.days(1), Span.days(90))))
                .finds(THURSDAY, TUESDAY, slot("ortho-a", "2026-03-11T13:00"), slot("ortho-b", "2026-03-09T10:00"))
                .done(Request.AskPatient.class);

        assertThat(chain.itinerary().expectedNow())
                .extracting(entry -> entry.step().step().value())
                .containsExactly("mri");
        assertThat(chain.entry("visit").certainty()).isEqualTo(Certainty.OFFERED);
        assertThat(chain.entry("visit").expected()).isEmpty();
    }

    @Test
    void nothing_is_expected_of_the_dead() {
        play.books("mri", THURSDAY);

        play.dies();

        assertThat(play.itinerary().entries())
                .extracting(ItineraryEntry::expected)
                .allMatch(List::isEmpty);
        assertThat(play.itinerary().text()).startsWith("Nothing for you to do for now.");
    }

    @Test
    void an_empty_agenda_has_nothing_ahead() {
        Itinerary ahead = Itinerary.of(Agenda.empty(play.agenda().id()), play.definitions(), play.now());

        assertThat(ahead.text()).isEqualTo("Nothing for you to do for now.");
        assertThat(ahead).hasToString("an itinerary of 0 entries, 0 of them with something expected now");
    }

    @Test
    void what_is_printed_counts_and_tells_nothing_personal() {
        play.books("mri", THURSDAY);

        assertThat(play.itinerary()).hasToString("an itinerary of 4 entries, 0 of them with something expected now");
        assertThat(play.entry("mri").toString()).endsWith("/mri, booked");
        assertThat(play.entry("mri").expected()).hasToString("[something expected of the patient]");
        assertThat(play.entry("mri").ball()).hasToString("the ball is with the patient");
    }
}
