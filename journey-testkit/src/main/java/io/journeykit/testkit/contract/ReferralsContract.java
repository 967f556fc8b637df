package io.journeykit.testkit.contract;

import static io.journeykit.testkit.contract.Deliveries.SALLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Referrals;
import io.journeykit.spi.Reply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an adapter for referrals must do. */
public abstract class ReferralsContract {

    private static final List<String> DOCUMENTS = List.of("history", "medication");

    private Referrals referrals;
    private String provider;

    /** For whoever extends it. */
    protected ReferralsContract() {}

    /** An adapter that has sent nothing yet. */
    protected abstract Referrals referrals();

    /** A provider that referrals can be sent to. */
    protected abstract String provider();

    /** The documents of each referral that came to a provider, in order. */
    protected abstract List<List<String>> referredTo(String provider);

    /** How many requests to cancel came to a provider. */
    protected abstract int cancellationsAt(String provider);

    @BeforeEach
    final void arrange() {
        referrals = referrals();
        provider = provider();
    }

    @Test
    public final void a_referral_arrives_with_its_documents() {
        send(Deliveries.of(SALLY, referral()));

        assertThat(referredTo(provider)).containsExactly(DOCUMENTS);
    }

    @Test
    public final void a_referral_has_a_reference_by_which_signals_find_it() {
        assertThat(reference(send(Deliveries.of(SALLY, referral())))).isPresent();
    }

    @Test
    public final void a_referral_handed_over_twice_under_one_key_arrives_once_and_keeps_its_reference() {
        Delivery delivery = Deliveries.of(SALLY, referral());
        Reply first = send(delivery);

        Reply second = send(Deliveries.again(delivery));

        assertThat(second).isEqualTo(first);
        assertThat(referredTo(provider)).hasSize(1);
    }

    @Test
    public final void referrals_under_two_keys_are_two_with_a_reference_each() {
        Optional<String> first = reference(send(Deliveries.of(SALLY, referral())));
        Optional<String> second = reference(send(Deliveries.of(SALLY, referral())));

        assertThat(first).isNotEqualTo(second);
        assertThat(referredTo(provider)).hasSize(2);
    }

    @Test
    public final void a_request_to_cancel_arrives_once_for_each_key() {
        send(Deliveries.of(SALLY, referral()));
        Request.RequestCancellation request = new Request.RequestCancellation("orthopaedics", provider);
        Delivery delivery = Deliveries.of(SALLY, request);

        referrals.requestCancellation(request, delivery);
        referrals.requestCancellation(request, Deliveries.again(delivery));

        assertThat(cancellationsAt(provider)).isOne();
    }

    private Request.SendReferral referral() {
        return new Request.SendReferral("orthopaedics", provider, DOCUMENTS);
    }

    private Reply send(Delivery delivery) {
        return referrals.sendReferral((Request.SendReferral) delivery.effect().request(), delivery);
    }

    private static Optional<String> reference(Reply reply) {
        return reply instanceof Reply.Accepted accepted
                ? Optional.of(accepted.reference())
                : reply instanceof Reply.Done done ? done.reference() : Optional.empty();
    }
}
