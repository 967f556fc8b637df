package io.journeykit.calendar.days;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Works every day of the week but those of the weekend. */
record WeekCalendar(String name, Set<DayOfWeek> weekend) implements TableBased {

    static final Set<DayOfWeek> SATURDAY_AND_SUNDAY = Collections.unmodifiableSet(EnumSet.of(SATURDAY, SUNDAY));

    WeekCalendar {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("Calendar '" + name + "' never works, as its weekend has all seven days;"
                    + " leave out the days on which it works");
        }
        Set<DayOfWeek> inOrder = EnumSet.noneOf(DayOfWeek.class);
        inOrder.addAll(weekend);
        weekend = Collections.unmodifiableSet(inOrder);
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return !weekend.contains(date.getDayOfWeek());
    }

    @Override
    public Optional<String> whyClosed(LocalDate date) {
        return isWorkingDay(date)
                ? Optional.empty()
                : Optional.of(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    @Override
    public List<HolidayTable> tables() {
        return List.of();
    }

    @Override
    public String toString() {
        return name;
    }
}
