package io.journeykit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Input;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.policy.RetryPolicy;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.Port;
import io.journeykit.spi.Recorded;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Undelivered;
import io.journeykit.vocabulary.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private final Practice practice = new Practice();

    @Test
    void an_effect_withdrawn_before_its_attempt_is_not_handed_over() {
        practice.begin();

        practice.cancel("call");
        practice.settle();

        assertThat(practice.desk.assigned).noneMatch(delivery -> isFor(delivery, "call"));
        assertThat(practice.counted).contains(Measure.NOT_HANDED_OVER);
        assertThat(practice.host.nextEffect(Port.WORKLIST)).isEmpty();
    }

    @Test
    void consent_withdrawn_before_the_attempt_keeps_the_message_back() {
        practice.beginWithMessage();

        practice.host.accept(
                Practice.SALLY, new Input.ChangeConsent(practice.id(), List.of(ConsentRule.withdraw(Channel.SMS))));
        practice.settle();

        assertThat(practice.letters.sent).isEmpty();
        assertThat(practice.told()).contains("Settled because why.consent");
    }

    @Test
    void a_message_whose_time_has_passed_is_not_handed_over() {
        practice.beginWithMessage();

        practice.clock.forward(Duration.ofHours(4));
        practice.settle();

        assertThat(practice.letters.sent).isEmpty();
        assertThat(practice.told()).anyMatch(words -> words.contains("not-handed-over"));
    }

    @Test
    void a_message_of_which_a_part_cannot_be_said_is_not_handed_over_and_a_person_is_asked() {
        practice.beginWithWeight();
        practice.settle();

        assertThat(practice.letters.sent).isEmpty();
        assertThat(practice.counted).contains(Measure.NOT_HANDED_OVER).doesNotContain(Measure.RETRIED);
        assertThat(settled()).contains("not-said");
        assertThat(practice.told())
                .contains("Closed because why.reported(about: report.not-said(text: text hello, part: words))");
        assertThat(practice.desk.assigned)
                .singleElement()
                .extracting(delivery -> delivery.words().body())
                .asString()
                .startsWith("reach the patient by phone: greeting")
                .contains("You weigh");
    }

    @Test
    void what_is_said_goes_with_the_hash_of_its_bundles() {
        practice.beginWithMessage();
        practice.settle();

        assertThat(practice.host.history(Practice.SALLY).stream()
                        .map(Recorded::event)
                        .filter(EffectEvent.Settled.class::isInstance)
                        .flatMap(event -> ((EffectEvent.Settled) event).said().stream()))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.bundle()).hasSize(43));
    }

    @Test
    void the_words_of_work_are_on_record_when_it_is_assigned() {
        practice.begin();
        practice.settle();

        assertThat(practice.host.history(Practice.SALLY).stream()
                        .map(Recorded::event)
                        .filter(EffectEvent.Told.class::isInstance)
                        .flatMap(event -> ((EffectEvent.Told) event).said().stream()))
                .containsExactly(practice.desk.assigned.get(0).words());
    }

    @Test
    void what_was_tried_in_vain_is_known_until_it_is_taken() {
        practice.desk.answer = delivery -> delivery.attempt() < 3 ? Reply.retry(Duration.ofHours(1)) : Reply.done();

        practice.begin();
        practice.host.dispatchDue();

        assertThat(undelivered()).singleElement().satisfies(one -> {
            assertThat(one.attempts()).isEqualTo(1);
            assertThat(one.next()).isPresent();
        });
        practice.clock.forward(Duration.ofHours(2));
        practice.host.dispatchDue();
        assertThat(undelivered())
                .singleElement()
                .satisfies(one -> assertThat(one.attempts()).isEqualTo(2));
        practice.clock.forward(Duration.ofHours(2));
        practice.host.dispatchDue();
        assertThat(undelivered()).isEmpty();
    }

    private List<Undelivered> undelivered() {
        return practice.host.undelivered(practice.host.agenda(Practice.SALLY).orElseThrow());
    }

    @Test
    void a_failing_adapter_is_tried_again_under_the_same_key() {
        practice.desk.answer = delivery -> {
            if (delivery.attempt() < 3) {
                throw new IllegalStateException("the worklist is down");
            }
            return Reply.done();
        };

        practice.begin();
        practice.settle();
        practice.clock.forward(Duration.ofHours(1));
        practice.settle();
        practice.clock.forward(Duration.ofHours(1));
        practice.settle();

        assertThat(practice.desk.assigned).extracting(Delivery::attempt).containsExactly(1, 2, 3);
        assertThat(practice.desk.assigned)
                .extracting(Delivery::key)
                .containsOnly(practice.desk.assigned.get(0).key());
    }

    @Test
    void an_adapter_says_when_it_is_to_be_tried_again() {
        practice.desk.answer = delivery -> Reply.retry(Duration.ofMinutes(7));

        practice.begin();
        practice.settle();

        assertThat(practice.host.nextEffect(Port.WORKLIST))
                .contains(practice.clock.instant().plus(Duration.ofMinutes(7)));
    }

    @Test
    void retrying_stops_at_the_deadline_and_becomes_a_report() {
        practice.letters.answer = delivery -> Reply.retry(Duration.ofHours(2));

        practice.beginWithMessage();
        Instant begun = practice.clock.instant();
        practice.settle();
        practice.clock.forward(Duration.ofHours(2));
        practice.settle();

        assertThat(practice.letters.sent).hasSize(2);
        assertThat(practice.letters.sent.get(0).deadline()).contains(begun.plus(Duration.ofHours(3)));
        assertThat(settled()).contains("failed");
        assertThat(practice.counted).contains(Measure.GIVEN_UP);
    }

    @Test
    void retrying_stops_when_the_policy_has_had_enough() {
        practice.letters.answer = delivery -> Reply.retry(Duration.ofMinutes(1));

        practice.beginWithMessage();
        for (int minute = 0; minute < 60; minute++) {
            practice.settle();
            practice.clock.forward(Duration.ofMinutes(1));
        }

        assertThat(practice.letters.sent).hasSize(12);
        assertThat(settled()).contains("failed");
    }

    @Test
    void work_is_handed_over_after_an_outage_however_long() {
        practice.desk.answer = delivery -> Reply.retry(Duration.ZERO);
        practice.begin();
        for (int hour = 0; hour < 100; hour++) {
            practice.settle();
            practice.clock.forward(Duration.ofHours(1));
        }

        practice.desk.answer = delivery -> Reply.done();
        practice.clock.forward(RetryPolicy.STANDARD.longest());
        practice.settle();

        assertThat(practice.desk.assigned).last().matches(delivery -> isFor(delivery, "call"));
        assertThat(settled()).doesNotContain("failed");
    }

    @Test
    void a_result_that_comes_after_the_cancellation_is_reported_all_the_same() {
        practice.desk.answer = delivery -> {
            practice.cancel("call");
            return Reply.done();
        };

        practice.begin();
        practice.settle();

        assertThat(practice.told()).anyMatch(words -> words.equals("Noted because why.reported(about: report.done)"));
        assertThat(practice.desk.withdrawn).isNotEmpty();
    }

    @Test
    void what_a_killed_process_was_handing_over_is_handed_over_again_under_the_same_key() {
        InMemoryStore store = new InMemoryStore();
        Practice killed = new Practice(store);
        killed.begin();
        List<Delivery> claimed = killed.host.claim(Port.WORKLIST, 10);
        Host next = killed.host(store);

        killed.settle(next);
        assertThat(killed.desk.assigned).isEmpty();
        killed.clock.forward(Duration.ofMinutes(5));
        killed.settle(next);

        assertThat(killed.desk.assigned)
                .extracting(Delivery::key)
                .containsExactly(claimed.get(0).key());
        assertThat(killed.desk.assigned).extracting(Delivery::attempt).containsExactly(2);
    }

    @Test
    void what_is_asked_for_one_step_goes_to_a_port_one_after_the_other() {
        practice.begin();
        Delivery assign = practice.host.claim(Port.WORKLIST, 1).get(0);
        practice.desk.answer = delivery -> {
            practice.cancel("call");
            practice.settle();
            assertThat(practice.desk.withdrawn).isEmpty();
            return Reply.done();
        };

        practice.host.deliver(assign);
        practice.clock.forward(Duration.ofSeconds(1));
        practice.settle();

        assertThat(practice.desk.withdrawn).extracting(Delivery::attempt).containsExactly(1);
    }

    @Test
    void a_port_without_an_adapter_fails_in_words() {
        Host bare = Host.over(Practice.DEFINITIONS).clock(practice.clock).build();

        bare.accept(Practice.SALLY, Practice.beginning(practice.id()));
        practice.settle(bare);

        assertThat(bare.history(Practice.SALLY))
                .anyMatch(one -> one.event().toString().contains("work-not-assigned"));
    }

    private static boolean isFor(Delivery delivery, String step) {
        return delivery.step().filter(ref -> ref.step().value().equals(step)).isPresent();
    }

    private List<String> settled() {
        return practice.host.history(Practice.SALLY).stream()
                .filter(one -> one.event() instanceof EffectEvent.Settled)
                .map(one -> ((EffectEvent.Settled) one.event()).result())
                .toList();
    }
}
