package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Preferences;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.WeeklyHours;
import io.journeykit.template.Contact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When a contact is planned: in the window of the first address that it may go to and that is open while it is of use. */
final class Aim {

    private Aim() {}

    static DueWindow within(Turn turn, Run run, DueWindow window) {
        DueWindow aimed = DueWindow.at(at(turn, run, window.target(), window.latest()));
        return window.latest().map(aimed::until).orElse(aimed);
    }

    static Instant at(Turn turn, Run run, Instant target, Optional<Instant> latest) {
        Contact contact = run.plan().template().contact();
        if (contact.priority().passesWindow()) {
            return target;
        }
        Instant useful = useful(run, contact, target, latest);
        Preferences preferences = turn.draft.person().preferences();
        for (Address address : Reach.planned(turn, contact)) {
            WeeklyHours window = preferences.contact().window(address.channel());
            Optional<Instant> aim = aim(turn, run, window, target, useful);
            if (aim.isPresent()) {
                return aim.get();
            }
        }
        // It goes nowhere as things stand; by its time that may be otherwise.
        return aim(turn, run, preferences.contact().window(), target, useful).orElse(target);
    }

    /** The next time that the window is open, unless that is too late to be of use: then the last one before. */
    private static Optional<Instant> aim(Turn turn, Run run, WeeklyHours window, Instant target, Instant useful) {
        List<ZoneId> zones = turn.draft.person().preferences().zones();
        Optional<Instant> next = window.next(target, zones);
        if (next.isEmpty() || !next.get().isAfter(useful)) {
            return next;
        }
        Instant possible = run.step().isActive() ? run.step().standing().since() : turn.now;
        return window.lastBefore(useful, zones).filter(last -> !last.isBefore(possible));
    }

    private static Instant useful(Run run, Contact contact, Instant target, Optional<Instant> latest) {
        Instant until = latest.orElse(Instant.MAX);
        return contact.usefulFor()
                .map(span -> run.template().site().plus(target, span))
                .filter(end -> end.isBefore(until))
                .orElse(until);
    }
}
