package io.journeykit.testkit.contract;

import static io.journeykit.testkit.contract.Deliveries.SALLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.phrase.Phrase;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;
import io.journeykit.vocabulary.Priority;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an adapter to the care team's worklist must do. */
public abstract class WorklistContract {

    private Worklist worklist;
    private String role;

    /** For whoever extends it. */
    protected WorklistContract() {}

    /** An adapter to an empty list. */
    protected abstract Worklist worklist();

    /** A role that has a list. */
    protected abstract String role();

    /** What is to be done by a role, in words, oldest first. */
    protected abstract List<String> openFor(String role);

    @BeforeEach
    final void arrange() {
        worklist = worklist();
        role = role();
    }

    @Test
    public final void assigned_work_stands_on_the_list_of_its_role() {
        assertThat(assign(work("Call her."))).isInstanceOfAny(Reply.Done.class, Reply.Accepted.class);

        assertThat(openFor(role)).containsExactly("Call her.");
    }

    @Test
    public final void what_is_assigned_twice_under_one_key_stands_there_once() {
        Delivery delivery = work("Call her.");
        assign(delivery);

        assign(Deliveries.again(delivery));

        assertThat(openFor(role)).containsExactly("Call her.");
    }

    @Test
    public final void the_same_words_under_another_key_are_other_work() {
        assign(work("Call her."));
        assign(work("Call her."));

        assertThat(openFor(role)).containsExactly("Call her.", "Call her.");
    }

    @Test
    public final void withdrawn_work_is_off_the_list_and_other_work_stays() {
        Delivery call = work("Call her.");
        assign(call);
        assign(work("Write to her."));
        assertThat(openFor(role)).hasSize(2);

        assertThat(withdraw(call)).isInstanceOf(Reply.Done.class);

        assertThat(openFor(role)).containsExactly("Write to her.");
    }

    @Test
    public final void to_withdraw_again_is_done_and_changes_nothing() {
        Delivery call = work("Call her.");
        assign(call);
        assign(work("Write to her."));
        withdraw(call);

        assertThat(withdraw(call)).isInstanceOf(Reply.Done.class);

        assertThat(openFor(role)).containsExactly("Write to her.");
    }

    private Delivery work(String body) {
        Phrase says = Phrase.of("a-text");
        return Deliveries.of(SALLY, new Request.AssignWork(role, "a-text", says, Priority.ROUTINE, false), body);
    }

    private Reply assign(Delivery delivery) {
        return worklist.assignWork((Request.AssignWork) delivery.effect().request(), delivery);
    }

    private Reply withdraw(Delivery assigned) {
        Request.WithdrawWork request = new Request.WithdrawWork(assigned.key());
        return worklist.withdrawWork(request, Deliveries.of(SALLY, request));
    }
}
