package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Person;
import io.journeykit.template.Contact;
import java.util.ArrayList;
import java.util.List;

/** Where a person has been asked in vain. */
final class AskedInVain {

    private AskedInVain() {}

    /** The addresses at which this step has asked her; none, if she consents to no other. */
    static List<Address> asked(LiveStep step) {
        List<Address> asked = new ArrayList<>();
        for (Outreach open : step.agenda().outbox().open()) {
            if (open.step().equals(step.ref())) {
                asked.addAll(open.tried());
                open.attempt().ifPresent(attempt -> asked.add(attempt.to()));
            }
        }
        Person person = step.agenda().person();
        Contact contact = step.plan().template().contact();
        boolean another = person.addresses().stream()
                .anyMatch(address -> !asked.contains(address)
                        && person.consentsTo(contact.purpose(), address)
                        && !(contact.confidential() && address.shared()));
        return another ? List.copyOf(asked) : List.of();
    }
}
