package io.journeykit.calendar.days;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a place works. See {@link WorkCalendars} for the usual ones.
 *
 * <p>An own calendar says its name and which days work; all else follows. It must be a pure function of the date: equal
 * dates, equal answers. A calendar built from a holiday table raises {@link BeyondHorizon} past the table's horizon.
 */
public interface WorkCalendar {

    /** The name that explanations and errors use. */
    String name();

    /**
     * Whether the place works on this date.
     *
     * @throws BeyondHorizon if a table behind it does not cover the date
     */
    boolean isWorkingDay(LocalDate date);

    /** The names and versions of the tables behind this calendar, for the record; its own name if there are none. */
    default String versions() {
        return name();
    }

    /** Why the place does not work on this date, such as {@code Patriots' Day} or {@code Saturday}; empty if it works. */
    default Optional<String> whyClosed(LocalDate date) {
        return isWorkingDay(date) ? Optional.empty() : Optional.of("not a working day of " + name());
    }

    /**
     * The n-th working day after a date, or before it if n is negative. The date itself is never counted: one working
     * day after a Saturday is Monday, one before it is Friday. Zero is the same date, even on a holiday.
     *
     * @throws BeyondHorizon if a table behind it does not cover a date that is counted
     * @throws java.time.DateTimeException if no date of ten years is a working day
     */
    default LocalDate shift(LocalDate date, int workingDays) {
        return DayByDay.shift(this, date, workingDays);
    }

    /** The working day that a convention moves this date to. */
    default LocalDate roll(LocalDate date, RollConvention convention) {
        return convention.roll(date, this);
    }
}
