package io.journeykit.calendars;

import static java.time.Month.DECEMBER;
import static java.time.Month.OCTOBER;

import java.time.LocalDate;
import java.time.Year;

/** Holidays of Mexico. */
final class Mexico {

    private static final int FIRST_CHANGE_IN_OCTOBER = 2024;
    private static final int YEARS_OF_A_TERM = 6;

    private Mexico() {}

    /** What falls on a weekend stays there; New Year's Day may have been moved into the year before. */
    static void nothingIsMoved(Year year, Days days) {
        days.remove(year.getValue() - 1, Days::isObserved);
        days.remove(year.getValue(), Days::isObserved);
    }

    /** Each sixth year the executive changes, since 2024 on 1 October and before that on 1 December. */
    static void changeOfTheExecutive(Year year, Days days) {
        int since = year.getValue() - FIRST_CHANGE_IN_OCTOBER;
        if (since >= 0 && since % YEARS_OF_A_TERM == 0) {
            LocalDate before = year.atMonth(DECEMBER).atDay(1);
            days.namesOf(before).forEach(name -> days.remove(before, name));
            days.add(year.atMonth(OCTOBER).atDay(1), "Change of the Federal Executive");
        }
    }
}
