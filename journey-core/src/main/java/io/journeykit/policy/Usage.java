package io.journeykit.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a person has had so far, as a budget looks at it.
 *
 * @param zone the patient's, in which days and weeks begin
 * @param contacts when contacts were made that count, oldest first; none after now
 */
public record Usage(Instant now, ZoneId zone, List<Instant> contacts) {

    /** How many contacts were made from that instant on. */
    int since(Instant from) {
        int place = contacts.size();
        while (place > 0 && !contacts.get(place - 1).isBefore(from)) {
            place--;
        }
        return contacts.size() - place;
    }

    @Override
    public String toString() {
        return contacts.size() + " contacts until " + now;
    }
}
