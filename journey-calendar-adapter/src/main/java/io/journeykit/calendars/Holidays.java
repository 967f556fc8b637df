package io.journeykit.calendars;

import io.journeykit.calendar.days.HolidayTable;
import io.journeykit.calendar.days.Horizon;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The public holidays of a place, as Jollyday lists them: {@code Holidays.of("us", "ma").between(first, last)}.
 *
 * <p>Public and bank holidays are holidays; days that are only observed, such as Mother's Day, are not, unless
 * {@linkplain #withObservances() asked for}. A holiday that falls on a weekend and is observed on a weekday stands on
 * both days. Holidays by proclamation, and some local ones, are in no table: {@linkplain #and add} them.
 */
public final class Holidays {

    private final Place place;
    private final boolean observances;
    private final SortedMap<LocalDate, String> own;

    private Holidays(Place place, boolean observances, SortedMap<LocalDate, String> own) {
        this.place = place;
        this.observances = observances;
        this.own = own;
    }

    /**
     * The holidays of a country, or of a region within it.
     *
     * @param country the ISO 3166-1 code of a country, such as {@code us} or {@code gb}
     * @param regions from the wider to the narrower, such as {@code ma} for Massachusetts or {@code sct} for Scotland
     * @throws IllegalArgumentException if there is no such place, with the nearest that there is
     */
    public static Holidays of(String country, String... regions) {
        return new Holidays(Place.of(country, Arrays.asList(regions)), false, new TreeMap<>());
    }

    /** The codes of all countries (and some exchanges) that have a table, such as {@code us}. */
    public static SortedSet<String> countries() {
        return Countries.codes();
    }

    /** The regions that this place divides into, by code, each with its English name; none if it is not divided. */
    public SortedMap<String, String> regions() {
        return place.regions();
    }

    /** The same, with the days that are observed although people work. */
    public Holidays withObservances() {
        return new Holidays(place, true, own);
    }

    /** The same, with one more holiday, such as one by proclamation. */
    public Holidays and(LocalDate date, String name) {
        SortedMap<LocalDate, String> more = new TreeMap<>(own);
        more.put(date, name);
        return new Holidays(place, observances, more);
    }

    /**
     * The table of all holidays from the first day of one year to the last day of another.
     *
     * @throws IllegalArgumentException if Jollyday knows a holiday of this place from a list that does not go so far
     */
    public HolidayTable between(Year first, Year last) {
        Horizon horizon = new Horizon(first.atDay(1), last.atMonth(12).atEndOfMonth());
        ListedYears.requireWithin(place, first, last);
        Days days = new Days();
        // A year more at both ends: New Year's Day may be observed on 31 December.
        for (Year year = first.minusYears(1); !year.isAfter(last.plusYears(1)); year = year.plusYears(1)) {
            place.holidays(year, observances).forEach(days::add);
            Amendments.apply(place, year, days);
        }
        own.forEach(days::add);
        return new HolidayTable(place.name(), version(), horizon, days.within(horizon));
    }

    private String version() {
        String jollyday = "Jollyday " + JollydayVersion.TEXT;
        String observed = observances ? " with observances" : "";
        return own.isEmpty() ? jollyday + observed : jollyday + observed + " and " + own.keySet();
    }

    @Override
    public String toString() {
        return "holidays of " + place;
    }
}
