package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Person;
import io.journeykit.template.Contact;
import java.util.List;

/** Where a contact may still go: addresses that are consented to and have not failed; those that bounced before come last. */
final class ContactAddresses {

    private ContactAddresses() {}

    static List<Address> of(DecisionBuilder decision, Outreach outreach) {
        return TrustedAddresses.of(
                decision.draft,
                address -> !outreach.tried().contains(address) && isPermitted(decision, outreach, address));
    }

    /** Whether the person agrees to this contact at this address, and nobody reads there who should not. */
    static boolean isPermitted(DecisionBuilder decision, Outreach outreach, Address address) {
        return decision.draft.person().consentsTo(outreach.urgency().purpose(), address)
                && !(address.shared() && isConfidential(decision, outreach));
    }

    /** Whether there is any address at which a step may speak to the person. */
    static boolean isReachable(LiveStep step) {
        Person person = step.agenda().person();
        Contact contact = step.plan().template().contact();
        return person.addresses().stream()
                .anyMatch(address ->
                        person.consentsTo(contact.purpose(), address) && !(address.shared() && contact.confidential()));
    }

    private static boolean isConfidential(DecisionBuilder decision, Outreach outreach) {
        return Digests.contact(decision, outreach).filter(Contact::confidential).isPresent();
    }

    /** Why it may go nowhere. */
    static Verdict.Refuse refusal(DecisionBuilder decision, Outreach outreach) {
        if (!outreach.tried().isEmpty()) {
            return new Verdict.Refuse(Closing.ESCALATED, "no-address-left");
        }
        Person person = decision.draft.person();
        if (person.addresses().isEmpty()) {
            return new Verdict.Refuse(Closing.ESCALATED, "no-address");
        }
        String purpose = outreach.urgency().purpose();
        return person.addresses().stream().anyMatch(address -> person.consentsTo(purpose, address))
                ? new Verdict.Refuse(Closing.SUPPRESSED, "shared-address")
                : new Verdict.Refuse(Closing.SUPPRESSED, ConsentRule.NO_CONSENT);
    }
}
