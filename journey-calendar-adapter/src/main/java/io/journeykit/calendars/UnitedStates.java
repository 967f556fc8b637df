package io.journeykit.calendars;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.Month.APRIL;
import static java.time.Month.FEBRUARY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.firstInMonth;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;

/** Holidays of the United States and of states. */
final class UnitedStates {

    private static final String AFTER_THANKSGIVING = "after thanksgiving";

    private UnitedStates() {}

    static void columbusDay(Year year, Days days) {
        days.add(year.atMonth(OCTOBER).atDay(1).with(dayOfWeekInMonth(2, MONDAY)), "Columbus Day");
    }

    static void patriotsDay(Year year, Days days) {
        days.add(year.atMonth(APRIL).atDay(1).with(dayOfWeekInMonth(3, MONDAY)), "Patriots' Day");
    }

    static void dayAfterThanksgivingFollowsIt(Year year, Days days) {
        LocalDate thanksgiving = year.atMonth(NOVEMBER).atDay(1).with(dayOfWeekInMonth(4, THURSDAY));
        LocalDate before = thanksgiving.minusDays(6);
        days.namesOf(before).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(AFTER_THANKSGIVING))
                .forEach(name -> {
                    days.remove(before, name);
                    days.add(thanksgiving.plusDays(1), name);
                });
    }

    /** What falls on a Saturday is a holiday on that Saturday, and people work on the Friday before. */
    static void saturdaysAreNotMoved(Year year, Days days) {
        for (LocalDate date : days.in(year.getValue())) {
            if (date.getDayOfWeek() == SATURDAY) {
                LocalDate friday = date.minusDays(1);
                days.namesOf(friday).stream().filter(Days::isObserved).forEach(name -> days.remove(friday, name));
            }
        }
    }

    static void lincolnAndElections(Year year, Days days) {
        LocalDate lincoln = year.atMonth(FEBRUARY).atDay(12);
        days.add(lincoln, "Lincoln's Birthday");
        if (lincoln.getDayOfWeek() == SUNDAY) {
            days.add(lincoln.plusDays(1), "Lincoln's Birthday (observed)");
        }
        days.add(year.atMonth(NOVEMBER).atDay(1).with(firstInMonth(MONDAY)).plusDays(1), "Election Day");
    }
}
