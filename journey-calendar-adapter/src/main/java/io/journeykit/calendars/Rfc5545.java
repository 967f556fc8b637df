package io.journeykit.calendars;

import io.journeykit.calendar.DaylightSaving;
import io.journeykit.calendar.recurrence.Recurrence;
import io.journeykit.calendar.recurrence.RecurrenceLanguage;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/**
 * Recurrence rules of RFC 5545, the iCalendar standard, as far as independent implementations agree on them, read by
 * lib-recur: {@code FREQ=MONTHLY;BYDAY=2TU;COUNT=6}.
 *
 * <p>Safe are DAILY, WEEKLY, MONTHLY, and YEARLY with BYMONTH or on the date of the start; with BYDAY, BYMONTHDAY, BYMONTH,
 * BYSETPOS, INTERVAL, COUNT and UNTIL. Everything else is refused by name. A rule is expanded in local time and clock changes
 * are resolved last; a date that a month does not have is left out, as the standard says, and so is a time that the clocks
 * skip, unless another policy than {@link DaylightSaving#COMPATIBLE} is chosen. A count counts what happens: neither what
 * is left out, nor a start that does not match.
 */
public final class Rfc5545 implements RecurrenceLanguage {

    public static final Rfc5545 LANGUAGE = new Rfc5545();

    private Rfc5545() {}

    /** {@code rfc5545}. */
    @Override
    public String name() {
        return "rfc5545";
    }

    @Override
    public Recurrence read(String text) {
        Rfc5545Parts parts = Rfc5545Parts.of(text);
        RecurrenceRule rule = parsed(parts);
        LibRecur expanded = new LibRecur(rule, parts.frequency());
        if (!expanded.everComes()) {
            throw parts.refused("never comes, whatever its start", "look for a date that no month has");
        }
        return new Rfc5545Rule(text, expanded, parts.count(), parts.until());
    }

    private static RecurrenceRule parsed(Rfc5545Parts parts) {
        try {
            return new RecurrenceRule(parts.withoutEnd(), RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException unreadable) {
            throw parts.refused(
                    "cannot be read: " + String.valueOf(unreadable.getMessage()).replace(';', ','),
                    "see RFC 5545, 3.3.10");
        }
    }

    @Override
    public String toString() {
        return "rules of RFC 5545";
    }
}
