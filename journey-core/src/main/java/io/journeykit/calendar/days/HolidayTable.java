package io.journeykit.calendar.days;

import io.journeykit.calendar.text.Count;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The public holidays of a place, by date, as one version of a source lists them.
 *
 * <p>Within the horizon the table is complete: a date that is not in it is no holiday. Beyond the horizon it says
 * nothing, and asking raises {@link BeyondHorizon}.
 *
 * @param name the place, such as {@code us-ma}
 * @param version the source and its version
 * @param horizon the dates the table covers
 * @param holidays the name of each holiday, by date
 */
public record HolidayTable(String name, String version, Horizon horizon, SortedMap<LocalDate, String> holidays) {

    /** @throws IllegalArgumentException if it has no name or no version, or a holiday outside of its horizon */
    public HolidayTable {
        if (name.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("Holiday table '" + name + "' (version '" + version
                    + "') needs a name and a version, so that a decision can say what it relied on");
        }
        holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
        for (LocalDate date : holidays.keySet()) {
            if (!horizon.contains(date)) {
                throw new IllegalArgumentException("Holiday " + date + " of table '" + name
                        + "' lies outside its horizon " + horizon + "; widen the horizon or leave the holiday out");
            }
        }
    }

    /** The first date the table covers. */
    public LocalDate from() {
        return horizon.from();
    }

    /** The last date the table covers. */
    public LocalDate to() {
        return horizon.to();
    }

    /**
     * Whether this date is a holiday.
     *
     * @throws BeyondHorizon if the table does not cover it
     */
    public boolean isHoliday(LocalDate date) {
        requireWithin(date);
        return holidays.containsKey(date);
    }

    void requireWithin(LocalDate date) {
        if (!horizon.contains(date)) {
            throw new BeyondHorizon(this, date);
        }
    }

    @Override
    public String toString() {
        return name + " " + version + ", " + Count.of(holidays.size(), "holiday") + " from " + horizon;
    }
}
