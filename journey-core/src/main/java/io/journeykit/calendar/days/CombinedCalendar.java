package io.journeykit.calendar.days;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Works on the days on which all its parts work. */
record CombinedCalendar(List<WorkCalendar> parts) implements TableBased {

    CombinedCalendar {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "No calendars to combine; use WorkCalendars.EVERY_DAY if every day works");
        }
    }

    @Override
    public String name() {
        return parts.stream().map(WorkCalendar::name).distinct().collect(joining(" and "));
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        // No short cut at the first closed part: a later one may have to refuse the date.
        boolean works = true;
        for (WorkCalendar part : parts) {
            works &= part.isWorkingDay(date);
        }
        return works;
    }

    @Override
    public Optional<String> whyClosed(LocalDate date) {
        return parts.stream().flatMap(part -> part.whyClosed(date).stream()).findFirst();
    }

    @Override
    public String versions() {
        return parts.stream().map(WorkCalendar::versions).distinct().collect(joining("; "));
    }

    @Override
    public List<HolidayTable> tables() {
        return parts.stream()
                .flatMap(part -> TableBased.tablesOf(part).stream())
                .toList();
    }

    @Override
    public boolean isCountable() {
        return parts.stream().allMatch(TableBased::isCountable);
    }

    @Override
    public String toString() {
        return name();
    }
}
