package io.journeykit.examples.sally;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.examples.play.Play;
import io.journeykit.examples.play.Played;
import io.journeykit.examples.world.NamedWorlds;
import io.journeykit.testkit.Vigil;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sally's journey where the world is less kind. A vigil watches the invariants after every commit. */
class VariationsTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");

    @ParameterizedTest
    @MethodSource("variations")
    void no_step_stalls_in_silence(String name) {
        Played played = play(name);

        for (Journey journey : played.agenda().journeys()) {
            for (Step step : journey.steps()) {
                assertThat(!step.isOpen() || isAsked(played, step))
                        .as("a person is asked about %s", step)
                        .isTrue();
            }
        }
    }

    static Stream<String> variations() {
        return NamedWorlds.names().stream().filter(name -> name.startsWith("sally") || name.startsWith("blood-test"));
    }

    private static boolean isAsked(Played played, Step step) {
        return played.agenda().desk().incidents().stream()
                        .anyMatch(one -> one.step().equals(Optional.of(step.ref())))
                || played.agenda().desk().awaited().stream()
                        .anyMatch(one -> one.step().equals(Optional.of(step.ref()))
                                && one.verb().equals("assign-work"))
                || !step.isActive() && step.wakeAt().isAfter(played.last());
    }

    @Test
    void where_one_specialist_declines_she_is_seen_by_the_other() {
        Played played = play("sally/specialist-declines");

        assertThat(ends(played, "ortho-referral")).contains("DECLINED", "COMPLETED");
        assertThat(ends(played, "ortho-visit")).containsExactly("COMPLETED");
    }

    @Test
    void images_that_are_never_acknowledged_are_sent_again_and_then_chased_by_a_person() {
        Played played = play("sally/images-never-acknowledged");

        assertThat(work(played)).contains("chase-records");
        assertThat(requests(played, Request.TransferRecords.class)).hasSizeGreaterThan(3);
    }

    @Test
    void where_she_never_answers_she_is_reminded_once_and_then_the_care_team_books() {
        Played played = play("sally/never-answers");

        assertThat(requests(played, Request.AskPatient.class))
                .extracting(Request.AskPatient::text)
                .contains("choose-appointment", "choose-appointment-reminder");
        assertThat(work(played)).contains("book-by-hand");
    }

    @Test
    void after_she_withdraws_consent_nobody_contacts_her_and_a_person_is_asked() {
        Played played = play("sally/withdraws-consent");

        Instant noSms = LocalDateTime.parse("2026-03-02T10:30").atZone(BOSTON).toInstant();
        Instant nothing = LocalDateTime.parse("2026-03-10T09:00").atZone(BOSTON).toInstant();
        assertThat(contacts(played))
                .noneMatch(contact ->
                        contact.channel().equals(Channel.SMS) && !contact.at().isBefore(noSms))
                .noneMatch(contact -> !contact.at().isBefore(nothing))
                .isNotEmpty();
        assertThat(work(played)).isNotEmpty();
    }

    @Test
    void an_mri_that_she_cancels_the_day_before_is_booked_anew_and_the_visit_still_takes_place() {
        Played played = play("sally/cancels-the-mri");

        assertThat(events(played, StepEvent.VisitBooked.class))
                .filteredOn(booked -> booked.step().step().value().equals("mri"))
                .hasSize(2);
        assertThat(ends(played, "ortho-visit")).containsExactly("COMPLETED");
    }

    @Test
    void an_mri_that_is_reported_back_dated_counts_from_when_it_was_read() {
        Played played = play("sally/mri-reported-late");

        assertThat(events(played, StepEvent.Ended.class))
                .filteredOn(ended -> ended.step().step().value().equals("mri-report"))
                .singleElement()
                .satisfies(ended -> assertThat(ended.stamp().effective())
                        .isBefore(ended.stamp().recorded()));
        assertThat(ends(played, "ortho-visit")).containsExactly("COMPLETED");
    }

    @Test
    void an_adapter_that_is_down_for_two_days_delays_the_booking_and_loses_nothing() {
        Played played = play("sally/adapter-down");

        assertThat(ends(played, "mri")).containsExactly("COMPLETED");
        assertThat(played.agenda().isLive()).isFalse();
    }

    @Test
    void where_no_slot_lies_inside_the_target_she_is_offered_what_there_is_and_a_person_is_told_at_once() {
        Played played = play("sally/no-slot-in-time");

        assertThat(events(played, NoticeEvent.IncidentRaised.class))
                .anyMatch(raised -> raised.incident().code().equals("target-missed"));
        assertThat(ends(played, "ortho-visit")).containsExactly("COMPLETED");
    }

    @Test
    void one_blood_test_serves_two_journeys() {
        Played played = play("blood-test");

        assertThat(requests(played, Request.BookSlot.class)).hasSize(1);
        assertThat(requests(played, Request.AskPatient.class)).hasSize(1);
        assertThat(played.agenda().journeys())
                .extracting(Journey::outcome)
                .containsExactly(Optional.of(Outcome.COMPLETED), Optional.of(Outcome.COMPLETED));
    }

    private static Played play(String name) {
        return Play.of(NamedWorlds.read(name), new Vigil());
    }

    private static <T extends Event> List<T> events(Played played, Class<T> kind) {
        return played.events().stream()
                .map(recorded -> recorded.event())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static <T extends Request> List<T> requests(Played played, Class<T> kind) {
        return events(played, EffectEvent.Requested.class).stream()
                .map(requested -> requested.effect().request())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<String> work(Played played) {
        return requests(played, Request.AssignWork.class).stream()
                .map(Request.AssignWork::text)
                .toList();
    }

    private static List<String> ends(Played played, String step) {
        return events(played, StepEvent.Ended.class).stream()
                .filter(ended -> ended.step().step().value().equals(step))
                .map(ended -> ended.outcome().name())
                .toList();
    }

    /** One attempt to reach her. */
    private record Contacted(Channel channel, Instant at) {}

    private static List<Contacted> contacts(Played played) {
        return events(played, ContactEvent.Sent.class).stream()
                .map(sent -> new Contacted(
                        sent.attempt().to().channel(), sent.attempt().at()))
                .toList();
    }
}
