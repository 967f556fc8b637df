package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Person;
import io.journeykit.agenda.Preferences;
import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.template.Contact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Whether a person may be told something at some time between two, by what she and her rules say. */
final class ContactOpportunity {

    private static final Duration STEP = Duration.ofMinutes(30);

    private ContactOpportunity() {}

    static boolean between(Person person, Contact contact, Instant from, Instant to) {
        return person.died().isEmpty()
                && person.snooze().isEmpty()
                && person.addresses().stream()
                        .filter(address -> person.consentsTo(contact.purpose(), address))
                        .filter(address -> !(contact.confidential() && address.shared()))
                        .anyMatch(address -> opens(person.preferences(), address, from, to));
    }

    private static boolean opens(Preferences preferences, Address address, Instant from, Instant to) {
        WeeklyHours hours = preferences.contact().window(address.channel());
        for (Instant at = from; !at.isAfter(to); at = at.plus(STEP)) {
            Instant now = at;
            if (preferences.zones().stream().allMatch(zone -> isOpen(hours, LocalDateTime.ofInstant(now, zone)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(WeeklyHours hours, LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        boolean today = requireNonNull(hours.byDay().get(at.getDayOfWeek())).stream()
                .anyMatch(one -> !time.isBefore(one.from())
                        && (one.wrapsMidnight() || one.to().equals(LocalTime.MIDNIGHT) || time.isBefore(one.to())));
        return today
                || requireNonNull(hours.byDay().get(at.getDayOfWeek().minus(1))).stream()
                        .filter(DailyHours::wrapsMidnight)
                        .anyMatch(one -> time.isBefore(one.to()));
    }
}
