package io.journeykit.calendar.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Works on the days of a week, except on the holidays of a table. */
record HolidayCalendar(HolidayTable holidays, WeekCalendar week) implements TableBased {

    @Override
    public String name() {
        return holidays.name();
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return !holidays.isHoliday(date) && week.isWorkingDay(date);
    }

    @Override
    public Optional<String> whyClosed(LocalDate date) {
        return holidays.isHoliday(date)
                ? Optional.ofNullable(holidays.holidays().get(date))
                : week.whyClosed(date);
    }

    @Override
    public String versions() {
        return holidays.name() + " " + holidays.version();
    }

    @Override
    public List<HolidayTable> tables() {
        return List.of(holidays);
    }

    @Override
    public String toString() {
        return name();
    }
}
