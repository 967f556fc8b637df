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
import java.util.function.Predicate;

/** Holidays by date while a table is put together; those on one date are told in alphabetical order. */
final class Days {

    private final SortedMap<LocalDate, SortedSet<String>> names = new TreeMap<>();

    /** What is said of a day on which a holiday is kept that falls on another. */
    private static final String OBSERVED = " (observed)";

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
        add(observed, name + OBSERVED);
        // A holiday may also be moved from one weekday to another: then people work on the day it falls on.
        if (isWeekend(falls.getDayOfWeek())) {
            add(falls, name);
        }
    }

    /** The dates of a year, as they are now; a copy, so that more can be added while they are read. */
    List<LocalDate> in(int year) {
        return names.keySet().stream().filter(date -> date.getYear() == year).toList();
    }

    /** Takes away what is so called, on that date. */
    void remove(LocalDate date, String name) {
        SortedSet<String> named = names.getOrDefault(date, new TreeSet<>());
        named.remove(name);
        if (named.isEmpty()) {
            names.remove(date);
        }
    }

    /** Takes away, in a year, each holiday of which the name fits. */
    void remove(int year, Predicate<String> name) {
        for (LocalDate date : in(year)) {
            for (String named : List.copyOf(names.getOrDefault(date, new TreeSet<>()))) {
                if (name.test(named)) {
                    remove(date, named);
                }
            }
        }
    }

    /** The names of a date, each by itself. */
    List<String> namesOf(LocalDate date) {
        return List.copyOf(names.getOrDefault(date, new TreeSet<>()));
    }

    /** Whether a name is that of a day on which a holiday is kept that falls on another. */
    static boolean isObserved(String name) {
        return name.endsWith(OBSERVED);
    }

    /** The first date after another that is no holiday yet. */
    LocalDate freeAfter(LocalDate date) {
        LocalDate free = date.plusDays(1);
        while (contains(free)) {
            free = free.plusDays(1);
        }
        return free;
    }

    /** What falls on a Sunday of a year is kept on the next day that is no holiday. */
    void keepSundaysOnTheNextFreeDay(int year) {
        for (LocalDate date : in(year)) {
            if (date.getDayOfWeek() == SUNDAY) {
                keep(date, freeAfter(date));
            }
        }
    }

    /** The holiday of a date is kept on another as well. */
    void keep(LocalDate date, LocalDate on) {
        add(on, nameOf(date) + OBSERVED);
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
