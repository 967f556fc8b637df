package io.journeykit.examples.sally;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.examples.Author;
import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.phrase.Part;
import io.journeykit.testkit.InvariantWatch;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sally's journey where the world is less kind. The invariants are watched after every commit. */
class VariationsTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");

    @ParameterizedTest
    @MethodSource("variations")
    void no_step_stalls_in_silence(String name) {
        PlayedAgenda played = play(name);

        for (Journey journey : played.agenda().journeys()) {
            for (Step step : journey.steps()) {
                assertThat(!step.isOpen() || isAsked(played, step))
                        .as("a person is asked about %s", step)
                        .isTrue();
            }
        }
    }

    static Stream<String> variations() {
        return NamedWorlds.names().stream().filter(name -> name.startsWith("sally"));
    }

    private static boolean isAsked(PlayedAgenda played, Step step) {
        return played.agenda().desk().incidents().stream()
                        .anyMatch(one -> one.step().equals(Optional.of(step.ref())))
                || played.agenda().desk().awaited().stream()
                        .anyMatch(one -> one.step().equals(Optional.of(step.ref()))
                                && one.verb().equals("assign-work"))
                || !step.isActive() && step.wakeAt().isAfter(played.last());
    }

    @Test
    void where_one_specialist_declines_she_is_seen_by_the_other() {
        PlayedAgenda played = play("sally/specialist-declines");

        assertThat(ends(played, "ortho-referral")).contains("DECLINED", "COMPLETED");
        assertThat(workAt(played, "target-missed"))
                .as("the other one has nothing inside the target")
                .containsExactly("2026-03-02T11:00");
        assertThat(booked(played, "ortho-visit")).containsExactly("2026-06-02T11:00", "2026-03-19T11:00");
        assertThat(ends(played, "ortho-visit")).containsExactly("COMPLETED");
    }

    @Test
    void images_that_are_never_acknowledged_are_sent_again_and_then_chased_by_a_person() {
        PlayedAgenda played = play("sally/images-never-acknowledged");

        assertThat(workAt(played, "chase-records")).containsExactly("2026-03-09T22:00", "2026-03-13T04:00");
        assertThat(requests(played, Request.TransferRecords.class).stream()
                        .filter(sent -> sent.to().equals("ortho-b")))
                .hasSize(3);
        assertThat(endsAt(played, "images"))
                .as("before each visit there is proof of receipt all the same")
                .containsExactly("2026-03-09T10:00", "2026-03-10T11:00", "2026-03-16T11:00");
    }

    @Test
    void where_she_never_answers_she_is_reminded_once_and_then_the_care_team_books() {
        PlayedAgenda played = play("sally/never-answers");

        assertThat(requests(played, Request.AskPatient.class))
                .extracting(Request.AskPatient::text)
                .containsSequence("choose-appointment", "choose-appointment-reminder", "earlier-appointment");
        assertThat(workAt(played, "book-by-hand"))
                .as("for the chain and, later, for the missed session")
                .containsExactly("2026-03-06T11:00", "2026-03-06T11:00", "2026-04-17T16:45");
        assertThat(booked(played, "mri")).containsExactly("2026-03-10T15:40");
        assertThat(played.agenda().isLive()).isFalse();
    }

    @Test
    void after_she_withdraws_consent_nobody_contacts_her_and_a_person_is_asked() {
        PlayedAgenda played = play("sally/withdraws-consent");

        Instant noSms = LocalDateTime.parse("2026-03-02T10:30").atZone(BOSTON).toInstant();
        Instant nothing = LocalDateTime.parse("2026-03-10T09:00").atZone(BOSTON).toInstant();
        assertThat(contacts(played))
                .noneMatch(contact ->
                        contact.channel().equals(Channel.SMS) && !contact.at().isBefore(noSms))
                .noneMatch(contact -> !contact.at().isBefore(nothing))
                .isNotEmpty();
        assertThat(workAt(played, "reach-by-phone")).containsExactly("2026-03-29T13:00", "2026-04-03T10:00");
        assertThat(workAt(played, "book-by-hand")).containsExactly("2026-04-13T16:45");
    }

    @Test
    void an_mri_that_she_cancels_the_day_before_is_booked_anew_and_the_visit_still_takes_place() {
        PlayedAgenda played = play("sally/cancels-the-mri");

        assertThat(booked(played, "mri")).containsExactly("2026-03-05T07:30", "2026-03-10T15:40");
        assertThat(booked(played, "ortho-visit")).containsExactly("2026-03-31T13:00", "2026-03-19T11:00");
        assertThat(ends(played, "ortho-visit")).containsExactly("COMPLETED");
    }

    @Test
    void an_mri_that_is_reported_back_dated_counts_from_when_it_was_read() {
        PlayedAgenda played = play("sally/mri-reported-late");

        assertThat(events(played, StepEvent.Ended.class))
                .filteredOn(ended -> ended.step().step().value().equals("mri-report"))
                .singleElement()
                .satisfies(ended -> assertThat(local(ended.stamp().effective())).isEqualTo("2026-03-06T17:00"))
                .satisfies(ended -> assertThat(local(ended.stamp().recorded())).isEqualTo("2026-03-09T10:00"));
        assertThat(workAt(played, "find-out-attendance"))
                .as("nobody told whether she came")
                .containsExactly("2026-03-06T08:00");
        assertThat(events(played, StepEvent.Moved.class))
                .filteredOn(moved -> moved.step().step().value().equals("mri-report"))
                .singleElement()
                .satisfies(moved -> assertThat(local(moved.deadline().orElseThrow()))
                        .as("3 working days of silence, counted from when the MRI was told of")
                        .isEqualTo("2026-03-12T09:00"));
        assertThat(ends(played, "ortho-visit")).containsExactly("COMPLETED");
    }

    @Test
    void an_adapter_that_is_down_for_two_days_delays_the_booking_and_loses_nothing() {
        PlayedAgenda played = play("sally/adapter-down");

        assertThat(workAt(played, "book-by-hand"))
                .as("a person is asked on the same day")
                .hasSize(2)
                .allMatch(at -> at.startsWith("2026-03-02"));
        assertThat(booked(played, "mri")).containsExactly("2026-03-10T15:40");
        assertThat(ends(played, "mri")).containsExactly("COMPLETED");
        assertThat(played.agenda().isLive()).isFalse();
    }

    @Test
    void where_no_slot_lies_inside_the_target_she_is_offered_what_there_is_and_a_person_is_told_at_once() {
        PlayedAgenda played = play("sally/no-slot-in-time");

        assertThat(workAt(played, "target-missed")).containsExactly("2026-03-02T11:00");
        Part first = requests(played, Request.AskPatient.class)
                .get(0)
                .choices()
                .get(0)
                .words();
        assertThat(Author.reads(first, BOSTON)).contains("28 days past the target of 60 days");
        assertThat(ends(played, "ortho-visit")).containsExactly("COMPLETED");
    }

    @Test
    void two_more_journeys_of_sally_share_one_blood_test_and_one_budget_with_the_first() {
        PlayedAgenda played = play("sally/two-journeys");

        assertThat(requests(played, Request.BookSlot.class))
                .filteredOn(booking -> booking.service().equals("blood-test"))
                .hasSize(1);
        assertThat(events(played, ContactEvent.Wanted.class))
                .filteredOn(wanted -> wanted.contact().step().step().value().equals("blood-test"))
                .extracting(wanted -> wanted.contact().wording().text())
                .containsExactly("choose-appointment", "visit-booked");
        assertThat(booked(played, "blood-test")).containsExactly("2026-03-05T10:00");
        assertThat(endsAt(played, "blood-test")).containsExactly("2026-03-05T10:15", "2026-03-05T10:15");
        assertThat(endsAt(played, "result")).containsExactly("2026-03-06T14:00", "2026-03-06T14:00");
        assertThat(contacts(played).stream()
                        .filter(contact -> contact.channel().equals(Channel.EMAIL))
                        .limit(3)
                        .map(contact -> local(contact.at())))
                .as("one message a day, and the answer to what she chose")
                .containsExactly("2026-03-02T10:20", "2026-03-02T11:20", "2026-03-03T09:00");
        assertThat(played.agenda().journeys())
                .extracting(Journey::outcome)
                .hasSize(3)
                .containsOnly(Optional.of(Outcome.COMPLETED));
    }

    private static PlayedAgenda play(String name) {
        return Play.of(NamedWorlds.read(name), new InvariantWatch());
    }

    private static <T extends Event> List<T> events(PlayedAgenda played, Class<T> kind) {
        return played.events().stream()
                .map(recorded -> recorded.event())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static <T extends Request> List<T> requests(PlayedAgenda played, Class<T> kind) {
        return events(played, EffectEvent.Requested.class).stream()
                .map(requested -> requested.effect().request())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** When a person was given something to do. */
    private static List<String> workAt(PlayedAgenda played, String text) {
        return events(played, EffectEvent.Requested.class).stream()
                .filter(requested -> requested.effect().request() instanceof Request.AssignWork work
                        && work.text().equals(text))
                .map(requested -> local(requested.stamp().recorded()))
                .toList();
    }

    private static List<String> booked(PlayedAgenda played, String step) {
        return events(played, StepEvent.VisitBooked.class).stream()
                .filter(booked -> booked.step().step().value().equals(step))
                .map(booked -> local(booked.slot().start()))
                .toList();
    }

    private static List<String> endsAt(PlayedAgenda played, String step) {
        return events(played, StepEvent.Ended.class).stream()
                .filter(ended -> ended.step().step().value().equals(step))
                .map(ended -> local(ended.stamp().recorded()))
                .toList();
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, BOSTON)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static List<String> ends(PlayedAgenda played, String step) {
        return events(played, StepEvent.Ended.class).stream()
                .filter(ended -> ended.step().step().value().equals(step))
                .map(ended -> ended.outcome().name())
                .toList();
    }

    /** One attempt to reach her. */
    private record Contacted(Channel channel, Instant at) {}

    private static List<Contacted> contacts(PlayedAgenda played) {
        return events(played, ContactEvent.Sent.class).stream()
                .map(sent -> new Contacted(
                        sent.attempt().to().channel(), sent.attempt().at()))
                .toList();
    }
}
