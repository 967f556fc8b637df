package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Person;
import java.util.ArrayList;
import java.util.List;

/** Where a contact may still go: addresses that are consented to and have not failed; those that bounced before come last. */
final class Reach {

    private Reach() {}

    static List<Address> of(Turn turn, Outreach outreach) {
        Person person = turn.draft.person();
        List<Address> distrusted = turn.draft.outbox().distrusted();
        List<Address> reach = new ArrayList<>(4);
        int trusted = 0;
        for (Address address : person.addresses()) {
            if (!outreach.tried().contains(address) && isPermitted(person, outreach, address)) {
                reach.add(distrusted.contains(address) ? reach.size() : trusted++, address);
            }
        }
        return reach;
    }

    /** Whether the person agrees to this contact at this address. */
    static boolean isPermitted(Person person, Outreach outreach, Address address) {
        return person.consentsTo(outreach.urgency().purpose(), address);
    }

    /** Why it may go nowhere. */
    static Verdict.Refuse refusal(Turn turn, Outreach outreach) {
        if (!outreach.tried().isEmpty()) {
            return new Verdict.Refuse(Closing.ESCALATED, "no-address-left");
        }
        return turn.draft.person().addresses().isEmpty()
                ? new Verdict.Refuse(Closing.ESCALATED, "no-address")
                : new Verdict.Refuse(Closing.SUPPRESSED, "no-consent");
    }
}
