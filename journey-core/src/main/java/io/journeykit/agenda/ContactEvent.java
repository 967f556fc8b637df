package io.journeykit.agenda;

import io.journeykit.agenda.Outreach.Attempt;
import io.journeykit.agenda.list.ImmutableLists;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What became of one contact with the person. */
public sealed interface ContactEvent extends Event {

    long outreach();

    /** The outbox as it is after this. */
    Outbox applyTo(Outbox before);

    /** It is wanted; the contact rules decide when it goes. */
    record Wanted(Outreach contact, Stamp stamp) implements ContactEvent {
        @Override
        public long outreach() {
            return contact.id();
        }

        @Override
        public Outbox applyTo(Outbox before) {
            return new Outbox(ImmutableLists.plus(before.open(), contact), before.counted(), before.distrusted());
        }
    }

    /**
     * It was handed to a channel; its place in the budget is taken.
     *
     * @param counts whether it counts against budgets
     * @param horizon emissions before it are forgotten
     */
    record Sent(long outreach, Attempt attempt, boolean counts, Instant horizon, Stamp stamp) implements ContactEvent {
        @Override
        public Outbox applyTo(Outbox before) {
            List<Outbox.Counted> counted = remembered(before.counted());
            return new Outbox(
                    changing(before, outreach, contact -> contact.attempted(attempt)),
                    counts ? ImmutableLists.plus(counted, new Outbox.Counted(outreach, attempt.at())) : counted,
                    before.distrusted());
        }

        private List<Outbox.Counted> remembered(List<Outbox.Counted> counted) {
            int forgotten = 0;
            while (forgotten < counted.size() && counted.get(forgotten).at().isBefore(horizon)) {
                forgotten++;
            }
            return counted.subList(forgotten, counted.size());
        }
    }

    /**
     * It goes as one with another contact, arrives and fails with it, and takes no place of its own in a budget.
     *
     * @param into the contact that is sent
     * @param rule {@code digest}, or {@code duplicate} where both say the same
     */
    record Merged(long outreach, long into, String rule, Attempt attempt, Stamp stamp) implements ContactEvent {
        @Override
        public Outbox applyTo(Outbox before) {
            return new Outbox(
                    changing(before, outreach, contact -> contact.attempted(attempt.in(into))),
                    before.counted(),
                    before.distrusted());
        }
    }

    /** It waits until then, by that rule; the step has not advanced, and no place in a budget is taken. */
    record Deferred(long outreach, Instant until, String rule, Stamp stamp) implements ContactEvent {
        @Override
        public Outbox applyTo(Outbox before) {
            return new Outbox(
                    changing(before, outreach, contact -> contact.deferred(until)),
                    givenBack(before, outreach),
                    before.distrusted());
        }
    }

    /** An attempt failed: its place in the budget is given back, and the address is tried last from now on. */
    record Failed(long outreach, Address address, Stamp stamp) implements ContactEvent {
        @Override
        public Outbox applyTo(Outbox before) {
            List<Address> others = ImmutableLists.without(before.distrusted(), address::equals);
            return new Outbox(
                    changing(
                            before, outreach, contact -> contact.failed(ImmutableLists.plus(contact.tried(), address))),
                    givenBack(before, outreach),
                    ImmutableLists.plus(others, address));
        }

        @Override
        public String toString() {
            return "contact " + outreach + " failed by " + address.channel();
        }
    }

    /** It was delivered, and is still waiting for its answer where it asks for one. */
    record Arrived(long outreach, Stamp stamp) implements ContactEvent {
        @Override
        public Outbox applyTo(Outbox before) {
            return new Outbox(
                    changing(
                            before,
                            outreach,
                            contact -> contact.attempt()
                                    .map(attempt -> contact.attempted(attempt.hasArrived()))
                                    .orElse(contact)),
                    before.counted(),
                    before.distrusted());
        }
    }

    /** How a contact was closed. */
    enum Closing {
        /** It arrived, and asked nothing or was answered. */
        SETTLED,
        /** What it was about is no longer open. */
        WITHDRAWN,
        /** A rule forbids it: consent, or that it is a duplicate. */
        SUPPRESSED,
        /** Its latest useful time passed before it could go. */
        EXPIRED,
        /** No address is left; a person is asked. */
        ESCALATED
    }

    /**
     * It is over.
     *
     * @param to the role that is asked in the person's place; absent where nobody needs to be
     */
    record Closed(long outreach, Closing closing, String rule, Optional<String> to, Stamp stamp)
            implements ContactEvent {

        /** Over, and nobody is asked in the person's place. */
        public Closed(long outreach, Closing closing, String rule, Stamp stamp) {
            this(outreach, closing, rule, Optional.empty(), stamp);
        }

        @Override
        public Outbox applyTo(Outbox before) {
            return new Outbox(
                    ImmutableLists.without(before.open(), contact -> contact.id() == outreach),
                    before.counted(),
                    before.distrusted());
        }
    }

    private static List<Outbox.Counted> givenBack(Outbox before, long outreach) {
        List<Outreach> contacts = before.open();
        for (int i = 0; i < contacts.size(); i++) {
            Outreach contact = contacts.get(i);
            if (contact.id() == outreach && contact.isUnderWay()) {
                return ImmutableLists.without(before.counted(), one -> one.outreach() == contact.counted());
            }
        }
        return before.counted();
    }

    private static List<Outreach> changing(Outbox before, long id, UnaryOperator<Outreach> change) {
        return ImmutableLists.replacing(before.open(), contact -> contact.id() == id, change);
    }
}
