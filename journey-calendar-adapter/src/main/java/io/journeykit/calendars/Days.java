package io.journeykit.calendars;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import de.focus_shift.jollyday.core.Holiday;
import io.journeykit.calendar.days.Horizon;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holidays by date while a table is put together; those on one date are told in alphabetical order. */
final class Days {

    private final SortedMap<LocalDate, SortedSet<String>> names = new TreeMap<>();

    void add(LocalDate date, String name) {
        names.computeIfAbsent(date, unseen -> new TreeSet<>()).add(name);
    }

    void add(Holiday holiday) {
        // Locale.ROOT is English here; Locale.ENGLISH could fall back to the language of the machine.
        String name = holiday.getDescription(Locale.ROOT);
        LocalDate falls = holiday.getActualDate();
        LocalDate observed = holiday.getObservedDate().orElse(falls);
        if (observed.equals(falls)) {
            add(falls, name);
            return;
        }
        add(observed, name + " (observed)");
        // A holiday may also be moved from one weekday to another: then people work on the day it falls on.
        if (isWeekend(falls.getDayOfWeek())) {
            add(falls, name);
        }
    }

    /** The dates of a year, as they are now; a copy, so that more can be added while they are read. */
    List<LocalDate> in(int year) {
        return names.keySet().stream().filter(date -> date.getYear() == year).toList();
    }

    boolean contains(LocalDate date) {
        return names.containsKey(date);
    }

    String nameOf(LocalDate date) {
        return String.join(", ", names.getOrDefault(date, new TreeSet<>()));
    }

    SortedMap<LocalDate, String> within(Horizon horizon) {
        SortedMap<LocalDate, String> within = new TreeMap<>();
        names.keySet().stream().filter(horizon::contains).forEach(date -> within.put(date, nameOf(date)));
        return within;
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == SATURDAY || day == SUNDAY;
    }
}
