package io.journeykit.examples.sally;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Providers;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.examples.Author;
import io.journeykit.examples.journeys.NamedWorlds;
import io.journeykit.phrase.Part;
import io.journeykit.planning.Slot;
import io.journeykit.testkit.InvariantWatch;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Outcome;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must come out of Sally's journey, line by line; the invariants are watched after every commit. */
class SallysJourneyTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final PlayedAgenda PLAYED = Play.of(NamedWorlds.read("sally"), new InvariantWatch());

    private static String read(Part part) {
        return Author.reads(part, BOSTON);
    }

    @Test
    void line_1_both_referrals_are_sent_with_their_documents_and_answered_and_the_long_wait_is_noticed_at_once() {
        assertThat(requests(Request.SendReferral.class))
                .extracting(referral -> referral.to() + " " + referral.documents())
                .containsExactly(
                        "ortho-a [referral-letter, medication-list]", "ortho-b [referral-letter, medication-list]");
        assertThat(moves("ortho-referral", "accepted")).containsExactly("2026-03-02T11:00", "2026-03-02T11:00");
        assertThat(events(NoticeEvent.Noted.class))
                .filteredOn(note -> note.code().equals("target-missed"))
                .singleElement()
                .satisfies(note ->
                        assertThat(read(note.about().orElseThrow())).contains("Tue 2 Jun 11:00–11:45 at ortho-a"))
                .satisfies(note -> assertThat(at(note)).isEqualTo("2026-03-02T11:00"));
    }

    @Test
    void
            line_2_one_message_offers_the_earliest_chain_and_the_near_one_past_its_target_and_says_why_nothing_is_earlier() {
        List<Request.AskPatient> asked = requests(Request.AskPatient.class).stream()
                .filter(question -> question.text().equals("choose-appointment"))
                .toList();
        assertThat(asked).extracting(question -> question.to().channel()).containsExactly(Channel.SMS, Channel.EMAIL);
        assertThat(asked)
                .extracting(Request.AskPatient::outreach)
                .containsOnly(asked.get(0).outreach());
        assertThat(asked.get(0).choices()).hasSize(3);
        assertThat(read(asked.get(0).choices().get(0).words()))
                .isEqualTo(
                        "mri Thu 5 Mar 07:30 at imaging, then ortho-visit Tue 31 Mar 13:00 at ortho-b, 9 miles away");
        assertThat(read(asked.get(0).choices().get(1).words()))
                .isEqualTo("mri Thu 5 Mar 07:30 at imaging, then ortho-visit Tue 2 Jun 11:00 at ortho-a"
                        + " (ortho-visit is 89 days after mri, 32 days past the target of 60 days;"
                        + " with a waitlist place at ortho-a)");
        assertThat(events(JourneyEvent.ChainChanged.class).stream()
                        .flatMap(changed -> changed.chain().options().stream())
                        .flatMap(option -> option.reasons().stream())
                        .map(SallysJourneyTest::read))
                .anyMatch(why -> why.contains("Wed 4 Mar 08:00 is not a time the patient can come"))
                .anyMatch(why -> why.contains("ortho-a has nothing before Tue 2 Jun 11:00"));

        assertThat(booked("mri")).containsExactly("2026-03-05T07:30 at imaging");
        assertThat(booked("ortho-visit").get(0)).isEqualTo("2026-03-31T13:00 at ortho-b");
        assertThat(requests(Request.FindSlots.class))
                .filteredOn(Request.FindSlots::watch)
                .singleElement()
                .satisfies(
                        watch -> assertThat(watch.visits().get(0).providers()).isEqualTo(Providers.of("ortho-a")));
    }

    @Test
    void line_3_preparation_reaches_her_two_days_before_in_her_window_by_email() {
        assertThat(sent("mri-preparation")).containsExactly("2026-03-03T09:00 by email");
    }

    @Test
    void line_4_images_go_to_both_the_unacknowledged_one_again_and_receipt_is_proven_before_the_visit() {
        assertThat(transfers("mri"))
                .contains(
                        "2026-03-09T10:00 to ortho-b",
                        "2026-03-09T10:00 to primary-care",
                        "2026-03-09T14:00 to ortho-b");
        assertThat(ends("images"))
                .containsExactly(
                        "2026-03-09T10:00 COMPLETED", "2026-03-09T15:00 COMPLETED", "2026-03-13T09:30 COMPLETED");
    }

    @Test
    void line_5_the_freed_slot_is_offered_taken_and_everything_moves_with_it() {
        assertThat(moves("ortho-visit", "offered-earlier")).containsExactly("2026-03-12T14:00");
        assertThat(events(NoticeEvent.Noted.class))
                .filteredOn(note -> note.code().equals("slot-fits"))
                .singleElement()
                .satisfies(note -> assertThat(read(note.about().orElseThrow()))
                        .startsWith("Thu 19 Mar 11:00–11:45 at ortho-a: the whole chain still holds")
                        .contains("3 working days", "90 days", "end of mri"));
        assertThat(moves("ortho-visit", "exchanging")).containsExactly("2026-03-12T16:00");
        assertThat(booked("ortho-visit")).containsExactly("2026-03-31T13:00 at ortho-b", "2026-03-19T11:00 at ortho-a");
        assertThat(index(event -> event instanceof StepEvent.Moved moved
                        && moved.from().equals(Optional.of("exchanging"))
                        && moved.to().equals("booked")))
                .as("A is booked before B is released")
                .isLessThan(index(event -> event instanceof EffectEvent.Requested requested
                        && requested.effect().request() instanceof Request.CancelBooking));
        assertThat(moves("ortho-referral", "cancellation-requested")).containsExactly("2026-03-12T16:00");
        assertThat(ends("ortho-referral")).contains("2026-03-12T18:00 CANCELLED");
        assertThat(transfers("mri")).contains("2026-03-12T16:00 to ortho-a");
        assertThat(sent("visit-reminder")).containsExactly("2026-03-17T11:00 by email");
    }

    @Test
    void line_6_therapy_waits_for_both_a_holiday_is_planned_round_and_a_missed_session_is_booked_anew_with_her_yes() {
        assertThat(ends("therapy-decision")).containsExactly("2026-03-24T10:00 COMPLETED");
        assertThat(moves("therapy", "finding").get(0)).isEqualTo("2026-03-24T10:00");
        assertThat(booked("therapy"))
                .containsExactly(
                        "2026-03-30T16:00 at therapist",
                        "2026-04-06T16:00 at therapist",
                        "2026-04-13T16:00 at therapist",
                        "2026-04-21T16:00 at therapist",
                        "2026-04-27T16:00 at therapist",
                        "2026-05-04T16:00 at therapist",
                        "2026-05-11T16:00 at therapist");
        assertThat(moves("therapy", "offered")).containsExactly("2026-04-06T16:45");
    }

    @Test
    void line_8_the_journey_closes_when_the_note_is_with_primary_care_and_therapy_is_done() {
        assertThat(transfers("ortho-visit")).containsExactly("2026-03-23T10:00 to primary-care");
        assertThat(ends("consult-note")).containsExactly("2026-03-23T10:00 COMPLETED");
        assertThat(ends("therapy")).hasSize(6).allMatch(end -> end.endsWith("COMPLETED"));
        assertThat(events(JourneyEvent.JourneyEnded.class))
                .singleElement()
                .satisfies(ended -> assertThat(ended.outcome()).isEqualTo(Outcome.COMPLETED))
                .satisfies(ended -> assertThat(at(ended)).isEqualTo("2026-05-11T16:45"));
        assertThat(PLAYED.agenda().desk().incidents()).isEmpty();
    }

    @Test
    void line_8_nothing_but_these_messages_reaches_her_each_in_her_window_and_her_budget() {
        assertThat(stream(ContactEvent.Sent.class)
                        .map(sent -> at(sent) + " by " + sent.attempt().to().channel()))
                .containsExactly(
                        "2026-03-02T11:00 by sms",
                        "2026-03-02T11:00 by email",
                        "2026-03-02T12:30 by email",
                        "2026-03-03T09:00 by email",
                        "2026-03-12T14:00 by email",
                        "2026-03-12T16:00 by email",
                        "2026-03-17T11:00 by email",
                        "2026-03-24T10:00 by email",
                        "2026-04-06T16:45 by email",
                        "2026-04-06T18:45 by email");
        assertThat(stream(ContactEvent.Failed.class)
                        .map(failed -> at(failed) + " by " + failed.address().channel()))
                .containsExactly("2026-03-02T11:00 by sms");
    }

    @Test
    void line_9_she_is_asked_three_times_and_phones_nobody() {
        assertThat(events(ContactEvent.Wanted.class))
                .filteredOn(wanted -> wanted.contact().answer().isPresent())
                .extracting(wanted -> wanted.contact().step().step().value())
                .containsExactly("mri", "ortho-visit", "therapy");
        assertThat(events(NoticeEvent.Instructed.class)).isEmpty();
    }

    private static <T extends Event> List<T> events(Class<T> kind) {
        return stream(kind).toList();
    }

    private static <T extends Event> Stream<T> stream(Class<T> kind) {
        return PLAYED.events().stream()
                .map(recorded -> recorded.event())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static <T extends Request> List<T> requests(Class<T> kind) {
        return stream(EffectEvent.Requested.class)
                .map(requested -> requested.effect().request())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static int index(Predicate<Event> wanted) {
        List<Event> all = events(Event.class);
        for (int i = 0; i < all.size(); i++) {
            if (wanted.test(all.get(i))) {
                return i;
            }
        }
        throw new AssertionError("It never happened.");
    }

    private static List<String> moves(String step, String to) {
        return stream(StepEvent.Moved.class)
                .filter(moved -> moved.step().step().value().equals(step))
                .filter(moved -> moved.to().equals(to))
                .map(SallysJourneyTest::at)
                .toList();
    }

    private static List<String> ends(String step) {
        return stream(StepEvent.Ended.class)
                .filter(ended -> ended.step().step().value().equals(step))
                .map(ended -> at(ended) + " " + ended.outcome())
                .toList();
    }

    private static List<String> booked(String step) {
        return stream(StepEvent.VisitBooked.class)
                .filter(booked -> booked.step().step().value().equals(step))
                .map(booked -> words(booked.slot()))
                .toList();
    }

    private static String words(Slot slot) {
        return LocalDateTime.ofInstant(slot.start(), BOSTON) + " at " + slot.provider();
    }

    private static List<String> transfers(String of) {
        return stream(EffectEvent.Requested.class)
                .filter(requested -> requested.effect().request() instanceof Request.TransferRecords transfer
                        && transfer.of().step().value().equals(of))
                .map(requested -> at(requested) + " to "
                        + ((Request.TransferRecords) requested.effect().request()).to())
                .toList();
    }

    private static List<String> sent(String text) {
        return stream(EffectEvent.Requested.class)
                .filter(requested -> requested.effect().request() instanceof Request.SendMessage message
                        && message.text().equals(text))
                .map(requested -> at(requested) + " by "
                        + ((Request.SendMessage) requested.effect().request())
                                .to()
                                .channel())
                .toList();
    }

    private static String at(Event event) {
        return LocalDateTime.ofInstant(event.stamp().recorded(), BOSTON).toString();
    }
}
