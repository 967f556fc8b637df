package io.journeykit.calendars;

import java.time.Year;
import java.util.List;

/**
 * The years for which Jollyday lists, date by date, a holiday that no rule computes, such as Chinese New Year. Before and
 * after them the holiday would be missing without a word.
 */
record ListedYears(String place, int first, int last) {

    static final List<ListedYears> ALL = List.of(
            new ListedYears("cc", 2022, 2026),
            new ListedYears("hk", 2007, 2024),
            new ListedYears("mu", 2013, 2024),
            new ListedYears("nz", 2022, 2052),
            new ListedYears("sg", 2013, 2024),
            new ListedYears("sr", 2010, 2031));

    static void requireWithin(Place place, Year first, Year last) {
        for (ListedYears listed : ALL) {
            if (place.isWithin(listed.place) && !listed.contains(first, last)) {
                throw new IllegalArgumentException("Holidays of " + place + " are listed for " + listed.first + " to "
                        + listed.last + " only, so a table from " + first + " to " + last
                        + " would miss some; ask for those years, or bring a HolidayTable of your own");
            }
        }
    }

    private boolean contains(Year from, Year to) {
        return from.getValue() >= first && to.getValue() <= last;
    }
}
