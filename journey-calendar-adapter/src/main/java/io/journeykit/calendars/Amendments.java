package io.journeykit.calendars;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.Month.APRIL;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/** What Jollyday's tables lack although the law of a place has it, each with that law. */
final class Amendments {

    private static final List<Amendment> ALL = List.of(
            // Massachusetts General Laws, chapter 4, section 7, clause 18. Jollyday has the day as an observance.
            new Amendment("us-ma", Amendments::patriotsDay),
            // Maine Revised Statutes, title 4, section 1051. Jollyday does not have the day.
            new Amendment("us-me", Amendments::patriotsDay),
            // Public Holidays Act of Kenya (chapter 110), section 4. Jollyday leaves the day on its Sunday.
            new Amendment("ke", Amendments::sundayIsKeptOnTheNextFreeDay));

    private Amendments() {}

    static void apply(Place place, Year year, Days days) {
        ALL.stream()
                .filter(amendment -> place.isWithin(amendment.place()))
                .forEach(amendment -> amendment.rule().apply(year, days));
    }

    private static void patriotsDay(Year year, Days days) {
        days.add(year.atMonth(APRIL).atDay(1).with(dayOfWeekInMonth(3, MONDAY)), "Patriots' Day");
    }

    private static void sundayIsKeptOnTheNextFreeDay(Year year, Days days) {
        for (LocalDate date : days.in(year.getValue())) {
            if (date.getDayOfWeek() == SUNDAY) {
                LocalDate free = date.plusDays(1);
                while (days.contains(free)) {
                    free = free.plusDays(1);
                }
                days.add(free, days.nameOf(date) + " (observed)");
            }
        }
    }

    private record Amendment(String place, Rule rule) {}

    @FunctionalInterface
    private interface Rule {
        void apply(Year year, Days days);
    }
}
