package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Person;
import io.journeykit.template.Contact;
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
            if (!outreach.tried().contains(address) && isPermitted(turn, outreach, address)) {
                reach.add(distrusted.contains(address) ? reach.size() : trusted++, address);
            }
        }
        return reach;
    }

    /** Where such a contact may go as things stand, before there is one. */
    static List<Address> planned(Turn turn, Contact contact) {
        Person person = turn.draft.person();
        List<Address> distrusted = turn.draft.outbox().distrusted();
        List<Address> reach = new ArrayList<>(4);
        int trusted = 0;
        for (Address address : person.addresses()) {
            if (person.consentsTo(contact.purpose(), address) && !(address.shared() && contact.confidential())) {
                reach.add(distrusted.contains(address) ? reach.size() : trusted++, address);
            }
        }
        return reach;
    }

    /** Whether the person agrees to this contact at this address, and nobody reads there who should not. */
    static boolean isPermitted(Turn turn, Outreach outreach, Address address) {
        return turn.draft.person().consentsTo(outreach.urgency().purpose(), address)
                && !(address.shared() && isConfidential(turn, outreach));
    }

    private static boolean isConfidential(Turn turn, Outreach outreach) {
        return Digests.contact(turn, outreach).filter(Contact::confidential).isPresent();
    }

    /** Why it may go nowhere. */
    static Verdict.Refuse refusal(Turn turn, Outreach outreach) {
        if (!outreach.tried().isEmpty()) {
            return new Verdict.Refuse(Closing.ESCALATED, "no-address-left");
        }
        Person person = turn.draft.person();
        if (person.addresses().isEmpty()) {
            return new Verdict.Refuse(Closing.ESCALATED, "no-address");
        }
        String purpose = outreach.urgency().purpose();
        return person.addresses().stream().anyMatch(address -> person.consentsTo(purpose, address))
                ? new Verdict.Refuse(Closing.SUPPRESSED, "shared-address")
                : new Verdict.Refuse(Closing.SUPPRESSED, "no-consent");
    }
}
