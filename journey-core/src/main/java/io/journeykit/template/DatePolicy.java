package io.journeykit.template;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DaylightSaving;
import io.journeykit.calendar.MonthEnd;
import java.util.Optional;

/**
 * What an author chooses for dates that are not plainly there: a month that is too short, and a time at which the clocks
 * change.
 *
 * @param monthEnd absent: as it is around it, at first {@link MonthEnd#CLAMP}
 * @param clockChange absent: as it is around it, at first {@link DaylightSaving#COMPATIBLE}
 */
public record DatePolicy(Optional<MonthEnd> monthEnd, Optional<DaylightSaving> clockChange) {

    /** Nothing is chosen. */
    public static final DatePolicy USUAL = new DatePolicy(Optional.empty(), Optional.empty());

    public static DatePolicy of(MonthEnd monthEnd) {
        return new DatePolicy(Optional.of(monthEnd), Optional.empty());
    }

    public DatePolicy with(DaylightSaving clockChange) {
        return new DatePolicy(monthEnd, Optional.of(clockChange));
    }

    /** An almanac as this has it. */
    public Almanac in(Almanac almanac) {
        Almanac chosen = monthEnd.map(almanac::with).orElse(almanac);
        return clockChange.map(chosen::with).orElse(chosen);
    }

    /** {@code month ends roll-forward}; nothing where nothing is chosen. */
    @Override
    public String toString() {
        return monthEnd.map(policy -> "month ends " + policy).orElse("")
                + clockChange.map(policy -> " clock changes " + policy).orElse("");
    }
}
