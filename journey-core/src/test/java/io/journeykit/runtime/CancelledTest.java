package io.journeykit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.kernel.Definitions;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Records;
import io.journeykit.spi.Referrals;
import io.journeykit.spi.Reply;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was asked for before a journey was called off must not be handed over after it. */
class CancelledTest {

    private static final JourneyTemplate TEMPLATE = JourneyTemplate.named("two-acts")
            .version("1")
            .step(Steps.referral("referral", "orthopaedics").forEach("ortho-a"))
            .step(Steps.work("call", "nurse", "call-patient"))
            .step(Steps.transfer("history", "call").forEach("ortho-a"))
            .build();

    private final List<Delivery> handedOver = new ArrayList<>();
    private final Records records = (request, delivery) -> taken(delivery);
    private final Referrals referrals = new Referrals() {
        @Override
        public Reply sendReferral(Request.SendReferral request, Delivery delivery) {
            return taken(delivery);
        }

        @Override
        public Reply requestCancellation(Request.RequestCancellation request, Delivery delivery) {
            return Reply.done();
        }
    };
    private final Practice practice = new Practice();
    private final Host host = Host.over(
                    Definitions.with().template(TEMPLATE, "hash").build())
            .clock(practice.clock)
            .adapters(Adapters.of(records, referrals, practice.desk))
            .build();

    @Test
    void nothing_is_handed_over_after_its_journey_was_called_off() {
        host.accept(
                Practice.SALLY,
                new Input.BeginJourney(
                        InputId.of("begin"), TEMPLATE.ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty()));
        JourneyId journey =
                host.agenda(Practice.SALLY).orElseThrow().journeys().get(0).id();

        host.accept(
                Practice.SALLY,
                new Input.Instruct(
                        InputId.of("cancel"),
                        new Input.Instruction.CancelJourney(journey),
                        new Actor(Owner.CARE_TEAM, "nurse-1"),
                        "moved away"));
        practice.settle(host);

        assertThat(handedOver).isEmpty();
        assertThat(host.agenda(Practice.SALLY).orElseThrow().desk().awaited()).isEmpty();
        assertThat(host.agenda(Practice.SALLY).orElseThrow().desk().incidents()).isEmpty();
        assertThat(practice.desk.assigned).isEmpty();
    }

    private Reply taken(Delivery delivery) {
        handedOver.add(delivery);
        return Reply.done("ref");
    }
}
