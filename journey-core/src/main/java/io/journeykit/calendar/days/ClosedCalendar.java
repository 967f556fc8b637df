package io.journeykit.calendar.days;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Works as another calendar does, but not on certain dates. */
record ClosedCalendar(WorkCalendar usual, String name, Set<LocalDate> closures) implements TableBased {

    ClosedCalendar {
        closures = Collections.unmodifiableSet(new TreeSet<>(closures));
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return usual.isWorkingDay(date) && !closures.contains(date);
    }

    @Override
    public Optional<String> whyClosed(LocalDate date) {
        return usual.whyClosed(date)
                .or(() -> closures.contains(date) ? Optional.of(name + " is closed") : Optional.empty());
    }

    @Override
    public String versions() {
        return usual.versions() + "; closures of " + name;
    }

    @Override
    public List<HolidayTable> tables() {
        return TableBased.tablesOf(usual);
    }

    @Override
    public boolean isCountable() {
        return TableBased.isCountable(usual);
    }

    @Override
    public String toString() {
        return name;
    }
}
