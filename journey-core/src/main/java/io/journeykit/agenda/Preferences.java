package io.journeykit.agenda;

import io.journeykit.calendar.WeeklyHours;
import io.journeykit.policy.ContactRules;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a person wants to be reached, and when they can come.
 *
 * @param zone the patient's zone; contact windows and budgets hold in it
 * @param language a BCP 47 tag
 * @param addresses in the order in which they are tried
 * @param availability when the person can come to a visit, in the wall time of the visit's site
 * @param travel how far each place is, in one unit of the vendor's choice, such as minutes; unknown places cost nothing
 */
public record Preferences(
        ZoneId zone,
        String language,
        List<Address> addresses,
        ContactRules contact,
        WeeklyHours availability,
        SortedMap<String, Integer> travel) {

    public Preferences {
        addresses = List.copyOf(addresses);
        travel = Collections.unmodifiableSortedMap(new TreeMap<>(travel));
    }

    /** Nothing known: no address, so nobody is contacted; any time suits. */
    public static Preferences unknown(ZoneId zone) {
        return new Preferences(zone, "en", List.of(), ContactRules.UNLIMITED, WeeklyHours.ALWAYS, new TreeMap<>());
    }

    @Override
    public String toString() {
        return "preferences with " + addresses.size() + " addresses";
    }
}
