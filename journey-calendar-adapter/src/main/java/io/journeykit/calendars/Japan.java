package io.journeykit.calendars;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JULY;
import static java.time.Month.MARCH;
import static java.time.Month.MAY;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * The national holidays of Japan: the equinoxes by the usual approximation for 1980 to 2099, the substitute for a Sunday,
 * and the day that lies between two of them.
 */
final class Japan {

    private static final int NARUHITO = 2020;
    private static final int LAST_OF_AKIHITO = 2018;
    private static final int ANY_FREE_DAY = 2007;
    private static final int SUBSTITUTES = 1974;
    private static final int BETWEEN_TWO = 1986;

    private Japan() {}

    static void nationalHolidays(Year year, Days days) {
        int number = year.getValue();
        days.remove(number, Days::isObserved);
        equinoxes(year, days);
        birthdayOfTheEmperor(year, days);
        onceOnly(number, days);
        between(number, days);
        substitutes(number, days);
    }

    private static void equinoxes(Year year, Days days) {
        days.add(year.atMonth(MARCH).atDay(equinox(20.8431, year.getValue())), "Vernal Equinox Day");
        days.add(year.atMonth(SEPTEMBER).atDay(equinox(23.2488, year.getValue())), "Autumnal Equinox Day");
    }

    private static int equinox(double in1980, int year) {
        int years = year - 1980;
        return (int) Math.floor(in1980 + 0.242194 * years - Math.floorDiv(years, 4));
    }

    private static void birthdayOfTheEmperor(Year year, Days days) {
        LocalDate former = year.atMonth(DECEMBER).atDay(23);
        if (year.getValue() > LAST_OF_AKIHITO) {
            days.namesOf(former).forEach(name -> days.remove(former, name));
        }
        if (year.getValue() >= NARUHITO) {
            days.add(year.atMonth(FEBRUARY).atDay(23), "The Emperor's Birthday");
        }
    }

    /** The enthronement, and what special laws moved for the games of 2020. */
    private static void onceOnly(int year, Days days) {
        if (year == 2019) {
            days.add(LocalDate.of(year, MAY, 1), "Day of Enthronement");
            days.add(LocalDate.of(year, OCTOBER, 22), "Day of the Enthronement Ceremony");
        } else if (year == 2020) {
            move(days, monday(year, JULY, 3), LocalDate.of(year, JULY, 23));
            move(days, monday(year, OCTOBER, 2), LocalDate.of(year, JULY, 24));
            move(days, LocalDate.of(year, AUGUST, 11), LocalDate.of(year, AUGUST, 10));
        } else if (year == 2021) {
            move(days, monday(year, JULY, 3), LocalDate.of(year, JULY, 22));
            move(days, monday(year, OCTOBER, 2), LocalDate.of(year, JULY, 23));
            move(days, LocalDate.of(year, AUGUST, 11), LocalDate.of(year, AUGUST, 8));
        }
    }

    private static LocalDate monday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(which, MONDAY));
    }

    private static void move(Days days, LocalDate from, LocalDate to) {
        days.namesOf(from).forEach(name -> {
            days.remove(from, name);
            days.add(to, name);
        });
    }

    /** A day that lies between two national holidays is one too, unless it is a Sunday. */
    private static void between(int year, Days days) {
        for (LocalDate date : days.in(year)) {
            LocalDate between = date.plusDays(1);
            boolean free = !days.contains(between) && between.getDayOfWeek() != SUNDAY;
            if (year >= BETWEEN_TWO && free && days.contains(date.plusDays(2))) {
                days.add(between, "Citizens' Holiday");
            }
        }
    }

    private static void substitutes(int year, Days days) {
        for (LocalDate date : days.in(year)) {
            LocalDate free = days.freeAfter(date);
            boolean kept = year >= ANY_FREE_DAY || year >= SUBSTITUTES && free.getDayOfWeek() == MONDAY;
            if (date.getDayOfWeek() == SUNDAY && kept) {
                days.keep(date, free);
            }
        }
    }
}
