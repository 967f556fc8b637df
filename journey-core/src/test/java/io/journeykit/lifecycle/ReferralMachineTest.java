package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.StandardMachines.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferralMachineTest {

    /** Number, who moves (I the initiator, R the recipient), from, to: as BSeR and 360X have them. */
    private static final List<String> PUBLISHED = List.of(
            "01 I draft 2.0",
            "02 R 2.0 3.0",
            "03 R 2.0 4.0",
            "04 I 2.0 5.2",
            "05 R 3.0 4.0",
            "06 R 3.0 5.1.1",
            "07 I 3.0 5.2",
            "08 R 3.0 5.1.4",
            "09 R 3.0 7.0",
            "10 R 5.1.1 4.0",
            "11 R 5.1.1 5.1.1",
            "12 R 5.1.1 5.1.2",
            "13 R 5.1.1 5.1.3",
            "14 I 5.1.1 5.2",
            "15 R 5.1.1 5.1.4",
            "16 R 5.1.1 7.0",
            "17 R 5.1.2 4.0",
            "18 R 5.1.2 5.1.1",
            "19 R 5.1.2 5.1.3",
            "20 I 5.1.2 5.2",
            "21 R 5.1.3 5.1.1",
            "22 I 5.1.3 5.2",
            "23 R 5.2 6.0",
            "24 R 5.2 7.0",
            "25 R 5.1.4 4.0",
            "26 R 5.1.4 5.1.1",
            "27 R 5.1.4 5.1.3",
            "28 I 5.1.4 5.2",
            "29 R 5.1.4 5.1.4",
            "30 R 5.1.4 7.0",
            "31 R 3.0 5.1",
            "32 R 3.0 5.1",
            "33 R 5.1 4.0",
            "34 I 5.1 5.2");

    private static final Set<String> INITIATORS = Set.of("sent", "cancel");

    @Test
    void a_referral_makes_the_34_published_moves_and_no_other() {
        List<String> built = REFERRAL.transitions().stream()
                .map(ReferralMachineTest::row)
                .sorted()
                .toList();

        assertThat(built).isEqualTo(PUBLISHED);
    }

    private static String row(Transition move) {
        String who = INITIATORS.contains(move.on()) ? "I" : "R";
        return move.id() + " " + who + " " + number(move.from()) + " " + number(move.to());
    }

    private static String number(String state) {
        String status = REFERRAL.state(state).orElseThrow().businessStatus().orElse("");
        return status.isEmpty() ? state : status.split(" ")[0];
    }

    @Test
    void a_cancellation_is_requested_and_the_recipient_has_the_last_word() {
        Walk.through(REFERRAL)
                .hasJustDone("send referral")
                .hears("sent", "accepted", "cancel")
                .isIn("cancellation-requested")
                .hasJustDone("request cancellation")
                .hears("cancelled")
                .isIn("cancelled");
        Walk.through(REFERRAL).hears("sent", "cancel", "completed").isIn("completed");
    }

    @Test
    void a_referral_that_cannot_be_sent_or_is_not_answered_becomes_someones_work() {
        Walk.through(REFERRAL)
                .hears("failed")
                .forgetsWhatItDid()
                .hearsNothing(0)
                .hasJustDone("assign work 'send-referral-by-hand'");
        Walk.through(REFERRAL)
                .hears("sent")
                .forgetsWhatItDid()
                .hearsNothing(0)
                .hasJustDone("assign work 'chase-referral'");
        assertThat(REFERRAL.longestSilence().of("created"))
                .hasToString("Optional[created: 2 working days after entering, a person is asked]");
    }

    @Test
    void a_scheduled_visit_is_followed_up_from_its_end() {
        assertThat(REFERRAL.longestSilence().of("event-scheduled"))
                .hasToString("Optional[event-scheduled: 5 working days after the end, a person is asked]");
    }

    @Test
    void the_task_statuses_of_the_states_are_those_of_the_guides() {
        assertThat(REFERRAL.states().stream()
                        .collect(Collectors.toMap(
                                State::name, state -> state.status().code())))
                .containsEntry("created", "received")
                .containsEntry("declined", "rejected")
                .containsEntry("event-scheduled", "in-progress")
                .containsEntry("cancelled", "cancelled");
    }
}
