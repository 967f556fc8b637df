package io.journeykit.examples.when;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The dates that a question comes to, each with its reasons.
 *
 * @param times in order; none where the rule has no occurrence
 * @param more whether there are more than were asked for
 * @param tables the versions of the zone and holiday tables it rests on
 */
public record Answer(List<Time> times, boolean more, String tables) {

    public Answer {
        times = List.copyOf(times);
    }

    /**
     * One date.
     *
     * @param site on the clocks of the place
     * @param patient on the patient's clocks, where their zone was given
     * @param until the end of a window, where any time up to it will do
     * @param isDay whether only the date is meant
     */
    public record Time(
            ZonedDateTime site,
            Optional<ZonedDateTime> patient,
            Optional<ZonedDateTime> until,
            boolean isDay,
            List<String> because) {

        public Time {
            because = List.copyOf(because);
        }

        public LocalDate date() {
            return site.toLocalDate();
        }
    }
}
