package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Person;
import io.journeykit.agenda.Preferences;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.template.Contact;
import io.journeykit.vocabulary.Eternity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When a contact is planned: in the window of the first address that it may go to and that is open while it is of use. */
final class ContactTiming {

    private ContactTiming() {}

    static DueWindow within(LiveStep step, DueWindow window) {
        DueWindow aimed = DueWindow.at(at(step, window.target(), window.latest()));
        return window.latest().map(aimed::until).orElse(aimed);
    }

    static Instant at(LiveStep step, Instant target, Optional<Instant> latest) {
        Contact contact = step.plan().template().contact();
        if (contact.priority().passesWindow()) {
            return target;
        }
        Instant useful = useful(step, contact, target, latest);
        Preferences preferences = step.agenda().person().preferences();
        for (Address address : planned(step, contact)) {
            WeeklyHours window = preferences.contact().window(address.channel());
            Optional<Instant> aim = aim(step, window, target, useful);
            if (aim.isPresent()) {
                return aim.get();
            }
        }
        // It goes nowhere as things stand; by its time that may be otherwise.
        return aim(step, preferences.contact().window(), target, useful).orElse(target);
    }

    /** Where such a contact may go as things stand, before there is one. */
    private static List<Address> planned(LiveStep step, Contact contact) {
        Person person = step.agenda().person();
        return TrustedAddresses.of(
                step.agenda(),
                address ->
                        person.consentsTo(contact.purpose(), address) && !(address.shared() && contact.confidential()));
    }

    /** The next time that the window is open, unless that is too late to be of use: then the last one before. */
    private static Optional<Instant> aim(LiveStep step, WeeklyHours window, Instant target, Instant useful) {
        List<ZoneId> zones = step.agenda().person().preferences().zones();
        Optional<Instant> next = window.next(target, zones);
        if (next.isEmpty() || !next.get().isAfter(useful)) {
            return next;
        }
        Instant possible = step.isActive() ? step.status().since() : step.now();
        return window.lastBefore(useful, zones).filter(last -> !last.isBefore(possible));
    }

    private static Instant useful(LiveStep step, Contact contact, Instant target, Optional<Instant> latest) {
        Instant until = latest.orElse(Eternity.END);
        return contact.usefulFor()
                .map(span -> step.template().site().plus(target, span))
                .filter(end -> end.isBefore(until))
                .orElse(until);
    }
}
