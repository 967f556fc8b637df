package io.journeykit.lifecycle;

import static io.journeykit.lifecycle.StandardMachines.AUTHORIZATION;
import static io.journeykit.lifecycle.StandardMachines.CHOICE;
import static io.journeykit.lifecycle.StandardMachines.DECISION;
import static io.journeykit.lifecycle.StandardMachines.MESSAGE;
import static io.journeykit.lifecycle.StandardMachines.QUESTIONNAIRE;
import static io.journeykit.lifecycle.StandardMachines.SUB_JOURNEY;
import static io.journeykit.lifecycle.StandardMachines.TRANSFER;
import static io.journeykit.lifecycle.StandardMachines.WAIT;
import static io.journeykit.lifecycle.StandardMachines.WORK_ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.vocabulary.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardMachinesTest {

    static List<StepMachine> all() {
        return StandardMachines.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_standard_machine_is_sound(StepMachine machine) {
        assertThat(MachineCheck.faults(machine)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_standard_machine_is_found_by_its_name(StepMachine machine) {
        assertThat(StandardMachines.named(machine.name())).contains(machine);
        assertThat(StandardMachines.named(machine.name() + "-2")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_standard_machine_can_be_called_off_wherever_it_waits(StepMachine machine) {
        // What is being cancelled already, has come, or is over cannot; nor can a referral that was never sent.
        List<String> cannot = List.of("draft", "cancelling", "cancellation-requested", "arrived");

        Stream<State> waiting = machine.states().stream().filter(s -> !s.isEnd() && !cannot.contains(s.name()));

        assertThat(waiting)
                .allMatch(s -> machine.transitions().stream()
                        .anyMatch(t -> t.from().equals(s.name()) && t.on().equals(Meaning.CANCEL.word())));
    }

    @Test
    void records_are_sent_again_twice_and_then_chased_by_the_care_team() {
        Walk walk = Walk.through(TRANSFER).hears("sent").forgetsWhatItDid();

        walk.hearsNothing(0)
                .hasJustDone("count 'resends'", "transfer records 'again'")
                .hears("sent", "received")
                .isIn("received");
        walk.hearsNothing(0)
                .hasJustDone("count 'resends'", "transfer records 'again'")
                .hears("sent")
                .isIn("sent-for-the-last-time");
        walk.hearsNothing(0).isIn("with-care-team").hasJustDone("assign work 'chase-records'");
        walk.hears("acknowledged").isIn("acknowledged").hasJustDone("withdraw work");
    }

    @Test
    void an_acknowledgement_of_records_is_taken_wherever_it_comes() {
        assertThat(TRANSFER.states().stream().filter(state -> !state.isEnd()))
                .allMatch(state -> TRANSFER.transitions().stream()
                        .anyMatch(t -> t.from().equals(state.name()) && t.on().equals("acknowledged")));
        assertThat(TRANSFER.state("received").orElseThrow().isEnd()).isFalse();
    }

    @Test
    void a_message_that_no_channel_takes_is_told_by_phone() {
        Walk.through(MESSAGE)
                .hasJustDone("send message")
                .hears("undeliverable")
                .hasJustDone("assign work 'reach-by-phone'")
                .hears("done")
                .isIn("reached");
    }

    @Test
    void a_message_that_came_too_late_or_was_not_wanted_ends_without_anyones_work() {
        Walk.through(MESSAGE).hears("expired").isIn("not-sent-in-time");
        Walk.through(MESSAGE).hears("suppressed").isIn("with-care-team");
        assertThat(MESSAGE.state("not-sent-in-time").orElseThrow().outcome()).contains(Outcome.MISSED);
    }

    @Test
    void a_day_without_a_bounce_counts_as_delivered_under_a_name_that_says_so() {
        Walk.through(MESSAGE).hears("sent").hearsNothing(0).isIn("delivered-unconfirmed");
        Walk.through(MESSAGE).hears("sent", "undeliverable").isIn("with-care-team");
    }

    @Test
    void a_patient_who_does_not_answer_is_reminded_once_and_then_phoned() {
        Walk.through(QUESTIONNAIRE)
                .hasJustDone("ask patient")
                .hearsNothing(0)
                .hasJustDone("ask patient 'reminder'")
                .hearsNothing(1)
                .hasJustDone("assign work 'ask-by-phone'")
                .hears("answered")
                .isIn("answered");
        Walk.through(CHOICE)
                .hears("undeliverable")
                .isIn("with-care-team")
                .hears("decided")
                .isIn("decided");
    }

    @Test
    void work_follows_the_moves_of_a_fhir_task_and_may_be_done_at_any_point() {
        Walk.through(WORK_ITEM)
                .hears("received", "accepted", "started", "hold", "resume", "stopped", "started", "failed")
                .isIn("failed");
        Walk.through(WORK_ITEM).hasJustDone("assign work").hears("done").isIn("completed");
        Walk.through(WORK_ITEM).hears("accepted", "rejected").isIn("accepted");
    }

    @Test
    void work_has_every_status_of_a_fhir_task_but_the_draft() {
        assertThat(WORK_ITEM.states())
                .extracting(State::status)
                .containsExactlyInAnyOrder(Stream.of(TaskStatus.values())
                        .filter(s -> s != TaskStatus.DRAFT)
                        .toArray(TaskStatus[]::new));
        assertThat(WORK_ITEM.states())
                .allMatch(state -> state.name().equals(state.status().code()));
    }

    @Test
    void an_undecided_decision_is_asked_for_urgently_and_then_shown_to_everyone() {
        Walk.through(DECISION)
                .hasJustDone("assign work 'decide'")
                .hearsNothing(0)
                .hasJustDone("assign work 'decide-urgently'")
                .hearsNothing(1)
                .hasJustDone("raise incident 'undecided'")
                .hears("decided")
                .isIn("decided")
                .hasJustDone("withdraw work");
    }

    @Test
    void a_payer_that_wants_to_know_more_gets_it_from_the_care_team() {
        Walk.through(AUTHORIZATION)
                .hasJustDone("perform 'request-authorization'")
                .hears("pended")
                .hasJustDone("assign work 'send-more-information'")
                .hears("done")
                .isIn("under-review")
                .hears("approved")
                .isIn("approved");
    }

    @Test
    void a_journey_that_is_called_off_may_end_well_all_the_same() {
        Walk.through(SUB_JOURNEY)
                .hears("cancel")
                .isIn("cancelling")
                .hears("ended")
                .isIn("ended");
        Walk.through(SUB_JOURNEY).hears("cancel", "cancelled").isIn("cancelled");
    }

    @Test
    void what_is_waited_for_is_asked_about_after_a_week() {
        assertThat(WAIT.longestSilence().worst().orElseThrow().atMost())
                .isBetween(Duration.ofDays(7), Duration.ofDays(8));
        Walk.through(WAIT)
                .hearsNothing(0)
                .hasJustDone("assign work 'find-out'")
                .hears("happened")
                .isIn("happened");
    }
}
