package io.journeykit.testkit.contract;

import static io.journeykit.testkit.contract.Deliveries.SALLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Performer;
import io.journeykit.spi.Reply;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an adapter that performs a vendor's own acts must do. */
public abstract class PerformerContract {

    private Performer performer;

    /** For whoever extends it. */
    protected PerformerContract() {}

    /** An adapter that has done nothing yet. */
    protected abstract Performer performer();

    /** An act that it knows. */
    protected abstract String act();

    /** How often it has performed that act. */
    protected abstract int performed();

    @BeforeEach
    final void arrange() {
        performer = performer();
    }

    @Test
    public final void an_act_is_performed() {
        assertThat(perform(delivery(act()))).isInstanceOfAny(Reply.Done.class, Reply.Accepted.class);

        assertThat(performed()).isOne();
    }

    @Test
    public final void what_is_handed_over_twice_under_one_key_is_performed_once() {
        Delivery delivery = delivery(act());
        Reply first = perform(delivery);

        Reply second = perform(Deliveries.again(delivery));

        assertThat(second).isEqualTo(first);
        assertThat(performed()).isOne();
    }

    @Test
    public final void the_same_act_under_another_key_is_performed_again() {
        perform(delivery(act()));
        perform(delivery(act()));

        assertThat(performed()).isEqualTo(2);
    }

    @Test
    public final void an_act_that_nobody_knows_is_refused() {
        assertThat(perform(delivery("an-act-that-nobody-knows"))).isInstanceOf(Reply.Refused.class);
    }

    private static Delivery delivery(String act) {
        return Deliveries.of(SALLY, new Request.Perform(act, new TreeMap<>()));
    }

    private Reply perform(Delivery delivery) {
        return performer.perform((Request.Perform) delivery.effect().request(), delivery);
    }
}
