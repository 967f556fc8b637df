package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Snooze;
import io.journeykit.template.Contact;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Nobody is contacted without consent, at a stopped or a stranger's address, out of hours, or while left alone. */
final class ContactRulesKept implements Law {

    private static final Clause CONSENT =
            clause("consent-is-kept", "Nothing goes to an address to which she has not consented for its purpose.");
    private static final Clause STOP = clause("stop-is-kept", "Nothing goes to an address that was stopped.");
    private static final Clause CONFIDENCE =
            clause("confidence-is-kept", "What is confidential does not go where others read too.");
    private static final Clause HERS =
            clause("address-is-on-record", "Nothing goes to an address that is no longer hers.");
    private static final Clause WINDOW = clause(
            "window-is-kept", "Nothing short of safety goes outside her hours, not even what answers her own words.");
    private static final Clause SNOOZE = clause(
            "snooze-is-kept",
            "What is routine does not go while she wants to be left alone, not even what answers her own words.");

    private static Clause clause(String name, String says) {
        return new Clause(13, name, says);
    }

    @Override
    public List<Clause> clauses() {
        return List.of(CONSENT, STOP, CONFIDENCE, HERS, WINDOW, SNOOZE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Wish wish : books.messages().wishes()) {
            met(wish, verdicts);
            if (hasMoved(books, wish)) {
                verdicts.met(HERS);
            }
        }
        for (Said said : books.messages().all()) {
            for (Part part : said.parts()) {
                Going going = new Going(said, part, verdicts);
                going.consented();
                // A reply is free of her budget, and keeps her hours as all else does.
                going.timed();
            }
        }
    }

    /** Where there is an address to which it must not go, or not now. */
    private static void met(Wish wish, Verdicts verdicts) {
        Contact contact = wish.part().template().contact();
        Permission permission = wish.then().permission();
        for (Address address : permission.addresses()) {
            if (!permission.permits(contact.purpose(), address)) {
                verdicts.met(refusal(permission, address));
            }
            if (contact.confidential() && address.shared()) {
                verdicts.met(CONFIDENCE);
            }
            if (!isInHours(permission, address, wish.at())) {
                verdicts.met(WINDOW);
            }
        }
        if (permission
                .snooze()
                .filter(one -> isOn(one, contact.priority(), wish.at()))
                .isPresent()) {
            verdicts.met(SNOOZE);
        }
    }

    /** Whether she had an address at first that is no longer hers. */
    private static boolean hasMoved(Books books, Wish wish) {
        List<Address> now = wish.then().permission().addresses();
        return books.person(wish.agenda())
                .filter(person -> !now.containsAll(person.preferences().addresses()))
                .isPresent();
    }

    private static Clause refusal(Permission permission, Address address) {
        return permission.rules().contains(ConsentRule.stop(address)) ? STOP : CONSENT;
    }

    private static boolean isInHours(Permission permission, Address to, Instant at) {
        Preferences hers = permission.preferences();
        return OpenHours.areOpen(hers.contact().window(to.channel()), at, hers.zones());
    }

    private static boolean isOn(Snooze snooze, Priority priority, Instant at) {
        return priority == Priority.ROUTINE && snooze.passes().compareTo(priority) > 0 && at.isBefore(snooze.until());
    }

    /** A contact that is handed over. */
    private record Going(Said said, Part part, Verdicts verdicts) {

        void consented() {
            Contact contact = part.template().contact();
            if (!permission().permits(contact.purpose(), said.to())) {
                broken(refusal(permission(), said.to()), "she has not consented to that");
            }
            if (contact.confidential() && said.to().shared()) {
                broken(CONFIDENCE, "others read there too");
            }
            if (!permission().has(said.to())) {
                broken(HERS, "it is no address of hers any more");
            }
        }

        void timed() {
            if (said.priority() != Priority.SAFETY_CRITICAL && !isInHours(permission(), said.to(), said.at())) {
                broken(WINDOW, "she is not to be reached at that hour");
            }
            if (permission()
                    .snooze()
                    .filter(one -> isOn(one, said.priority(), said.at()))
                    .isPresent()) {
                broken(SNOOZE, "she is to be left alone");
            }
        }

        private Permission permission() {
            return said.then().permission();
        }

        private void broken(Clause clause, String oracle) {
            verdicts.broken(new Finding(
                    clause,
                    said.at(),
                    said.agenda(),
                    Optional.of(part.step()),
                    part + " by " + said.to().channel(),
                    oracle));
        }
    }
}
