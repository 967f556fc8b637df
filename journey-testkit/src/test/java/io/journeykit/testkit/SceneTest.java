package io.journeykit.testkit;

import static io.journeykit.testkit.JourneyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Because.Why;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {

    private final Clinic clinic = new Clinic();
    private final Scene scene = clinic.scene;

    @Test
    void a_scan_is_led_from_the_order_to_the_proof_of_receipt() {
        scene.play(clinic.host());
        clinic.begin();

        scene.advanceTo(Clinic.at("2026-03-20T10:00"));

        assertThat(scene.agenda(Clinic.SALLY)).isOver().hasNoIncident();
        assertThat(clinic.timeline())
                .moved("mri", "booked")
                .at("2026-03-02T12:15")
                .and()
                .sent("mri-preparation")
                .at("2026-03-03T09:00")
                .times(1)
                .because(Why.CONTACT_RULE)
                .and()
                .ended("mri", Outcome.COMPLETED)
                .at("2026-03-05T08:15")
                .and()
                .moved("images", "requested")
                .times(1)
                .and()
                .neverAsked("assign-work");
        assertThat(clinic.work.all()).isEmpty();
        assertThat(clinic.records.sent()).hasSize(1);
    }

    @Test
    void a_bounced_message_goes_by_the_next_channel() {
        clinic.messages.bouncing(address -> address.channel().equals(Channel.SMS));
        scene.play(clinic.host());
        clinic.begin();

        scene.advanceBy(Duration.ofHours(1));

        assertThat(clinic.messages.sent())
                .extracting(sent -> sent.address().channel())
                .containsExactly(Channel.SMS, Channel.EMAIL);
        assertThat(scene.agenda(Clinic.SALLY)).hasStepIn("mri", "offered").hasStepOwnedBy("mri", Owner.PATIENT);
    }

    @Test
    void what_nobody_answers_ends_with_a_person_being_asked() {
        clinic.messages.onQuestion(Reaction.none());
        scene.play(clinic.host());
        clinic.begin();

        scene.advanceBy(Duration.ofDays(20));

        assertThat(scene.agenda(Clinic.SALLY))
                .hasStepIn("mri", "with-care-team")
                .hasIncident("silence");
        assertThat(clinic.work.open()).isNotEmpty();
    }

    @Test
    void the_same_scene_plays_the_same_way_each_time() {
        Clinic other = new Clinic();
        for (Clinic each : List.of(clinic, other)) {
            each.scene.play(each.host());
            each.begin();
            each.scene.advanceBy(Duration.ofDays(20));
        }

        assertThat(other.timeline()).isEqualTo(clinic.timeline());
    }

    @Test
    void another_host_on_the_same_store_goes_on_where_the_first_was_killed() {
        InMemoryStore store = new InMemoryStore();
        scene.play(clinic.host().store(store));
        clinic.begin();

        for (int hour = 0; hour < 24 * 18; hour++) {
            scene.play(clinic.host().store(store));
            scene.advanceBy(Duration.ofHours(1));
        }

        assertThat(scene.agenda(Clinic.SALLY)).isOver().hasNoIncident();
    }

    @Test
    void what_happens_at_one_time_happens_in_the_order_in_which_it_was_written() {
        List<String> done = new ArrayList<>();
        scene.play(clinic.host());
        Instant noon = Clinic.at("2026-03-02T12:00");

        scene.at(noon, () -> done.add("first"));
        scene.at(noon, () -> done.add("second"));
        scene.at(noon.minusSeconds(1), () -> done.add("before"));
        scene.advanceTo(noon);

        assertThat(done).containsExactly("before", "first", "second");
    }

    @Test
    void virtual_time_never_runs_backwards() {
        VirtualClock clock = VirtualClock.at(Clinic.at("2026-03-02T12:00"));

        assertThatThrownBy(() -> clock.moveTo(Clinic.at("2026-03-02T11:59")))
                .hasMessageContaining("virtual time runs forwards only");
    }
}
