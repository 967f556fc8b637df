package io.journeykit.calendars;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The public holidays of one place, as Jollyday's tables give them. */
public final class PublicHolidays {

    private final HolidayManager table;
    private final String[] regions;

    private PublicHolidays(HolidayManager table, String[] regions) {
        this.table = table;
        this.regions = regions;
    }

    /**
     * The holidays of a country, or of a region within it.
     *
     * @param country the code of ISO 3166-1, such as {@code us}
     * @param regions from the wider to the narrower, such as {@code ma} for Massachusetts
     */
    public static PublicHolidays of(String country, String... regions) {
        return new PublicHolidays(HolidayManager.getInstance(ManagerParameters.create(country)), regions.clone());
    }

    /** The observed days with their English names, both ends included. */
    public SortedMap<LocalDate, String> between(LocalDate first, LocalDate last) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        for (Holiday holiday : table.getHolidays(first, last, regions)) {
            days.merge(holiday.getDate(), holiday.getDescription(Locale.ENGLISH), PublicHolidays::alphabetically);
        }
        return days;
    }

    // Jollyday answers with a hash set: two holidays on one day must not swap names between runs.
    private static String alphabetically(String one, String other) {
        return one.compareTo(other) <= 0 ? one + ", " + other : other + ", " + one;
    }
}
