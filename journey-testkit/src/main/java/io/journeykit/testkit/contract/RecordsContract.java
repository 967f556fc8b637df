package io.journeykit.testkit.contract;

import static io.journeykit.testkit.contract.Deliveries.SALLY;
import static io.journeykit.testkit.contract.Deliveries.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Records;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an adapter that transfers records must do. */
public abstract class RecordsContract {

    private Records records;
    private String recipient;

    /** For whoever extends it. */
    protected RecordsContract() {}

    /** An adapter that has sent nothing yet. */
    protected abstract Records records();

    /** Somebody whom records can be sent to. */
    protected abstract String recipient();

    /** Of which steps records were sent to a recipient, in order. */
    protected abstract List<StepRef> sentTo(String recipient);

    @BeforeEach
    final void arrange() {
        records = records();
        recipient = recipient();
    }

    @Test
    public final void the_records_of_a_step_are_sent_to_the_recipient() {
        assertThat(transfer(delivery())).isInstanceOfAny(Reply.Done.class, Reply.Accepted.class);

        assertThat(sentTo(recipient)).containsExactly(VISIT);
    }

    @Test
    public final void what_is_handed_over_twice_under_one_key_is_sent_once() {
        Delivery delivery = delivery();
        Reply first = transfer(delivery);

        Reply second = transfer(Deliveries.again(delivery));

        assertThat(second).isEqualTo(first);
        assertThat(sentTo(recipient)).hasSize(1);
    }

    @Test
    public final void to_send_again_is_another_key_and_is_sent_again() {
        transfer(delivery());
        transfer(delivery());

        assertThat(sentTo(recipient)).hasSize(2);
    }

    @Test
    public final void a_transfer_has_a_reference_that_its_acknowledgement_can_name() {
        Reply reply = transfer(delivery());

        assertThat(reply instanceof Reply.Accepted
                        || reply instanceof Reply.Done done && done.reference().isPresent())
                .as("a reference in %s", reply)
                .isTrue();
    }

    private Delivery delivery() {
        return Deliveries.of(SALLY, new Request.TransferRecords(VISIT, recipient));
    }

    private Reply transfer(Delivery delivery) {
        return records.transferRecords(
                (Request.TransferRecords) delivery.effect().request(), delivery);
    }
}
