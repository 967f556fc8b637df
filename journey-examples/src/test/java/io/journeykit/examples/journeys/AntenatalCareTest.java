package io.journeykit.examples.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.check.TemplateCheck;
import io.journeykit.codec.TemplateCodec;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.template.JourneyTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Antenatal care in Lusaka in the eight contacts of the World Health Organization; all dates are counted by hand. With the
 * due date Monday 12 October 2026 the pregnancy counts from 5 January, and she is 20, 26 and 30 weeks on three public
 * holidays: Africa Freedom Day (25 May), Heroes' Day (6 July, with Unity Day on 7 July) and Farmers' Day (3 August).
 */
class AntenatalCareTest {

    private static final Chronicle WHOLE = Chronicle.of("antenatal");

    private static final List<String> VISITS_AT_TERM = List.of(
            "contact-5 2026-08-31T08:30",
            "contact-6 2026-09-14T08:30",
            "contact-7 2026-09-28T08:30",
            "contact-8 2026-10-12T08:30");

    @Test
    void the_template_passes_the_check_and_is_the_same_after_a_round_trip() {
        JourneyTemplate template = NamedWorlds.read("antenatal").templates().get(0);

        assertThat(TemplateCheck.faults(template, StandardMachines.all())).isEmpty();
        assertThat(TemplateCodec.read(TemplateCodec.write(template), "again")).isEqualTo(template);
    }

    @Test
    void each_contact_has_the_window_of_its_week_until_the_next_one_is_due() {
        assertThat(WHOLE.windows("contact-1")).containsExactly("2026-03-30 2026-03-30 2026-05-25");
        assertThat(WHOLE.windows("contact-2")).containsExactly("2026-05-25 2026-06-15 2026-07-06");
        assertThat(WHOLE.windows("contact-3")).containsExactly("2026-07-06 2026-07-20 2026-08-03");
        assertThat(WHOLE.windows("contact-4")).containsExactly("2026-08-03 2026-08-17 2026-08-31");
        assertThat(WHOLE.windows("contact-5")).containsExactly("2026-08-31 2026-09-07 2026-09-14");
        assertThat(WHOLE.windows("contact-6")).containsExactly("2026-09-14 2026-09-21 2026-09-28");
        assertThat(WHOLE.windows("contact-7")).containsExactly("2026-09-28 2026-10-05 2026-10-12");
        assertThat(WHOLE.windows("contact-8")).containsExactly("2026-10-12 2026-10-15 2026-10-19");
    }

    @Test
    void from_the_eighth_week_all_eight_take_place_and_the_holidays_are_gone_round() {
        assertThat(WHOLE.visits())
                .startsWith(
                        "contact-1 2026-03-04T08:30",
                        "contact-2 2026-05-27T08:30",
                        "contact-3 2026-07-08T08:30",
                        "contact-4 2026-08-05T08:30")
                .endsWith(VISITS_AT_TERM.toArray(String[]::new))
                .hasSize(8);
        assertThat(WHOLE.incidents()).isEmpty();
        assertThat(WHOLE.ends("past-41-weeks")).containsExactly("2026-10-15T07:30 CANCELLED");
        assertThat(WHOLE.agenda().isLive()).isFalse();
    }

    @Test
    void she_is_asked_three_weeks_before_hears_that_it_is_booked_and_is_reminded_two_days_before_each_contact() {
        assertThat(WHOLE.contacts())
                .containsExactly(
                        "choose-appointment 2026-03-02T09:00",
                        "visit-booked 2026-03-02T11:00",
                        // Two days before is today, and today she was asked already.
                        "reminder-1 2026-03-03T08:00",
                        "choose-appointment 2026-05-04T08:00",
                        "visit-booked 2026-05-04T10:00",
                        "reminder-2 2026-05-25T08:30",
                        "choose-appointment 2026-06-15T08:00",
                        "visit-booked 2026-06-15T10:00",
                        "reminder-3 2026-07-06T08:30",
                        "choose-appointment 2026-07-13T08:00",
                        "visit-booked 2026-07-13T10:00",
                        "reminder-4 2026-08-03T08:30",
                        "choose-appointment 2026-08-10T08:00",
                        "visit-booked 2026-08-10T10:00",
                        "choose-appointment 2026-08-24T08:00",
                        "visit-booked 2026-08-24T10:00",
                        "reminder-5 2026-08-29T08:30",
                        "choose-appointment 2026-09-07T08:00",
                        "visit-booked 2026-09-07T10:00",
                        "reminder-6 2026-09-12T08:30",
                        "choose-appointment 2026-09-21T08:00",
                        "visit-booked 2026-09-21T10:00",
                        "reminder-7 2026-09-26T08:30",
                        "reminder-8 2026-10-10T08:30");
    }

    @Test
    void who_comes_at_29_weeks_is_seen_at_once_and_nothing_that_is_past_is_asked_for() {
        Chronicle late = Chronicle.of("antenatal/late-entry");

        assertThat(late.ends("contact-1")).containsExactly("2026-07-27T09:00 NOT_NEEDED");
        assertThat(late.ends("contact-2")).containsExactly("2026-07-27T09:00 NOT_NEEDED");
        assertThat(late.ends("reminder-2")).containsExactly("2026-07-27T09:00 NOT_NEEDED");
        assertThat(late.visits())
                .startsWith(
                        "contact-3 2026-07-29T08:30",
                        // Not in the week of 3 August but two weeks after the end of the contact before.
                        "contact-4 2026-08-12T08:30")
                .endsWith(VISITS_AT_TERM.toArray(String[]::new))
                .hasSize(6);
        assertThat(late.contacts())
                .startsWith(
                        "choose-appointment 2026-07-27T09:00",
                        "visit-booked 2026-07-27T11:00",
                        "reminder-3 2026-07-28T08:00")
                .hasSize(16);
        assertThat(late.requests(Request.AssignWork.class)).isEmpty();
        assertThat(late.incidents()).isEmpty();
    }

    @Test
    void a_corrected_due_date_moves_every_later_contact_and_what_is_booked_only_with_her_yes() {
        Chronicle corrected = Chronicle.of("antenatal/ultrasound");

        assertThat(corrected.windows("contact-3"))
                .containsExactly("2026-07-06 2026-07-20 2026-08-03", "2026-07-22 2026-08-05 2026-08-19");
        assertThat(corrected.windows("contact-8"))
                .containsExactly("2026-10-12 2026-10-15 2026-10-19", "2026-10-28 2026-10-31 2026-11-04");
        assertThat(corrected.moves("contact-3", "offered-another")).containsExactly("2026-06-17T15:00");
        assertThat(corrected.moves("contact-3", "exchanging")).containsExactly("2026-06-17T17:00");
        assertThat(corrected.booked("contact-3")).containsExactly("2026-07-08T08:30", "2026-07-22T08:30");
        assertThat(corrected.visits())
                .containsExactly(
                        "contact-1 2026-03-04T08:30",
                        "contact-2 2026-05-27T08:30",
                        "contact-3 2026-07-22T08:30",
                        "contact-4 2026-08-19T08:30",
                        "contact-5 2026-09-16T08:30",
                        "contact-6 2026-09-30T08:30",
                        "contact-7 2026-10-14T08:30",
                        "contact-8 2026-10-28T08:30");
        assertThat(corrected.incidents()).isEmpty();
    }

    @Test
    void a_birth_at_37_weeks_ends_the_journey_and_gives_back_what_is_booked() {
        Chronicle early = Chronicle.of("antenatal/early-birth");

        assertThat(early.visits()).hasSize(6);
        assertThat(early.ends("contact-7")).containsExactly("2026-09-23T07:30 CANCELLED");
        assertThat(early.ends("contact-8")).containsExactly("2026-09-23T07:30 CANCELLED");
        assertThat(early.requests(Request.CancelBooking.class)
                        .map(requested -> ((Request.CancelBooking)
                                        requested.effect().request())
                                .slot()
                                .toString()))
                .containsExactly("Mon 28 Sep 2026 08:30 at health-centre", "Mon 12 Oct 2026 08:30 at health-centre");
        assertThat(early.contacts())
                .noneMatch(contact -> contact.startsWith("reminder-7") || contact.startsWith("reminder-8"))
                .endsWith("visit-off 2026-09-23T08:00");
        assertThat(early.agenda().isLive()).isFalse();
    }

    @Test
    void who_does_not_come_is_asked_anew_the_same_day_and_reminded_of_the_next_one_too() {
        Chronicle missed = Chronicle.of("antenatal/no-show");

        assertThat(missed.booked("contact-3")).containsExactly("2026-07-08T08:30", "2026-07-10T08:30");
        assertThat(missed.contacts())
                .containsSequence(
                        "reminder-3 2026-07-06T08:30",
                        "choose-appointment 2026-07-08T09:15",
                        "visit-booked 2026-07-08T11:15",
                        "reminder-3 2026-07-09T08:00");
        assertThat(missed.visits()).contains("contact-3 2026-07-10T08:30").hasSize(8);
    }

    @Test
    void who_never_answers_is_called_up_for_every_contact_and_at_41_weeks() {
        Chronicle silence = Chronicle.of("antenatal/silence");

        assertThat(silence.visits()).isEmpty();
        // On the fourth day after the question, though what was offered first has lapsed and others took its place.
        assertThat(silence.work("book-by-hand"))
                .containsExactly(
                        "2026-03-06T09:00",
                        "2026-05-08T08:00",
                        "2026-06-19T08:00",
                        "2026-07-17T08:00",
                        "2026-08-14T08:00",
                        "2026-08-28T08:00",
                        "2026-09-11T08:00",
                        "2026-09-25T08:00");
        assertThat(silence.ends("contact-2")).containsExactly("2026-07-06T23:59:59 MISSED");
        assertThat(silence.work("past-41-weeks")).containsExactly("2026-10-19T00:00");
        assertThat(silence.incidents()).contains("missed", "silence");
    }
}
