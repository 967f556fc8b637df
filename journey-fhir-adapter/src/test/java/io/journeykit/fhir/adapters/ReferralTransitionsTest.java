package io.journeykit.fhir.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.Transition;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class ReferralTransitionsTest {

    @Test
    void each_of_the_moves_is_written_by_one_side_and_read_by_the_other() {
        List<Transition> moves = StandardMachines.REFERRAL.transitions();
        assertThat(moves).hasSize(34);

        for (Transition move : moves) {
            Task before = at(move.from());
            Task after = ReferralTransitions.moved(before, move.on());
            after.addOutput().setType(new CodeableConcept().setText("note")).setValue(new Reference("Appointment/1"));

            assertThat(ReferralTransitions.standing(after)).as(move.id()).contains(move.to());
            assertThat(ReferralTransitions.signals(Optional.of(before), after))
                    .as(move.id())
                    .isEqualTo(heard(move));
        }
    }

    @Test
    void changes_that_were_never_seen_are_told_in_their_order() {
        assertThat(ReferralTransitions.signals(Optional.empty(), at("unattended")))
                .containsExactly(Meaning.ACCEPTED.word(), Meaning.SCHEDULED.word(), Meaning.UNATTENDED.word());
        assertThat(ReferralTransitions.signals(Optional.of(at("created")), at("completed")))
                .containsExactly(Meaning.ACCEPTED.word(), Meaning.COMPLETED.word());
    }

    @Test
    void a_change_of_anything_else_says_nothing() {
        Task before = at("event-scheduled");
        Task after = before.copy().setDescription("a note for ourselves");

        assertThat(ReferralTransitions.signals(Optional.of(before), after)).isEmpty();
        assertThat(ReferralTransitions.signals(Optional.empty(), at("created"))).isEmpty();
    }

    @Test
    void a_recipient_that_knows_no_business_status_is_understood_by_the_status() {
        Task task = new Task().setStatus(Task.TaskStatus.REQUESTED);
        Task received = new Task().setStatus(Task.TaskStatus.RECEIVED);
        Task inProgress = new Task().setStatus(Task.TaskStatus.INPROGRESS);
        Task failed = new Task().setStatus(Task.TaskStatus.FAILED);

        assertThat(ReferralTransitions.signals(Optional.of(task), received)).isEmpty();
        assertThat(ReferralTransitions.signals(Optional.of(task), inProgress))
                .containsExactly(Meaning.ACCEPTED.word(), Meaning.STARTED.word());
        assertThat(ReferralTransitions.signals(Optional.of(inProgress), failed))
                .containsExactly(Meaning.DECLINED.word());
    }

    @Test
    void an_end_counts_more_than_a_business_status_that_was_left_behind() {
        Task left = at("event-scheduled").setStatus(Task.TaskStatus.COMPLETED);

        assertThat(ReferralTransitions.standing(left)).contains("completed");
    }

    @Test
    void a_referral_on_hold_says_nothing() {
        Task held = new Task().setStatus(Task.TaskStatus.ONHOLD);

        assertThat(ReferralTransitions.signals(Optional.of(at("accepted")), held))
                .isEmpty();
    }

    @Test
    void a_move_that_the_table_lacks_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferralTransitions.moved(at("declined"), Meaning.ACCEPTED.word()))
                .withMessageContaining("'declined' knows no move 'accepted'");
    }

    private static Task at(String state) {
        Task task = new Task();
        ReferralStates.write(state, task);
        return task;
    }

    /** Either side hears of the other's moves; what the initiator did itself is no news to it. */
    private static List<String> heard(Transition move) {
        boolean initiator = move.on().equals(Meaning.CANCEL.word()) || move.on().equals(Meaning.SENT.word());
        return initiator
                ? List.of()
                : List.of(move.on().equals(Meaning.IN_PROGRESS.word()) ? Meaning.STARTED.word() : move.on());
    }
}
