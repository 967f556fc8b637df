package io.journeykit.calendars;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.Month.APRIL;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.JUNE;
import static java.time.Month.MARCH;
import static java.time.Month.NOVEMBER;
import static java.time.Month.SEPTEMBER;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Set;

/** Holidays of provinces of Canada. */
final class Canada {

    private static final LocalDate NATIONAL_HOLIDAY = LocalDate.of(2000, JUNE, 24);

    private Canada() {}

    /** Banks and federal offices keep more: Easter Monday, the Civic Holiday, 30 September and 11 November. */
    static void ninePublicHolidays(Year year, Days days) {
        takeAway(year, days, SEPTEMBER, 30);
        takeAway(year, days, NOVEMBER, 11);
        takeAwayMondays(year, days, Set.of(MARCH, APRIL, AUGUST));
    }

    /** 24 June is kept on the Monday where it is a Sunday. Good Friday or Easter Monday is for an employer to choose: both stand. */
    static void generalHolidays(Year year, Days days) {
        takeAway(year, days, SEPTEMBER, 30);
        takeAway(year, days, NOVEMBER, 11);
        takeAway(year, days, DECEMBER, 26);
        LocalDate national = NATIONAL_HOLIDAY.withYear(year.getValue());
        if (national.getDayOfWeek() == SUNDAY) {
            days.keep(national, national.plusDays(1));
        }
    }

    private static void takeAway(Year year, Days days, Month month, int day) {
        LocalDate date = year.atMonth(month).atDay(day);
        days.namesOf(date).forEach(name -> days.remove(date, name));
    }

    private static void takeAwayMondays(Year year, Days days, Set<Month> months) {
        for (LocalDate date : days.in(year.getValue())) {
            if (date.getDayOfWeek() == DayOfWeek.MONDAY && months.contains(date.getMonth())) {
                days.namesOf(date).forEach(name -> days.remove(date, name));
            }
        }
    }
}
