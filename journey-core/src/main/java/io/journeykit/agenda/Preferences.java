package io.journeykit.agenda;

import io.journeykit.agenda.list.ImmutableLists;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.planning.Distances;
import io.journeykit.planning.Wishes;
import io.journeykit.policy.ContactRules;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;

/**
 * How a person wants to be reached, and when they can come.
 *
 * @param zone the patient's zone; contact windows and budgets hold in it, and times are spoken of in it
 * @param language a BCP 47 tag
 * @param addresses in the order in which they are tried
 * @param availability when the person can come to a visit, in the wall time of the visit's site
 * @param wishes what the person would rather have of visits: short trips, liked times and places
 * @param perhaps other zones in which the patient may be, where that is unknown; windows and budgets hold in all of them
 */
public record Preferences(
        ZoneId zone,
        String language,
        List<Address> addresses,
        ContactRules contact,
        WeeklyHours availability,
        Wishes wishes,
        List<ZoneId> perhaps) {

    public Preferences {
        addresses = List.copyOf(addresses);
        perhaps = List.copyOf(perhaps);
    }

    /** Preferences of a person whose zone is known, and whose only wish of visits is that trips be short. */
    public Preferences(
            ZoneId zone,
            String language,
            List<Address> addresses,
            ContactRules contact,
            WeeklyHours availability,
            SortedMap<String, Integer> travel) {
        this(zone, language, addresses, contact, availability, Wishes.NONE.withTravel(Distances.in(travel)), List.of());
    }

    /** These preferences with other wishes of visits. */
    public Preferences withWishes(Wishes others) {
        return new Preferences(zone, language, addresses, contact, availability, others, perhaps);
    }

    /** The same, but by other contact rules. */
    public Preferences withContact(ContactRules rules) {
        return new Preferences(zone, language, addresses, rules, availability, wishes, perhaps);
    }

    /** The same, but the person may also be in these zones. */
    public Preferences perhapsIn(ZoneId... zones) {
        return new Preferences(zone, language, addresses, contact, availability, wishes, List.of(zones));
    }

    /** Every zone that the person may be in. */
    public List<ZoneId> zones() {
        return perhaps.isEmpty() ? List.of(zone) : ImmutableLists.plus(perhaps, zone);
    }

    /** Nothing known: no address, so nobody is contacted; any time suits. */
    public static Preferences unknown(ZoneId zone) {
        return new Preferences(
                zone, "en", List.of(), ContactRules.UNLIMITED, WeeklyHours.ALWAYS, Wishes.NONE, List.of());
    }

    @Override
    public String toString() {
        return "preferences with " + addresses.size() + " addresses";
    }
}
